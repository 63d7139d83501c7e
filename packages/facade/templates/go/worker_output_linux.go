package facade

import (
	"io"
	"os"
	"runtime"
	"sync/atomic"
	"syscall"
	"time"
	"unsafe"
)

// workerOutput is a worker's standard output. Reading it waits as long as it takes, or no longer than a caller's patience.
//
// The poller of the runtime does not know of it. That would put a reading goroutine aside and find it another thread, which
// takes longer than most answers do; a thread that waits in the kernel goes on at once.
type workerOutput struct {
	file      *os.File
	wake      int // an event descriptor that is readable when the deadline is set
	deadline  atomic.Int64
	impatient bool
}

// openOutput gives both ends of the pipe, the second one for the worker.
func openOutput() (*workerOutput, *os.File, error) {
	var pipe [2]int
	if err := syscall.Pipe2(pipe[:], syscall.O_CLOEXEC); err != nil {
		return nil, nil, os.NewSyscallError("pipe2", err)
	}
	output := &workerOutput{file: os.NewFile(uintptr(pipe[0]), "|0")}
	child := os.NewFile(uintptr(pipe[1]), "|1")
	wake, _, errno := syscall.Syscall(syscall.SYS_EVENTFD2, 0, syscall.O_CLOEXEC|syscall.O_NONBLOCK, 0)
	if errno != 0 {
		closeFiles(output.file, child)
		return nil, nil, os.NewSyscallError("eventfd2", errno)
	}
	output.wake = int(wake)
	return output, child, nil
}

func (o *workerOutput) Read(buffer []byte) (int, error) {
	fd := int(o.file.Fd())
	if err := o.awaitBytes(fd); err != nil {
		return 0, err
	}
	for {
		n, err := syscall.Read(fd, buffer)
		switch {
		case err == syscall.EINTR:
			continue
		case err != nil:
			return 0, os.NewSyscallError("read", err)
		case n == 0:
			return 0, io.EOF
		}
		return n, nil
	}
}

// awaitBytes waits until there is something to read.
func (o *workerOutput) awaitBytes(fd int) error {
	if o.impatient {
		if o.poll(fd, patience) {
			return nil
		}
		return errPatience
	}
	// A thread that waits keeps its goroutines waiting as well, until the runtime takes notice: let them run first.
	for i := 0; i < 2; i++ {
		if o.poll(fd, 0) {
			return nil
		}
		runtime.Gosched()
	}
	for {
		limit := time.Duration(-1)
		if deadline := o.deadline.Load(); deadline != 0 {
			if limit = time.Until(time.Unix(0, deadline)); limit <= 0 {
				return os.ErrDeadlineExceeded
			}
		}
		if o.poll(fd, limit) {
			return nil
		}
	}
}

// pollDescriptor is the kernel's struct pollfd.
type pollDescriptor struct {
	fd      int32
	events  int16
	revents int16
}

// pollIn asks for bytes to read; an end or an error is always told.
const pollIn = 1

// poll waits until there is something to read, the deadline is set, or the time is over; a time below 0 never is.
func (o *workerOutput) poll(fd int, limit time.Duration) bool {
	watched := [2]pollDescriptor{{fd: int32(fd), events: pollIn}, {fd: int32(o.wake), events: pollIn}}
	count := 2
	var timeout *syscall.Timespec
	if limit >= 0 {
		duration := syscall.NsecToTimespec(limit.Nanoseconds())
		timeout, count = &duration, 1
	}
	_, _, errno := syscall.Syscall6(syscall.SYS_PPOLL, uintptr(unsafe.Pointer(&watched)), uintptr(count),
		uintptr(unsafe.Pointer(timeout)), 0, 0, 0)
	return errno == 0 && watched[0].revents != 0
}

// setDeadline ends reading after a while, also where it goes on already.
func (o *workerOutput) setDeadline(after time.Duration) {
	o.deadline.Store(time.Now().Add(after).UnixNano())
	one := [8]byte{1}
	_, _ = syscall.Write(o.wake, one[:])
}

// noDeadline lets reading go on as long as it takes.
func (o *workerOutput) noDeadline() {
	var count [8]byte
	_, _ = syscall.Read(o.wake, count[:])
	o.deadline.Store(0)
}

// close is for when nobody reads any more.
func (o *workerOutput) close() {
	_ = o.file.Close()
	_ = syscall.Close(o.wake)
}
