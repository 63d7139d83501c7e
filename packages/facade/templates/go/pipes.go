package facade

import "os"

// workerPipes are the three pipes to a worker, both ends of each.
type workerPipes struct {
	stdin, stderr                        *os.File
	stdout                               *workerOutput
	childStdin, childStdout, childStderr *os.File
}

func openPipes() (p workerPipes, err error) {
	p.stdout, p.childStdout, err = openOutput()
	if err != nil {
		return p, err
	}
	p.childStdin, p.stdin, err = os.Pipe()
	if err == nil {
		p.stderr, p.childStderr, err = os.Pipe()
	}
	if err != nil {
		p.closeChild()
		p.closeParent()
	}
	return p, err
}

func (p workerPipes) closeChild() {
	closeFiles(p.childStdin, p.childStdout, p.childStderr)
}

func (p workerPipes) closeParent() {
	closeFiles(p.stdin, p.stderr)
	p.stdout.close()
}

func closeFiles(files ...*os.File) {
	for _, file := range files {
		if file != nil {
			_ = file.Close()
		}
	}
}
