// Package road is how a launcher comes to a program: it knows how it was started itself, and hands that on.
package road

import (
	"runtime"
	"syscall"
	"unsafe"
)

// What the entry found and Go's runtime changes; the program that is started has to find it again.
var (
	startArguments *uintptr  // how many there are, then the arguments, then nil
	startVariables *uintptr  // the variables, then nil
	startMask      uint64    // the blocked signals, bit 0 for signal 1
	startIgnored   uint64    // the ignored signals
	startClosed    uint64    // which of the descriptors 0 to 2 are closed
	startFiles     [2]uint64 // soft and hard limit of open files
	noted          [4]uint64 // room for a struct sigaction
)

// EverySignal is a mask that blocks all.
var EverySignal = ^uint64(0)

// What the runtime of the launcher is told instead of what the caller tells that of the program, which may be in Go too.
// One processor is the quickest to start.
var (
	ownCollector  = "GOGC=\x00"
	ownProcessors = "GOMAXPROCS=1\x00"
	ownDebugging  = "GODEBUG=\x00"
	ownTraceback  = "GOTRACEBACK=\x00"
)

// entry is where the kernel starts the launcher. It also blocks every signal, so that none is lost before somebody waits for it.
func entry()

// Arguments are those of the start, byte for byte.
func Arguments() []string {
	return wordsAt(unsafe.Add(unsafe.Pointer(startArguments), unsafe.Sizeof(uintptr(0))))
}

// Variables are those of the start, repeated names included, which package os would drop.
func Variables() []string {
	return wordsAt(unsafe.Pointer(startVariables))
}

// FirstArgument is where the list of arguments begins, as exec takes it.
func FirstArgument() **byte {
	return (**byte)(unsafe.Add(unsafe.Pointer(startArguments), unsafe.Sizeof(uintptr(0))))
}

// FirstVariable is where the list of variables begins, as exec takes it.
func FirstVariable() **byte {
	return (**byte)(unsafe.Pointer(startVariables))
}

func wordsAt(place unsafe.Pointer) []string {
	var words []string
	for ; *(**byte)(place) != nil; place = unsafe.Add(place, unsafe.Sizeof(uintptr(0))) {
		start, length := *(**byte)(place), 0
		for *(*byte)(unsafe.Add(unsafe.Pointer(start), length)) != 0 {
			length++
		}
		words = append(words, unsafe.String(start, length))
	}
	return words
}

// IsStandardOpen tells whether the caller passed on a descriptor of 0 to 2; the runtime opens /dev/null where not.
func IsStandardOpen(descriptor int) bool {
	return startClosed&(1<<descriptor) == 0
}

// Action is the kernel's struct sigaction on the systems of the entry.
type Action struct {
	Handler, Flags, Restorer uintptr
	Mask                     uint64
}

// Values of Action.Handler, and the sizes of what the kernel knows about signals.
const (
	ByDefault  = 0
	ignored    = 1
	LastSignal = 64
	SizeOfMask = 8
)

// RuntimeAction is how Go's runtime handles signals: with flags and a stack that other handlers need too.
var RuntimeAction Action

// Signals that wait, and the death of the parent, belong to the first thread, so the launcher stays on it.
func init() {
	runtime.LockOSThread()
	_, _, _ = syscall.RawSyscall6(syscall.SYS_RT_SIGACTION, uintptr(syscall.SIGCHLD), 0,
		uintptr(unsafe.Pointer(&RuntimeAction)), SizeOfMask, 0, 0)
}

// Handle lets a signal be handled in another way.
//
//go:nosplit
func Handle(signal uintptr, wanted *Action) {
	_, _, _ = syscall.RawSyscall6(syscall.SYS_RT_SIGACTION, signal, uintptr(unsafe.Pointer(wanted)), 0, SizeOfMask, 0, 0)
}

// SetMask blocks these signals in this thread, and no others.
//
//go:nosplit
func SetMask(mask *uint64) {
	const setWhole = 2 // SIG_SETMASK
	_, _, _ = syscall.RawSyscall6(syscall.SYS_RT_SIGPROCMASK, setWhole, uintptr(unsafe.Pointer(mask)), 0, SizeOfMask, 0, 0)
}

// BecomeAsStarted gives this process back what the runtime and the launcher changed of it. The mask comes last, so that a
// signal does then what it would have done to the program.
//
//go:nosplit
func BecomeAsStarted() {
	for signal := uintptr(1); signal <= LastSignal; signal++ {
		wanted := Action{Handler: ByDefault}
		if startIgnored&(1<<(signal-1)) != 0 {
			wanted.Handler = ignored
		}
		Handle(signal, &wanted)
	}
	for descriptor := uintptr(0); descriptor < 3; descriptor++ {
		if startClosed&(1<<descriptor) != 0 {
			_, _, _ = syscall.RawSyscall(syscall.SYS_CLOSE, descriptor, 0, 0)
		}
	}
	_, _, _ = syscall.RawSyscall(syscall.SYS_SETRLIMIT, syscall.RLIMIT_NOFILE, uintptr(unsafe.Pointer(&startFiles)), 0)
	SetMask(&startMask)
}
