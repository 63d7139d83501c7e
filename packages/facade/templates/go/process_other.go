//go:build !linux

package facade

import "syscall"

// isolated gives a program a process group of its own.
func isolated(syscall.Signal) *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Setpgid: true}
}

// makeCopy makes the descriptor `to` a copy of `from`.
func makeCopy(from, to int) error {
	return syscall.Dup2(from, to)
}
