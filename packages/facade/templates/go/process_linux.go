package facade

import "syscall"

// isolated gives a program a process group of its own, and sends it a signal when this process ends, even if that is
// killed and cannot see to it any more.
//
// Linux takes the end of the thread that started the program for the end of this process: keep that thread.
func isolated(whenOrphaned syscall.Signal) *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Setpgid: true, Pdeathsig: whenOrphaned}
}

// makeCopy makes the descriptor `to` a copy of `from`.
func makeCopy(from, to int) error {
	return syscall.Dup3(from, to, 0)
}
