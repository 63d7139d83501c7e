package main

import (
	"a/road"
	"syscall"
	"unsafe"
)

// Signals are handled by a few instructions that write what the kernel says into a pipe. Package os/signal would not tell who
// sent a signal, and that decides whether the program has it already.
var (
	notesIn        uintptr
	runtimeHandler uintptr
	faults         = 1<<syscall.SIGILL | 1<<syscall.SIGTRAP | 1<<syscall.SIGBUS | 1<<syscall.SIGFPE | 1<<syscall.SIGSEGV | uint64(0)
)

// noteSignal is called by the kernel only.
func noteSignal()

func noteSignalAddress() uintptr

// signalNote is what the kernel says about a signal: the start of its siginfo.
type signalNote struct {
	signal  uint32
	errno   int32
	code    int32
	_       int32
	pid     int32
	user    uint32
	payload [104]byte
}

// Values of signalNote.code: sent by kill, by the kernel itself, and by tgkill, which the runtime uses to wake its threads.
const (
	sentByUser   = 0
	sentByKernel = 0x80
	sentToThread = -6
)

// openNotes begins to note every signal and returns where to read the notes.
func openNotes() (int, error) {
	var pipe [2]int
	if err := syscall.Pipe2(pipe[:], syscall.O_CLOEXEC|syscall.O_NONBLOCK); err != nil {
		return -1, err
	}
	notesIn, runtimeHandler = uintptr(pipe[1]), road.RuntimeAction.Handler
	noteAll()
	return pipe[0], nil
}

func noteAll() {
	for signal := uintptr(1); signal <= road.LastSignal; signal++ {
		noteOne(signal)
	}
}

func noteOne(signal uintptr) {
	wanted := road.RuntimeAction
	wanted.Handler = noteSignalAddress()
	road.Handle(signal, &wanted)
}

// pendingSignals are those that came and are blocked.
//
//go:nosplit
func pendingSignals() uint64 {
	var pending uint64
	_, _, _ = syscall.RawSyscall(syscall.SYS_RT_SIGPENDING, uintptr(unsafe.Pointer(&pending)), road.SizeOfMask, 0)
	return pending
}

// readNote takes the next note, if there is one.
func readNote(from int, note *signalNote) bool {
	n, err := syscall.Read(from, (*[unsafe.Sizeof(*note)]byte)(unsafe.Pointer(note))[:])
	return err == nil && n == int(unsafe.Sizeof(*note))
}
