package facade

import (
	"syscall"
	"unsafe"
)

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

// writeNow writes to a pipe that takes what it can at once: the scheduler need not be told.
func writeNow(fd uintptr, data []byte) (int, error) {
	n, _, errno := syscall.RawSyscall(syscall.SYS_WRITE, fd, uintptr(unsafe.Pointer(&data[0])), uintptr(len(data)))
	if errno != 0 {
		return 0, errno
	}
	return int(n), nil
}
