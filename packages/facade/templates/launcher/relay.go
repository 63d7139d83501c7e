package main

import (
	"syscall"
	"time"
	"unsafe"
)

// relay passes signals on to the program: those that were meant for the launcher, and none that the program has already.
type relay struct {
	program int
	early   uint64 // came before the program was there
	sent    uint64 // what somebody sent to the launcher or its group
	witness witness
}

const (
	// groupMoment is how long whoever signals the processes of a group one by one may take from the launcher to the witness; on a
	// virtual machine that may lose its processor in between.
	groupMoment = 10 * time.Millisecond
	groupStep   = time.Millisecond
)

// fromTerminal are the signals of the terminal's driver, which always go to a whole group.
const fromTerminal = 1<<(syscall.SIGINT-1) | 1<<(syscall.SIGQUIT-1) | 1<<(syscall.SIGTSTP-1) |
	1<<(syscall.SIGTTIN-1) | 1<<(syscall.SIGTTOU-1) | 1<<(syscall.SIGWINCH-1)

// ownLimits are signals that the kernel sends because of what the launcher itself does.
const ownLimits = 1<<(syscall.SIGXCPU-1) | 1<<(syscall.SIGXFSZ-1) | 1<<(syscall.SIGPIPE-1) |
	1<<(syscall.SIGVTALRM-1) | 1<<(syscall.SIGPROF-1)

func (r *relay) hear(note *signalNote) {
	bit := uint64(1) << (note.signal - 1)
	isEarly := r.early&bit != 0
	r.early &^= bit
	// Go's runtime sends itself SIGURG; what else this process sent itself, it did before it became the launcher.
	isOwn := note.pid == int32(syscall.Getpid()) && note.code <= 0 && (!isEarly || syscall.Signal(note.signal) == syscall.SIGURG)
	if isOwn || note.code == sentByKernel && bit&ownLimits != 0 {
		return
	}
	r.sent |= bit
	if !r.isKnownToGroup(note, bit) || isEarly {
		r.pass(note)
	}
}

// isKnownToGroup says whether whoever sent this signal sent it to the whole group, so that the program has it too if it was
// there by then.
func (r *relay) isKnownToGroup(note *signalNote, bit uint64) bool {
	if note.code == sentByKernel && bit&fromTerminal != 0 {
		// The witness has it too, and must not take the next one for this one.
		r.witness.hasSeen(note.signal)
		return true
	}
	if r.witness.pid == 0 {
		return false
	}
	for waited := time.Duration(0); waited < groupMoment; waited += groupStep {
		if r.witness.hasSeen(note.signal) {
			return true
		}
		time.Sleep(groupStep)
	}
	return r.witness.hasSeen(note.signal)
}

// pass sends a signal on, with its value where it has one. What the program sends to its parent is meant for the caller.
func (r *relay) pass(note *signalNote) {
	signal := syscall.Signal(note.signal)
	if int(note.pid) == r.program && note.code == sentByUser {
		_ = syscall.Kill(syscall.Getppid(), signal)
		return
	}
	if note.code < 0 && note.code != sentToThread {
		_, _, failure := syscall.RawSyscall(syscall.SYS_RT_SIGQUEUEINFO, uintptr(r.program), uintptr(signal), uintptr(unsafe.Pointer(note)))
		if failure == 0 {
			return
		}
	}
	_ = syscall.Kill(r.program, signal)
}
