package main

import (
	"a/road"
	"syscall"
	"unsafe"
)

// replay is how to give the same standard input to a second program.
type replay struct {
	isFile bool
	offset int64
	text   []byte // what a pipe held whose writers have all gone
	isPipe bool
}

// replayable says whether standard input can be read a second time: a file, a pipe that holds all that will ever come, or
// something with nothing in it.
func replayable() (replay, bool) {
	var stat syscall.Stat_t
	if !road.IsStandardOpen(0) {
		return replay{}, true
	}
	if syscall.Fstat(0, &stat) != nil {
		return replay{}, false
	}
	switch stat.Mode & syscall.S_IFMT {
	case syscall.S_IFREG:
		const current = 1 // SEEK_CUR
		offset, err := syscall.Seek(0, 0, current)
		return replay{isFile: true, offset: offset}, err == nil
	case syscall.S_IFIFO:
		text, ok := finishedPipe()
		return replay{isPipe: true, text: text}, ok
	}
	return replay{}, isNull(&stat)
}

// rewind gives the next program the input from where this one found it.
func (r replay) rewind() {
	if r.isFile {
		_, _ = syscall.Seek(0, r.offset, 0)
	}
	if !r.isPipe {
		return
	}
	if again, err := filledPipe(r.text); err == nil {
		_ = syscall.Dup3(again, 0, 0)
		_ = syscall.Close(again)
	}
}

// finishedPipe copies what the pipe of standard input holds, and leaves it there, once nobody can add anything.
func finishedPipe() ([]byte, bool) {
	const inputBytes = 0x541b // FIONREAD
	waits := []pollable{{descriptor: 0, wanted: pollIn}}
	poll(waits, 0)
	var waiting int32
	_, _, failure := syscall.RawSyscall(syscall.SYS_IOCTL, 0, inputBytes, uintptr(unsafe.Pointer(&waiting)))
	if failure != 0 || waits[0].found&pollHup == 0 {
		return nil, false
	}
	if waiting == 0 {
		return nil, true
	}
	copied, into, err := widePipe(int(waiting))
	if err != nil {
		return nil, false
	}
	defer func() { _ = syscall.Close(copied) }()
	n, err := syscall.Tee(0, into, int(waiting), 0)
	_ = syscall.Close(into)
	if err != nil || n != int64(waiting) {
		return nil, false
	}
	text, err := readDescriptor(copied, int(waiting), int(waiting))
	return text, err == nil && len(text) == int(waiting)
}

// filledPipe is a pipe that holds a text and ends behind it.
func filledPipe(text []byte) (int, error) {
	from, into, err := widePipe(len(text))
	if err != nil {
		return -1, err
	}
	for len(text) > 0 && err == nil {
		n := 0
		if n, err = syscall.Write(into, text); n > 0 {
			text = text[n:]
		}
	}
	_ = syscall.Close(into)
	return from, err
}

// widePipe has room for so many bytes, however they were written.
func widePipe(bytes int) (from, into int, err error) {
	const setSize = 1031 // F_SETPIPE_SZ
	var pipe [2]int
	if err := syscall.Pipe2(pipe[:], syscall.O_CLOEXEC); err != nil {
		return -1, -1, err
	}
	if bytes > 1<<15 {
		_, _, _ = syscall.RawSyscall(syscall.SYS_FCNTL, uintptr(pipe[1]), setSize, 1<<20)
	}
	return pipe[0], pipe[1], nil
}

func isNull(stat *syscall.Stat_t) bool {
	const null = 1<<8 | 3
	return stat.Mode&syscall.S_IFMT == syscall.S_IFCHR && stat.Rdev == null
}

// hasTerminal says whether the program could talk to a person.
func hasTerminal() bool {
	return isTerminal(0) || isTerminal(1) || isTerminal(2)
}

func isTerminal(descriptor uintptr) bool {
	var mode syscall.Termios
	_, _, failure := syscall.RawSyscall(syscall.SYS_IOCTL, descriptor, syscall.TCGETS, uintptr(unsafe.Pointer(&mode)))
	return failure == 0
}
