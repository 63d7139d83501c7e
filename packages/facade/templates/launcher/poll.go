package main

import (
	"syscall"
	"time"
	"unsafe"
)

// pollable is the kernel's struct pollfd.
type pollable struct {
	descriptor int32
	wanted     int16
	found      int16
}

const (
	pollIn  = 0x1
	pollOut = 0x4
	pollHup = 0x10
)

// poll waits until one of the descriptors is ready, a signal came, or the time is over.
func poll(waits []pollable, limit time.Duration) {
	wait := syscall.NsecToTimespec(int64(limit))
	_, _, _ = syscall.Syscall6(syscall.SYS_PPOLL, uintptr(unsafe.Pointer(&waits[0])), uintptr(len(waits)),
		uintptr(unsafe.Pointer(&wait)), 0, 0, 0)
}
