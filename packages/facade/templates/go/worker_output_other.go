//go:build !linux

package facade

import (
	"os"
	"time"
)

// workerOutput is a worker's standard output, read by way of the runtime's poller.
type workerOutput struct {
	file      *os.File
	impatient bool
}

// openOutput gives both ends of the pipe, the second one for the worker.
func openOutput() (*workerOutput, *os.File, error) {
	read, write, err := os.Pipe()
	return &workerOutput{file: read}, write, err
}

// Read leaves it to the keeper to wait.
func (o *workerOutput) Read(buffer []byte) (int, error) {
	if o.impatient {
		return 0, errPatience
	}
	return o.file.Read(buffer)
}

// setDeadline ends reading after a while, also where it goes on already.
func (o *workerOutput) setDeadline(after time.Duration) {
	_ = o.file.SetReadDeadline(time.Now().Add(after))
}

// noDeadline lets reading go on as long as it takes.
func (o *workerOutput) noDeadline() {
	_ = o.file.SetReadDeadline(time.Time{})
}

func (o *workerOutput) close() {
	_ = o.file.Close()
}
