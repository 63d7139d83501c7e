package facade

// firstPlaces is how many places for calls there are at first; always a power of two.
const firstPlaces = 128

// pendingCalls are calls without an answer, also those that nobody waits for. The lowest bits of a call's id say its place,
// and an id whose place is taken is left out.
type pendingCalls struct {
	places []*callState
	count  int
	lastID uint64
}

func newPendingCalls() pendingCalls {
	return pendingCalls{places: make([]*callState, firstPlaces)}
}

// add gives a call its id.
func (p *pendingCalls) add(state *callState) {
	if 2*p.count >= len(p.places) {
		p.grow()
	}
	p.lastID++
	for *p.place(p.lastID) != nil {
		p.lastID++
	}
	state.id = p.lastID
	*p.place(state.id) = state
	p.count++
}

// get is nil where no call with that id is pending.
func (p *pendingCalls) get(id uint64) *callState {
	if state := *p.place(id); state != nil && state.id == id {
		return state
	}
	return nil
}

func (p *pendingCalls) remove(state *callState) {
	*p.place(state.id) = nil
	p.count--
}

func (p *pendingCalls) place(id uint64) *(*callState) {
	return &p.places[id&uint64(len(p.places)-1)]
}

func (p *pendingCalls) grow() {
	states := p.places
	p.places = make([]*callState, 2*len(states))
	for _, state := range states {
		if state != nil {
			*p.place(state.id) = state
		}
	}
}
