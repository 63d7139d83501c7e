package main

import (
	"a/road"
	"syscall"
	"unsafe"
)

const sysCloseRange = 436

// witness is a process of this group that does nothing but see signals. What it saw was sent to the whole group, so the
// program has it already; what it did not see was meant for the launcher alone.
type witness struct {
	pid         int
	ask, answer int
	saw         uint64 // and the launcher has not heard of yet
}

// startWitness gives a witness that never saw anything where none can be started: a signal too many is better than none.
func startWitness() witness {
	var ask, answer [2]int
	if syscall.Pipe2(ask[:], syscall.O_CLOEXEC) != nil {
		return witness{}
	}
	if syscall.Pipe2(answer[:], syscall.O_CLOEXEC) != nil {
		_, _ = syscall.Close(ask[0]), syscall.Close(ask[1])
		return witness{}
	}
	pid, failure := forkWitness(uintptr(ask[0]), uintptr(answer[1]), syscall.Getpid())
	_, _ = syscall.Close(ask[0]), syscall.Close(answer[1])
	if failure != 0 {
		return witness{}
	}
	return witness{pid: pid, ask: ask[1], answer: answer[0]}
}

// hasSeen tells whether a signal that the launcher has just heard was sent to the whole group.
func (w *witness) hasSeen(signal uint32) bool {
	if w.pid == 0 {
		return false
	}
	var seen [8]byte
	if n, err := syscall.Write(w.ask, seen[:1]); n != 1 || err != nil {
		return false
	}
	n, err := 0, error(syscall.EINTR)
	for err == syscall.EINTR {
		n, err = syscall.Read(w.answer, seen[:])
	}
	if n == len(seen) {
		w.saw |= *(*uint64)(unsafe.Pointer(&seen))
	}
	bit := uint64(1) << (signal - 1)
	has := w.saw&bit != 0
	w.saw &^= bit
	return has
}

// dismiss ends the witness, so that nothing is left of an invocation.
func (w *witness) dismiss() {
	if w.pid == 0 {
		return
	}
	_ = syscall.Kill(w.pid, syscall.SIGKILL)
	reap(w.pid)
	w.pid = 0
}

//go:noinline
func forkWitness(ask, answer uintptr, parent int) (int, syscall.Errno) {
	pid, _, failure := syscall.RawSyscall6(syscall.SYS_CLONE, uintptr(syscall.SIGCHLD), 0, 0, 0, 0, 0)
	if failure == 0 && pid == 0 {
		watchSignals(ask, answer, parent)
	}
	return int(pid), failure
}

// watchSignals runs in the forked process, which has one thread and no scheduler: nothing here may grow the stack.
//
//go:nosplit
func watchSignals(ask, answer uintptr, parent int) {
	road.SetMask(&road.EverySignal)
	dieWithParent(parent)
	// It holds nothing open that others wait to see closed.
	_, _, _ = syscall.RawSyscall(syscall.SYS_DUP3, ask, 0, 0)
	_, _, _ = syscall.RawSyscall(syscall.SYS_DUP3, answer, 1, 0)
	for descriptor := uintptr(2); descriptor < 1024; descriptor++ {
		if descriptor == 2 {
			if _, _, failure := syscall.RawSyscall(sysCloseRange, 2, ^uintptr(0)>>32, 0); failure == 0 {
				break
			}
		}
		_, _, _ = syscall.RawSyscall(syscall.SYS_CLOSE, descriptor, 0, 0)
	}
	for {
		var word byte
		if n, _, _ := syscall.RawSyscall(syscall.SYS_READ, 0, uintptr(unsafe.Pointer(&word)), 1); n != 1 {
			leave()
		}
		seen := takePending()
		_, _, _ = syscall.RawSyscall(syscall.SYS_WRITE, 1, uintptr(unsafe.Pointer(&seen)), 8)
	}
}

// takePending takes the blocked signals that have come.
//
//go:nosplit
func takePending() uint64 {
	var none syscall.Timespec
	seen := uint64(0)
	for {
		signal, _, failure := syscall.RawSyscall6(syscall.SYS_RT_SIGTIMEDWAIT, uintptr(unsafe.Pointer(&road.EverySignal)), 0,
			uintptr(unsafe.Pointer(&none)), road.SizeOfMask, 0, 0)
		if failure != 0 {
			return seen
		}
		seen |= 1 << (signal - 1)
	}
}
