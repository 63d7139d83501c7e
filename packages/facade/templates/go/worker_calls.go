package facade

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"sync"
	"time"
)

// callState is a call that waits for its answer.
type callState struct {
	id        uint64
	answered  chan struct{} // told once got is there
	got       answer
	size      uint64
	shared    bool        // others call the same worker
	leads     bool        // reads by itself, or sees to it that somebody does
	abandoned *time.Timer // set when nobody waits any more
}

// callStates are used again once they have been answered, without the answer, and so have no timer.
var callStates = sync.Pool{New: func() any { return &callState{answered: make(chan struct{}, 1)} }}

type answer struct {
	payload payload
	err     error
}

// call hands over the request and waits for the answer; errWorkerGone if it was not handed over.
func (w *workerProcess) call(ctx context.Context, method string, request payload) (payload, error) {
	body := requestBody{millisecondsLeft(ctx), method, request}
	size := uint64(body.size())
	if size+headerSize-uncountedSize > uint64(w.granted.MaxFrame) {
		return payload{}, unstarted("a request of %d bytes is larger than the worker accepts", size)
	}
	state, err := w.take(ctx, size)
	if err != nil {
		return payload{}, err
	}
	leads := state.leads
	w.outbox.addRequest(state.id, body, state.shared)
	if leads && w.isAlone() {
		w.lead(state)
	}
	got, isHere := state.await(ctx.Done())
	if !isHere {
		w.abandon(state)
		return payload{}, ctx.Err()
	}
	state.got = answer{}
	callStates.Put(state)
	return got.payload, asContextError(ctx, got.err)
}

// await waits for the answer; false where the caller gave up before. A caller that never does has less to wait for.
func (s *callState) await(done <-chan struct{}) (got answer, isHere bool) {
	if done == nil {
		<-s.answered
		return s.got, true
	}
	select {
	case <-s.answered:
		return s.got, true
	case <-done:
		return answer{}, false
	}
}

// take waits until the worker has credit for one more request.
func (w *workerProcess) take(ctx context.Context, size uint64) (*callState, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for !w.leaving && !w.hasRoom(size) {
		turn := make(chan struct{})
		w.turns = append(w.turns, turn)
		w.mu.Unlock()
		select {
		case <-turn:
			w.mu.Lock()
		case <-ctx.Done():
			w.mu.Lock()
			w.forgo(turn)
			return nil, ctx.Err()
		}
	}
	if w.leaving {
		return nil, errWorkerGone
	}
	state := callStates.Get().(*callState)
	state.size = size
	state.shared = w.pending.count > 0
	state.leads = !w.reading
	w.reading = true
	w.pending.add(state)
	w.bytes += size
	w.waited++
	w.nextTurn()
	return state, nil
}

func (w *workerProcess) hasRoom(size uint64) bool {
	return w.pending.count < int(w.credit) && (w.pending.count == 0 || w.bytes+size <= w.granted.Window)
}

// nextTurn lets the caller that waits longest look again; after an end, all of them.
func (w *workerProcess) nextTurn() {
	for len(w.turns) > 0 && (w.leaving || w.pending.count < int(w.credit)) {
		close(w.turns[0])
		w.turns = w.turns[1:]
		if !w.leaving {
			return
		}
	}
}

func (w *workerProcess) forgo(turn chan struct{}) {
	for i, waiting := range w.turns {
		if waiting == turn {
			w.turns = append(w.turns[:i:i], w.turns[i+1:]...)
			return
		}
	}
	w.nextTurn()
}

// abandon cancels a call that nobody waits for any more. Its answer still has to come.
func (w *workerProcess) abandon(state *callState) {
	w.mu.Lock()
	defer w.mu.Unlock()
	id := state.id
	if w.pending.get(id) != state {
		return
	}
	w.waited--
	state.abandoned = time.AfterFunc(w.options.cancelGrace, func() { w.retire(id) })
	w.endIfUseless()
	w.outbox.add(func(dst []byte) []byte { return appendHeader(dst, frameCancel, id, 0) })
}

// retire gives no more calls to a worker that does not answer a cancelled one.
func (w *workerProcess) retire(id uint64) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.pending.get(id) == nil {
		return
	}
	w.leave(errors.New("it did not answer a cancelled call"))
	w.endIfUseless()
}

func (w *workerProcess) endIfUseless() {
	if w.reason != nil && w.waited == 0 {
		_ = killGroup(w.pid)
	}
}

func (w *workerProcess) leave(reason error) {
	if w.reason == nil {
		w.reason = reason
	}
	w.leaving = true
	w.nextTurn()
}

func (w *workerProcess) load() int {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.leaving {
		return maxCredit
	}
	return w.pending.count
}

// takeFrames takes frames, and then tells the calls that they answer: so each finds the lock free.
func (w *workerProcess) takeFrames(frames []frame) error {
	var answered [frameBatch]*callState
	count, err := w.settleFrames(frames, &answered)
	for _, state := range answered[:count] {
		state.answered <- struct{}{}
	}
	return err
}

func (w *workerProcess) settleFrames(frames []frame, answered *[frameBatch]*callState) (count int, err error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, got := range frames {
		state, err := w.takeFrame(got)
		if err != nil {
			return count, err
		}
		if state != nil {
			answered[count] = state
			count++
		}
	}
	return count, nil
}

// takeFrame takes a frame; a call that it answers is given back, and still to be told.
func (w *workerProcess) takeFrame(got frame) (*callState, error) {
	switch got.kind {
	case frameResponse:
		message, err := parsePayload(got.body)
		if err != nil {
			return nil, err
		}
		return w.settle(got.id, answer{payload: message})
	case frameError:
		return w.settle(got.id, answer{err: &remoteError{got.body}})
	case frameFailure:
		failure, err := parseFailure(got.body)
		if err != nil {
			return nil, err
		}
		return w.settle(got.id, answer{err: failure})
	}
	return nil, w.takeNotice(got)
}

func (w *workerProcess) takeNotice(got frame) error {
	switch got.kind {
	case frameCredit:
		return w.addCredit(got.body)
	case frameFatal:
		return fmt.Errorf("the worker says: %s", got.body)
	default:
		return fmt.Errorf("a frame of type %#x from a worker", uint8(got.kind))
	}
}

func (w *workerProcess) settle(id uint64, got answer) (*callState, error) {
	state := w.pending.get(id)
	if state == nil {
		return nil, fmt.Errorf("an answer to request %d, which is not pending", id)
	}
	w.forget(state)
	state.got = got
	w.nextTurn()
	w.endIfUseless()
	return state, nil
}

func (w *workerProcess) forget(state *callState) {
	w.pending.remove(state)
	w.bytes -= state.size
	if state.abandoned == nil {
		w.waited--
	} else {
		state.abandoned.Stop()
	}
}

func (w *workerProcess) addCredit(body []byte) error {
	if len(body) != 4 {
		return fmt.Errorf("a CREDIT of %d bytes", len(body))
	}
	more := binary.BigEndian.Uint32(body)
	if more > maxCredit-w.credit {
		return fmt.Errorf("a CREDIT of %d on top of %d is out of range", more, w.credit)
	}
	w.credit += more
	w.nextTurn()
	return nil
}
