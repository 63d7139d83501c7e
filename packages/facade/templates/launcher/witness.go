package main

import (
	"a/road"
	"syscall"
	"time"
	"unsafe"
)

const (
	sysCloseRange = 436
	firstQueued   = 32 // SIGRTMIN: these the kernel queues
	answerTime    = 20 * time.Millisecond
)

// witness is a process of this group that does nothing but see signals. What it saw was sent to the whole group, so the
// program has it already; what it did not see was meant for the launcher alone.
type witness struct {
	pid         int
	ask, answer int  // descriptors; reading the second never waits
	isAsked     bool // and has not answered yet
	seen        sightings
	last        time.Time // when something was seen
	told        uint64    // what it has told of
}

// sightings say how often each signal was seen that no note is known of yet. A signal that the kernel does not queue is seen
// once, however often it was sent meanwhile.
type sightings [road.LastSignal]uint8

// startWitness gives a witness that never saw anything where none can be started: a signal too many is better than none.
func startWitness() witness {
	var ask, answer [2]int
	if syscall.Pipe2(ask[:], syscall.O_CLOEXEC) != nil {
		return witness{}
	}
	if syscall.Pipe2(answer[:], syscall.O_CLOEXEC) != nil {
		_, _ = syscall.Close(ask[0]), syscall.Close(ask[1])
		return witness{}
	}
	_ = syscall.SetNonblock(answer[0], true)
	pid, failure := forkWitness(uintptr(ask[0]), uintptr(answer[1]), syscall.Getpid())
	_, _ = syscall.Close(ask[0]), syscall.Close(answer[1])
	if failure != 0 {
		return witness{}
	}
	return witness{pid: pid, ask: ask[1], answer: answer[0]}
}

// look adds what the witness has seen since it was asked last. One that does not answer soon, since it was stopped with the
// group and only the launcher goes on, is not waited for: its answer is taken when it comes.
func (w *witness) look() {
	if w.pid == 0 {
		return
	}
	if !w.isAsked {
		word := [1]byte{1}
		if n, err := syscall.Write(w.ask, word[:]); n != 1 || err != nil {
			return
		}
		w.isAsked = true
		w.awaitAnswer()
	}
	w.takeAnswer()
}

func (w *witness) awaitAnswer() {
	waits := [1]pollable{{descriptor: int32(w.answer), wanted: pollIn}}
	for end := time.Now().Add(answerTime); waits[0].found == 0; {
		left := time.Until(end)
		if left <= 0 {
			return
		}
		poll(waits[:], left)
	}
}

func (w *witness) takeAnswer() {
	var seen sightings
	if n, _ := syscall.Read(w.answer, seen[:]); n != len(seen) {
		return
	}
	w.isAsked = false
	for i, times := range seen {
		if times > 0 {
			w.seen[i] += min(times, 255-w.seen[i])
			w.last = time.Now()
		}
	}
}

// hasSeen tells whether a signal was seen that no note is known of.
func (w *witness) hasSeen(signal uint32) bool { return w.seen[signal-1] > 0 }

// tells whether a signal that the launcher has just heard was sent to the whole group. What the kernel does not queue is told
// of as often as it is asked for, until forgetTold: the notes may be more than the sightings.
func (w *witness) tells(signal uint32) bool {
	if signal >= firstQueued {
		return w.takes(signal)
	}
	if w.hasSeen(signal) {
		w.told |= bitOf(signal)
	}
	return w.hasSeen(signal)
}

func (w *witness) forgetTold() {
	for i := range w.seen {
		if w.told&(1<<i) != 0 {
			w.seen[i] = 0
		}
	}
	w.told = 0
}

// takes says whether a signal that was doubted has been seen by now, and that sighting is told of then.
func (w *witness) takes(signal uint32) bool {
	if !w.hasSeen(signal) {
		return false
	}
	w.seen[signal-1]--
	return true
}

// forgetAll is for when nobody is there any more who could have what was seen.
func (w *witness) forgetAll() { w.seen = sightings{} }

// forgetBefore forgets what was seen by then and never heard, as the launcher's own was one with another.
func (w *witness) forgetBefore(then time.Time) {
	if w.last.Before(then) {
		w.forgetAll()
	}
}

// dismiss ends the witness, so that nothing is left of an invocation.
func (w *witness) dismiss() {
	if w.pid == 0 {
		return
	}
	_ = syscall.Kill(w.pid, syscall.SIGKILL)
	reap(w.pid)
	w.pid = 0
}

//go:noinline
func forkWitness(ask, answer uintptr, parent int) (int, syscall.Errno) {
	pid, _, failure := syscall.RawSyscall6(syscall.SYS_CLONE, uintptr(syscall.SIGCHLD), 0, 0, 0, 0, 0)
	if failure == 0 && pid == 0 {
		watchSignals(ask, answer, parent)
	}
	return int(pid), failure
}

// watchSignals runs in the forked process, which has one thread and no scheduler, and every signal blocked: nothing here may
// grow the stack.
//
//go:nosplit
func watchSignals(ask, answer uintptr, parent int) {
	dieWithParent(parent)
	// It holds nothing open that others wait to see closed.
	_, _, _ = syscall.RawSyscall(syscall.SYS_DUP3, ask, 0, 0)
	_, _, _ = syscall.RawSyscall(syscall.SYS_DUP3, answer, 1, 0)
	for descriptor := uintptr(2); descriptor < 1024; descriptor++ {
		if descriptor == 2 {
			if _, _, failure := syscall.RawSyscall(sysCloseRange, 2, ^uintptr(0)>>32, 0); failure == 0 {
				break
			}
		}
		_, _, _ = syscall.RawSyscall(syscall.SYS_CLOSE, descriptor, 0, 0)
	}
	for {
		var word byte
		if n, _, _ := syscall.RawSyscall(syscall.SYS_READ, 0, uintptr(unsafe.Pointer(&word)), 1); n != 1 {
			leave()
		}
		var seen sightings
		takePending(&seen)
		_, _, _ = syscall.RawSyscall(syscall.SYS_WRITE, 1, uintptr(unsafe.Pointer(&seen)), unsafe.Sizeof(seen))
	}
}

// takePending takes the blocked signals that have come.
//
//go:nosplit
func takePending(seen *sightings) {
	var none syscall.Timespec
	for {
		signal, _, failure := syscall.RawSyscall6(syscall.SYS_RT_SIGTIMEDWAIT, uintptr(unsafe.Pointer(&road.EverySignal)), 0,
			uintptr(unsafe.Pointer(&none)), road.SizeOfMask, 0, 0)
		if failure != 0 {
			return
		}
		if at := (signal - 1) % road.LastSignal; seen[at] < 255 {
			seen[at]++
		}
	}
}
