package main

import (
	"a/road"
	"syscall"
	"unsafe"
)

// A fork, and not the vfork of package syscall: the kernel counts the memory of the process that calls exec as the program's
// own, and signals that were ignored stay ignored.

// startOrder is all that a forked process needs to become the program; it may not allocate any more.
type startOrder struct {
	path      *byte
	arguments **byte
	variables **byte
	parent    int
	wait      int    // where the word to go on comes from
	report    int    // where the pending signals go, and the number of the error if there is one
	standard  [3]int // what becomes descriptor 0, 1 and 2; -1 leaves it as it is
}

var asItIs = [3]int{-1, -1, -1}

// startProgram starts a program in this process group. It returns its id, and the signals that had come to the launcher
// before there was a program; the error is that of exec.
func startProgram(path string, standard [3]int) (pid int, early uint64, err error) {
	name, err := syscall.BytePtrFromString(path)
	if err != nil {
		return 0, 0, err
	}
	var word, report [2]int
	if err := syscall.Pipe2(word[:], syscall.O_CLOEXEC); err != nil {
		return 0, 0, err
	}
	defer func() { _ = syscall.Close(word[1]) }()
	if err := syscall.Pipe2(report[:], syscall.O_CLOEXEC); err != nil {
		_ = syscall.Close(word[0])
		return 0, 0, err
	}
	defer func() { _ = syscall.Close(report[0]) }()
	pid, failure := fork(&startOrder{
		path:      name,
		arguments: road.FirstArgument(),
		variables: road.FirstVariable(),
		parent:    syscall.Getpid(),
		wait:      word[0],
		report:    report[1],
		standard:  standard,
	})
	early = pendingSignals()
	_, _ = syscall.Close(word[0]), syscall.Close(report[1])
	if failure != 0 {
		return 0, 0, failure
	}
	// What came after the fork and before the word waits in both; the program goes on only when the word is there.
	_, _ = syscall.Write(word[1], []byte{1})
	theirs, _ := readNumber(report[0])
	number, failed := readNumber(report[0])
	if failed {
		reap(pid)
		return 0, 0, syscall.Errno(number)
	}
	return pid, early &^ theirs, nil
}

// readNumber returns false at the end of the pipe.
func readNumber(pipe int) (uint64, bool) {
	var number [8]byte
	n, err := 0, error(syscall.EINTR)
	for err == syscall.EINTR {
		n, err = syscall.Read(pipe, number[:])
	}
	return *(*uint64)(unsafe.Pointer(&number)), n == len(number)
}

func reap(pid int) {
	for {
		if _, err := syscall.Wait4(pid, nil, 0, nil); err != syscall.EINTR {
			return
		}
	}
}

//go:noinline
func fork(order *startOrder) (int, syscall.Errno) {
	pid, _, failure := syscall.RawSyscall6(syscall.SYS_CLONE, uintptr(syscall.SIGCHLD), 0, 0, 0, 0, 0)
	if failure == 0 && pid == 0 {
		becomeProgram(order)
	}
	return int(pid), failure
}

// becomeProgram runs in the forked process, which has one thread and no scheduler: nothing here may grow the stack.
//
//go:nosplit
func becomeProgram(order *startOrder) {
	dieWithParent(order.parent)
	var word byte
	_, _, _ = syscall.RawSyscall(syscall.SYS_READ, uintptr(order.wait), uintptr(unsafe.Pointer(&word)), 1)
	tell(order.report, pendingSignals())
	for i := uintptr(0); i < 3; i++ {
		if from := order.standard[i]; from >= 0 {
			_, _, _ = syscall.RawSyscall(syscall.SYS_DUP3, uintptr(from), i, 0)
		}
	}
	road.BecomeAsStarted()
	_, _, failure := syscall.RawSyscall(syscall.SYS_EXECVE, uintptr(unsafe.Pointer(order.path)),
		uintptr(unsafe.Pointer(order.arguments)), uintptr(unsafe.Pointer(order.variables)))
	tell(order.report, uint64(failure))
	leave()
}

//go:nosplit
func tell(pipe int, number uint64) {
	_, _, _ = syscall.RawSyscall(syscall.SYS_WRITE, uintptr(pipe), uintptr(unsafe.Pointer(&number)), 8)
}

// dieWithParent ends this process as soon as the launcher's thread ends, even where that was killed.
//
//go:nosplit
func dieWithParent(parent int) {
	_, _, _ = syscall.RawSyscall(syscall.SYS_PRCTL, syscall.PR_SET_PDEATHSIG, uintptr(syscall.SIGKILL), 0)
	if now, _, _ := syscall.RawSyscall(syscall.SYS_GETPPID, 0, 0, 0); int(now) != parent {
		leave()
	}
}

//go:nosplit
func leave() {
	for {
		_, _, _ = syscall.RawSyscall(syscall.SYS_EXIT_GROUP, 127, 0, 0)
	}
}
