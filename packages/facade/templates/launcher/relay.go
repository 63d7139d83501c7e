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
	doubted []doubted // the oldest first
}

// doubted is a signal that the launcher has heard and the witness has not seen yet.
type doubted struct {
	note  signalNote
	until time.Time
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

// turnTo says which program signals go to from now on, and passes on those that came late for the one before. Early are the ones
// that came before it was there and still wait.
func (r *relay) turnTo(program int, early uint64, late []signalNote) {
	r.program, r.early, r.sent = program, early, 0
	for i := range late {
		r.sent |= bitOf(late[i].signal)
		r.pass(&late[i])
	}
}

// hear takes the notes that have come. What was sent to the whole group needs nothing more; the rest is passed on when the
// witness has not seen it for a moment.
func (r *relay) hear(notes int) {
	heard := r.gather(notes)
	for i := range heard {
		r.weigh(heard, i)
	}
	r.witness.forgetTold()
	r.judge(time.Now())
}

// judge ends the doubt about signals that the witness has seen by now, or that it had time enough to see.
func (r *relay) judge(now time.Time) {
	still := r.doubted[:0]
	for i := range r.doubted {
		d := &r.doubted[i]
		switch {
		case r.witness.takes(d.note.signal):
		case r.witness.pid != 0 && now.Before(d.until):
			still = append(still, *d)
		default:
			r.pass(&d.note)
		}
	}
	r.doubted = still
	r.witness.forgetBefore(now.Add(-groupMoment))
}

// doubts says whether a signal was heard that may still be passed on.
func (r *relay) doubts(signal syscall.Signal) bool {
	for i := range r.doubted {
		if r.doubted[i].note.signal == uint32(signal) {
			return true
		}
	}
	return false
}

// silence is how long nothing has to be done for the signals that were heard, at most so long.
func (r *relay) silence(limit time.Duration) time.Duration {
	if len(r.doubted) > 0 {
		return groupStep
	}
	return limit
}

// gather reads notes and asks the witness until there are no more. The kernel signals the younger members of a group first:
// the witness was signalled before each of these notes was written, and has been asked since.
func (r *relay) gather(notes int) []signalNote {
	const most = 16 // times, however many signals are still coming
	heard := r.read(notes, nil)
	for i := 0; len(heard)+len(r.doubted) > 0 && i < most; i++ {
		r.witness.look()
		before := len(heard)
		if heard = r.read(notes, heard); len(heard) == before {
			break
		}
	}
	return heard
}

// read appends the notes of what somebody sent, and remembers that it was sent.
func (r *relay) read(notes int, heard []signalNote) []signalNote {
	var note signalNote
	for readNote(notes, &note) {
		if !r.isOwn(&note) {
			r.sent |= bitOf(note.signal)
			heard = append(heard, note)
		}
	}
	return heard
}

// isOwn says whether a signal comes of what the launcher itself did, and tells the program nothing.
func (r *relay) isOwn(note *signalNote) bool {
	bit := bitOf(note.signal)
	if note.code > 0 {
		return note.signal == uint32(syscall.SIGCHLD) || note.code == sentByKernel && bit&ownLimits != 0
	}
	// Go's runtime sends itself SIGURG; what else this process sent itself, it did before it became the launcher.
	return note.pid == int32(syscall.Getpid()) && (r.early&bit == 0 || syscall.Signal(note.signal) == syscall.SIGURG)
}

// weigh passes one of the signals on at once, or doubts it, or knows that the program has it.
func (r *relay) weigh(heard []signalNote, i int) {
	note := &heard[i]
	bit := bitOf(note.signal)
	isEarly := r.early&bit != 0
	r.early &^= bit
	// With a value, or to a thread, a signal is sent to one process only.
	isKnown := note.code >= 0 && (r.witness.tells(note.signal) || r.isUndone(heard, i)) ||
		note.code == sentByKernel && bit&fromTerminal != 0
	// The program does not signal its group one by one.
	isLone := note.code < 0 || !isKnown && int(note.pid) == r.program
	switch {
	case isEarly || isLone:
		r.pass(note)
	case !isKnown:
		r.doubted = append(r.doubted, doubted{*note, time.Now().Add(groupMoment)})
	}
}

// isUndone says whether a stop was followed by the group's being continued, or the other way round: the kernel takes the first
// of the two back wherever it still waits, as it does in the witness.
func (r *relay) isUndone(heard []signalNote, i int) bool {
	opposite := uint64(0)
	if bit := bitOf(heard[i].signal); bit&stops != 0 {
		opposite = bitOf(uint32(syscall.SIGCONT))
	} else if bit == bitOf(uint32(syscall.SIGCONT)) {
		opposite = stops
	}
	for _, later := range heard[i+1:] {
		if bitOf(later.signal)&opposite != 0 && r.witness.hasSeen(later.signal) {
			return true
		}
	}
	return false
}

// stops are the signals that stop a process and can be caught.
const stops = 1<<(syscall.SIGTSTP-1) | 1<<(syscall.SIGTTIN-1) | 1<<(syscall.SIGTTOU-1)

func bitOf(signal uint32) uint64 { return 1 << (signal - 1) }

// takeRest takes the notes that came after a program had ended: they are for the next, which is not there yet.
func (r *relay) takeRest(notes int) []signalNote {
	var late []signalNote
	for i := range r.doubted {
		late = append(late, r.doubted[i].note)
	}
	late = append(late, r.gather(notes)...)
	r.doubted = nil
	r.witness.forgetAll()
	return late
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
