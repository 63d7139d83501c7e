package facade

import (
	"errors"
	"io"
	"os"
	"syscall"
	"time"
	"unsafe"
)

// workerOutput is a worker's standard output. One goroutine at a time reads it.
//
// The keeper waits by way of the runtime's poller, so that no thread sleeps that has goroutines to run. A caller that reads
// its own answer waits by itself, and the poller then does not know of the pipe: it would be woken at each answer as well.
type workerOutput struct {
	fd        int
	poller    *os.File // an epoll descriptor, which the runtime's poller knows of
	waiting   syscall.RawConn
	watched   bool // whether the pipe is in poller
	impatient bool
	eagerness eagerness
}

// openOutput gives both ends of the pipe, the second one for the worker.
func openOutput() (*workerOutput, *os.File, error) {
	var pipe [2]int
	if err := syscall.Pipe2(pipe[:], syscall.O_CLOEXEC); err != nil {
		return nil, nil, os.NewSyscallError("pipe2", err)
	}
	child := os.NewFile(uintptr(pipe[1]), "|1")
	output := &workerOutput{fd: pipe[0]}
	if err := output.open(); err != nil {
		output.close()
		closeFiles(child)
		return nil, nil, err
	}
	return output, child, nil
}

func (o *workerOutput) open() error {
	widen(uintptr(o.fd))
	if err := syscall.SetNonblock(o.fd, true); err != nil {
		return os.NewSyscallError("setnonblock", err)
	}
	poller, err := syscall.EpollCreate1(syscall.EPOLL_CLOEXEC)
	if err == nil {
		err = syscall.SetNonblock(poller, true)
	}
	if err != nil {
		return os.NewSyscallError("epoll_create1", err)
	}
	o.poller = os.NewFile(uintptr(poller), "worker output")
	o.waiting, err = o.poller.SyscallConn()
	return err
}

func (o *workerOutput) Read(buffer []byte) (n int, err error) {
	if o.impatient {
		return o.readInPatience(buffer)
	}
	if err := o.watch(); err != nil {
		return 0, err
	}
	ended := o.waiting.Read(func(uintptr) bool {
		n, err = o.tryRead(buffer)
		return err != errNothingYet
	})
	if ended != nil {
		// What an ended worker has left is read even after the deadline.
		if n, err = o.tryRead(buffer); err == errNothingYet {
			err = ended
		}
	}
	return n, err
}

// readInPatience waits in the kernel, no longer than a caller's patience: a thread that does goes on at once.
func (o *workerOutput) readInPatience(buffer []byte) (int, error) {
	o.unwatch()
	n, err := o.readEagerly(buffer)
	if err != errNothingYet {
		return n, err
	}
	waited := time.Now()
	o.await(patience)
	o.eagerness.waited(time.Since(waited))
	n, err = o.tryRead(buffer)
	if err == errNothingYet {
		err = errPatience
	}
	return n, err
}

// readEagerly looks again for a moment, and lets other threads run meanwhile: the worker may have the same processor.
func (o *workerOutput) readEagerly(buffer []byte) (int, error) {
	n, err := o.tryRead(buffer)
	if err != errNothingYet || !o.eagerness.isWorth() {
		return n, err
	}
	for started := time.Now(); err == errNothingYet; {
		if time.Since(started) > eagerTime {
			o.eagerness.missed()
			break
		}
		_, _, _ = syscall.RawSyscall(syscall.SYS_SCHED_YIELD, 0, 0, 0)
		n, err = o.tryRead(buffer)
	}
	return n, err
}

var errNothingYet = errors.New("nothing to read at once")

// tryRead reads what is there.
func (o *workerOutput) tryRead(buffer []byte) (int, error) {
	for {
		n, _, errno := syscall.RawSyscall(syscall.SYS_READ, uintptr(o.fd), uintptr(unsafe.Pointer(&buffer[0])), uintptr(len(buffer)))
		switch {
		case errno == syscall.EINTR:
		case errno == syscall.EAGAIN:
			return 0, errNothingYet
		case errno != 0:
			return 0, os.NewSyscallError("read", errno)
		case n == 0:
			return 0, io.EOF
		default:
			return int(n), nil
		}
	}
}

// watch lets the runtime's poller know of the pipe.
func (o *workerOutput) watch() error {
	if o.watched {
		return nil
	}
	o.watched = true
	return o.change(syscall.EPOLL_CTL_ADD)
}

func (o *workerOutput) unwatch() {
	if o.watched {
		o.watched = false
		_ = o.change(syscall.EPOLL_CTL_DEL)
	}
}

func (o *workerOutput) change(how int) error {
	event := syscall.EpollEvent{Events: syscall.EPOLLIN, Fd: int32(o.fd)}
	var failed error
	err := o.waiting.Control(func(poller uintptr) {
		failed = syscall.EpollCtl(int(poller), how, o.fd, &event)
	})
	if err == nil && failed != nil {
		err = os.NewSyscallError("epoll_ctl", failed)
	}
	return err
}

// pollDescriptor is the kernel's struct pollfd.
type pollDescriptor struct {
	fd      int32
	events  int16
	revents int16
}

// pollIn asks for bytes to read; an end or an error is always told.
const pollIn = 1

// await waits until there is something to read, or the time is over.
func (o *workerOutput) await(limit time.Duration) {
	watched := pollDescriptor{fd: int32(o.fd), events: pollIn}
	timeout := syscall.NsecToTimespec(limit.Nanoseconds())
	_, _, _ = syscall.Syscall6(syscall.SYS_PPOLL, uintptr(unsafe.Pointer(&watched)), 1,
		uintptr(unsafe.Pointer(&timeout)), 0, 0, 0)
}

// setDeadline ends reading after a while, also where it goes on already.
func (o *workerOutput) setDeadline(after time.Duration) {
	_ = o.poller.SetReadDeadline(time.Now().Add(after))
}

// noDeadline lets reading go on as long as it takes.
func (o *workerOutput) noDeadline() {
	_ = o.poller.SetReadDeadline(time.Time{})
}

// close is for when nobody reads any more.
func (o *workerOutput) close() {
	_ = syscall.Close(o.fd)
	closeFiles(o.poller)
}
