package main

import "syscall"

// keepInput keeps standard input without taking anything out of it that the program would miss. What comes from a terminal
// is not kept, as with migrate record.
func keepInput(capture *inputCapture) {
	input, ok := replayable()
	switch {
	case input.isFile:
		keepFile(capture, input.offset)
	case ok:
		_, _ = capture.stdin.Write(input.text)
	case !isTerminal(0) && capture.loss == nil:
		capture.loss = &captureLoss{"stdin-open", ""}
	}
}

func keepFile(capture *inputCapture, offset int64) {
	block := make([]byte, 1<<16)
	for {
		n, err := syscall.Pread(0, block, offset)
		if err == syscall.EINTR {
			continue
		}
		if err != nil && capture.loss == nil {
			capture.loss = &captureLoss{"unreadable", err.Error()}
		}
		if n <= 0 || capture.stdin.size > maxStdinTape {
			return
		}
		_, _ = capture.stdin.Write(block[:n])
		offset += int64(n)
	}
}
