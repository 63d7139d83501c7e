package main

import (
	"a/road"
	"syscall"
	"time"
)

// heldOutput keeps back what a candidate writes, so that nobody has seen anything of it if it crashes. Past a size or a time
// it lets go: from then on what the program writes goes to the caller as it comes.
type heldOutput struct {
	standard [3]int // what the program gets as its descriptors
	streams  []*heldStream
	input    replay
	deadline time.Time
	isOpen   bool // lets through
}

// heldStream is a pipe from the program and the caller's descriptor behind it.
type heldStream struct {
	from, to int
	kept     []byte
	isDone   bool
}

// hold prepares to keep back what a program writes, where the input can be given to a second one; else it is nil.
func (i *invocation) hold(p program) *heldOutput {
	d := &i.decision
	isCanary := d.generation != nil && d.generation.stage == stageCanary
	if p.role != roleCandidate || !isCanary || effects != effectsNone || holdBytes == 0 || hasTerminal() {
		return nil
	}
	input, ok := replayable()
	if !ok {
		return nil
	}
	held := &heldOutput{standard: asItIs, input: input, deadline: i.started.Add(holdTime)}
	if !held.redirect() {
		held.discard()
		return nil
	}
	return held
}

// redirect puts pipes before what the caller could read from. One that stands for both keeps the order of what is written.
func (h *heldOutput) redirect() bool {
	var seen [3]syscall.Stat_t
	for descriptor := 1; descriptor <= 2; descriptor++ {
		if !road.IsStandardOpen(descriptor) || syscall.Fstat(descriptor, &seen[descriptor]) != nil || isNull(&seen[descriptor]) {
			continue
		}
		if descriptor == 2 && h.standard[1] >= 0 && seen[1].Dev == seen[2].Dev && seen[1].Ino == seen[2].Ino {
			h.standard[2] = h.standard[1]
			continue
		}
		var pipe [2]int
		if syscall.Pipe2(pipe[:], syscall.O_CLOEXEC) != nil {
			return false
		}
		_ = syscall.SetNonblock(pipe[0], true)
		h.standard[descriptor] = pipe[1]
		h.streams = append(h.streams, &heldStream{from: pipe[0], to: descriptor})
	}
	return true
}

// begin gives up the program's ends of the pipes.
func (h *heldOutput) begin() {
	if h.standard[2] != h.standard[1] && h.standard[2] >= 0 {
		_ = syscall.Close(h.standard[2])
	}
	if h.standard[1] >= 0 {
		_ = syscall.Close(h.standard[1])
	}
	h.standard = asItIs
}

func (h *heldOutput) discard() {
	if h == nil {
		return
	}
	h.begin()
	for _, stream := range h.streams {
		_ = syscall.Close(stream.from)
	}
	h.streams = nil
}

func (h *heldOutput) rewind() {
	h.input.rewind()
}

// isUnseen says whether the caller has seen nothing of the program yet.
func (h *heldOutput) isUnseen() bool {
	return h != nil && !h.isOpen
}

// addTo adds what to wait for: input while there is room, and room behind while there is something to let through.
func (h *heldOutput) addTo(waits []pollable) []pollable {
	for _, stream := range h.streams {
		switch {
		case h.isOpen && len(stream.kept) > 0:
			waits = append(waits, pollable{descriptor: int32(stream.to), wanted: pollOut})
		case !stream.isDone:
			waits = append(waits, pollable{descriptor: int32(stream.from), wanted: pollIn})
		default:
			waits = append(waits, pollable{descriptor: -1})
		}
	}
	return waits
}

func (h *heldOutput) timeLeft(limit time.Duration) time.Duration {
	left := time.Until(h.deadline)
	if h.isOpen || left > limit {
		return limit
	}
	if left < 0 {
		return 0
	}
	return left
}

// take reads or lets through what is ready; found is what addTo added.
func (h *heldOutput) take(found []pollable) {
	total := 0
	for n, stream := range h.streams {
		if found[n].found != 0 {
			if found[n].wanted == pollOut {
				stream.letThrough()
			} else {
				stream.read()
			}
		}
		total += len(stream.kept)
	}
	if total > holdBytes || !time.Now().Before(h.deadline) {
		h.isOpen = true
	}
}

// read takes what is there and says whether there was something.
func (s *heldStream) read() bool {
	var block [1 << 16]byte
	n, err := syscall.Read(s.from, block[:])
	if n > 0 {
		s.kept = append(s.kept, block[:n]...)
		return true
	}
	s.isDone = s.isDone || err == nil || err != syscall.EAGAIN && err != syscall.EINTR
	return false
}

// letThrough writes no more than a pipe takes at once, so that signals are heard in between. Where nobody reads any more the
// program has to learn it.
func (s *heldStream) letThrough() {
	const atOnce = 4096
	block := s.kept
	if len(block) > atOnce {
		block = block[:atOnce]
	}
	n, err := syscall.Write(s.to, block)
	switch {
	case n > 0:
		s.kept = s.kept[n:]
	case err == syscall.EAGAIN || err == syscall.EINTR:
	default:
		_ = syscall.Close(s.from)
		s.from, s.kept, s.isDone = -1, nil, true
	}
}

// giveOut hands over the rest when the program has ended. Signals now do what they would have done to the program.
func (h *heldOutput) giveOut() {
	if h == nil {
		return
	}
	for _, stream := range h.streams {
		for !stream.isDone && stream.read() {
		}
	}
	road.BecomeAsStarted()
	for _, stream := range h.streams {
		for len(stream.kept) > 0 {
			n, err := syscall.Write(stream.to, stream.kept)
			switch {
			case n > 0:
				stream.kept = stream.kept[n:]
			case err == syscall.EAGAIN:
				poll([]pollable{{descriptor: int32(stream.to), wanted: pollOut}}, patience)
			case err != syscall.EINTR:
				stream.kept = nil
			}
		}
	}
}
