package main

import (
	"a/road"
	"syscall"
	"time"
)

// ended is how a program ended and what it cost.
type ended struct {
	status  syscall.WaitStatus
	usage   syscall.Rusage
	wasSent bool // the signal that ended it came from somebody else
	isAsked bool // somebody sent a signal by which it may have been meant to end
}

// harmless are signals that ask nobody to end.
const harmless = 1<<(syscall.SIGWINCH-1) | 1<<(syscall.SIGCONT-1) | 1<<(syscall.SIGURG-1) | 1<<(syscall.SIGCHLD-1)

// supervisor stays with a program until it ends.
type supervisor struct {
	notes int // descriptor
	relay relay
	held  *heldOutput  // nil where the program writes to the caller directly
	late  []signalNote // came after a program had ended, and are for the next
}

// newSupervisor is nil where this process cannot note signals.
func newSupervisor() *supervisor {
	notes, err := openNotes()
	if err != nil {
		return nil
	}
	// The witness comes first: who is signalled together with the program has to be there before it. It is born with every
	// signal blocked, since one that it handled before it could block them would be lost to it.
	road.SetMask(&road.EverySignal)
	return &supervisor{notes: notes, relay: relay{witness: startWitness()}}
}

// pause blocks signals until the next program is there, and keeps those that came after the last.
func (s *supervisor) pause() {
	road.SetMask(&road.EverySignal)
	s.late = append(s.late, s.relay.takeRest(s.notes)...)
}

// follow passes signals on, stops and continues with the program, and returns how it ended. Children of the program are
// not waited for.
func (s *supervisor) follow(pid int, early uint64) ended {
	s.relay.turnTo(pid, early, s.late)
	s.late = nil
	none := uint64(0)
	road.SetMask(&none)
	for {
		s.await()
		s.relay.hear(s.notes)
		if end, ok := s.look(pid); ok {
			return end
		}
	}
}

// look takes what has become of the program; a note can get lost, so it looks each time.
func (s *supervisor) look(pid int) (ended, bool) {
	var end ended
	var stopped syscall.Signal
	for {
		var status syscall.WaitStatus
		got, err := syscall.Wait4(pid, &status, syscall.WNOHANG|syscall.WUNTRACED|syscall.WCONTINUED, &end.usage)
		switch {
		case err == syscall.EINTR:
			continue
		case err != nil || got != pid:
			if stopped != 0 && !s.relay.doubts(syscall.SIGCONT) {
				stopLike(stopped)
			}
			return end, false
		case status.Stopped():
			stopped = status.StopSignal()
		case status.Continued():
			stopped = 0
		default:
			end.status = status
			end.isAsked = s.relay.sent&^harmless != 0
			end.wasSent = status.Signaled() && s.relay.sent&(1<<(status.Signal()-1)) != 0
			return end, true
		}
	}
}

// patience is how long a lost note may keep the launcher waiting.
const patience = time.Second

// await returns when there is a note, or output of the program to take care of.
func (s *supervisor) await() {
	waits := append(make([]pollable, 0, 3), pollable{descriptor: int32(s.notes), wanted: pollIn})
	limit := s.relay.silence(patience)
	if s.held != nil {
		waits = s.held.addTo(waits)
		limit = s.held.timeLeft(limit)
	}
	poll(waits, limit)
	if s.held != nil {
		s.held.take(waits[1:])
	}
}
