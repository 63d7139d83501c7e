package facade

import "os"

// workerPipes are the three pipes to a worker, both ends of each.
type workerPipes struct {
	stdin, stdout, stderr                *os.File
	childStdin, childStdout, childStderr *os.File
}

func openPipes() (workerPipes, error) {
	var p workerPipes
	for _, pair := range []struct{ read, write **os.File }{
		{&p.childStdin, &p.stdin},
		{&p.stdout, &p.childStdout},
		{&p.stderr, &p.childStderr},
	} {
		read, write, err := os.Pipe()
		if err != nil {
			p.closeChild()
			p.closeParent()
			return workerPipes{}, err
		}
		*pair.read, *pair.write = read, write
	}
	return p, nil
}

func (p workerPipes) closeChild() {
	closeFiles(p.childStdin, p.childStdout, p.childStderr)
}

func (p workerPipes) closeParent() {
	closeFiles(p.stdin, p.stdout, p.stderr)
}

func closeFiles(files ...*os.File) {
	for _, file := range files {
		if file != nil {
			_ = file.Close()
		}
	}
}
