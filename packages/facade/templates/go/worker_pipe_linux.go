package facade

import "syscall"

const (
	// setPipeSize is the kernel's F_SETPIPE_SZ.
	setPipeSize = 1031
	// pipeSize is four times what a pipe holds by itself.
	pipeSize = 1 << 18
)

// widen lets a pipe hold the messages of many calls. Where that is not granted, it holds fewer.
func widen(fd uintptr) {
	_, _, _ = syscall.Syscall(syscall.SYS_FCNTL, fd, setPipeSize, pipeSize)
}
