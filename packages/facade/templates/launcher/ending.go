package main

import (
	"a/road"
	"syscall"
)

// endLike ends the launcher as its program ended: by the same exit code, or by the same signal.
func endLike(status syscall.WaitStatus) {
	if !status.Signaled() {
		syscall.Exit(status.ExitStatus())
	}
	dieBy(status.Signal())
	syscall.Exit(128 + int(status.Signal())) // as process 1 of a container, which no signal ends
}

// dieBy does not leave a core dump: that of the program is enough.
func dieBy(signal syscall.Signal) {
	const setDumpable = 4 // PR_SET_DUMPABLE
	_, _, _ = syscall.RawSyscall(syscall.SYS_PRCTL, setDumpable, 0, 0)
	raise(signal)
}

// stopLike stops the launcher as its program was stopped, so that the shell sees it; it returns when it is continued.
func stopLike(signal syscall.Signal) {
	raise(signal)
	noteOne(uintptr(signal))
}

// raise lets a signal do to this process what it does by default. It is sent first and let through then: one more of its
// kind that waits already is thrown away by the kernel when the first has stopped the process and it goes on.
func raise(signal syscall.Signal) {
	bit := uint64(1) << (signal - 1)
	road.SetMask(&bit)
	road.Handle(uintptr(signal), &road.Action{Handler: road.ByDefault})
	_, _, _ = syscall.RawSyscall(syscall.SYS_TGKILL, uintptr(syscall.Getpid()), uintptr(syscall.Gettid()), uintptr(signal))
	none := uint64(0)
	road.SetMask(&none)
}
