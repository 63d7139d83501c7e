package facade

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// many are more calls than a worker works on at the same time.
const many = 64

func TestSomebodyReadsAsSoonAsSeveralCallsArePending(t *testing.T) {
	for _, pending := range []int{1, 2, many} {
		w := &workerProcess{pending: newPendingCalls(), handed: make(chan struct{}, 1), credit: many}
		w.granted.Window = many
		for i := 0; i < pending; i++ {
			state, err := w.take(background, 1)
			if err != nil || state.leads != (i == 0) || !w.reading {
				t.Fatalf("call %d of %d: leads %v, %v", i, pending, state.leads, err)
			}
		}
		if isAlone := w.isAlone(); isAlone != (pending == 1) || isAlone == (len(w.handed) == 1) {
			t.Fatalf("%d pending: alone %v, handed to the keeper %d times", pending, isAlone, len(w.handed))
		}
	}
}

func TestAnswersBeforeABrokenFrameReachTheirCalls(t *testing.T) {
	w := &workerProcess{pending: newPendingCalls(), handed: make(chan struct{}, 1), credit: many}
	w.granted.Window = many
	state, _ := w.take(background, 1)
	other, _ := w.take(background, 1)
	sent := appendResponse(nil, state.id, text("{}"))
	sent = appendFrame(sent, frameHello, 0)
	sent = appendResponse(sent, other.id, text("{}"))
	w.reader = newFrameReader(bytes.NewReader(sent))
	wantError(t, w.readWhileNeeded(), "a frame of type 0x1 from a worker")
	if len(state.answered) != 1 || string(state.got.payload.json) != "{}" || len(other.answered) != 0 {
		t.Fatalf("answered %d and %d, with %s", len(state.answered), len(other.answered), state.got.payload.json)
	}
}

func TestCallsThatComeAndGoTogetherDoNotWaitForAQuietTime(t *testing.T) {
	pool := newTestPool(t, "good")
	pidOf(t, pool)
	started := time.Now()
	const rounds = 200
	for round := 0; round < rounds; round++ {
		var calls sync.WaitGroup
		for i := 0; i < 4; i++ {
			calls.Add(1)
			go func() {
				defer calls.Done()
				_, _ = pool.call(background, "echo", text("{}"))
			}()
		}
		calls.Wait()
	}
	if taken := time.Since(started) / rounds; taken > quietTime/2 {
		t.Fatalf("%v a round", taken)
	}
}

func TestAWorkerThatIsKilledFailsAllThatIsInFlightOnce(t *testing.T) {
	pool := newTestPool(t, "good")
	var pid int
	if _, err := fmt.Sscan(pidOf(t, pool), &pid); err != nil {
		t.Fatal(err)
	}
	failed := make(chan error, many)
	for i := 0; i < many; i++ {
		go func() {
			_, err := pool.call(background, "sleep", text(`"`+strings.Repeat("x", 10_000)+`"`))
			failed <- err
		}()
	}
	for pool.load() < many {
		time.Sleep(time.Millisecond)
	}
	_ = syscall.Kill(pid, syscall.SIGKILL)
	for i := 0; i < many; i++ {
		err := <-failed
		wantError(t, err, "in mid-call", "signal: killed")
		if isUnstarted(err) {
			t.Fatal("the worker may have seen the request")
		}
	}
	if pool.crashes() != 1 {
		t.Fatalf("%d crashes", pool.crashes())
	}
	if _, err := pool.call(background, "echo", text("{}")); err != nil {
		t.Fatal(err)
	}
}

func TestACallThatIsQueuedBehindOthersCanBeCancelled(t *testing.T) {
	pool := newTestPool(t, "good")
	before := pidOf(t, pool)
	ctx, cancel := context.WithCancel(background)
	var calls sync.WaitGroup
	for i := 0; i < many; i++ {
		calls.Add(1)
		go func() {
			defer calls.Done()
			_, _ = pool.call(ctx, "sleep", text("{}"))
		}()
	}
	for pool.load() < many {
		time.Sleep(time.Millisecond)
	}
	short, stop := context.WithTimeout(background, 20*time.Millisecond)
	defer stop()
	if _, err := pool.call(short, "echo", text("{}")); !errors.Is(err, context.DeadlineExceeded) {
		t.Fatalf("got %v", err)
	}
	cancel()
	calls.Wait()
	if after := pidOf(t, pool); after != before {
		t.Fatal("another worker answers")
	}
}

func TestLookingAgainIsGivenUpWhereWaitsAreLong(t *testing.T) {
	var eager eagerness
	for i := 0; i < eagerMisses; i++ {
		eager.missed()
	}
	eager.waited(time.Second)
	if eager.isWorth() {
		t.Fatal("it goes on after waits that were long")
	}
	eager.waited(shortWait / 2)
	if eager.misses != 0 {
		t.Fatal("a short wait does not count")
	}
}
