package facade

import "testing"

func TestIdsCountUpAndLeaveOutPlacesThatAreTaken(t *testing.T) {
	pending := newPendingCalls()
	old := &callState{}
	pending.add(old)
	for last := old.id; last < 3*firstPlaces; {
		state := &callState{}
		pending.add(state)
		if state.id <= last {
			t.Fatalf("%d follows %d", state.id, last)
		}
		if pending.get(state.id) != state || pending.get(old.id) != old || pending.get(state.id+firstPlaces) != nil {
			t.Fatalf("%d is not found as it was added", state.id)
		}
		last = state.id
		pending.remove(state)
	}
	if pending.count != 1 || len(pending.places) != firstPlaces {
		t.Fatalf("%d calls in %d places", pending.count, len(pending.places))
	}
}

func TestManyPendingCallsAreFoundByTheirIds(t *testing.T) {
	pending := newPendingCalls()
	var states []*callState
	for range [5 * firstPlaces]int{} {
		state := &callState{}
		pending.add(state)
		states = append(states, state)
	}
	for _, state := range states {
		if pending.get(state.id) != state {
			t.Fatalf("%d is lost", state.id)
		}
		pending.remove(state)
		if pending.get(state.id) != nil {
			t.Fatalf("%d is still there", state.id)
		}
	}
	if pending.count != 0 {
		t.Fatalf("%d calls are left", pending.count)
	}
}
