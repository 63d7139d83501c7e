//go:build !linux

package hasher

import "syscall"

// isolated gives the candidate a process group of its own.
func isolated() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Setpgid: true}
}
