package facade

import (
	"sync"
	"sync/atomic"
	"time"
)

// askInterval is how long an answer is believed. A call that comes later asks anew, and so takes askLimit longer at most.
const askInterval = time.Second

// rolloutWatch asks for the state once in a while, and never twice at once.
type rolloutWatch struct {
	asking  sync.Mutex
	rollout askedRollout // of who holds asking
	known   atomic.Pointer[watchedGeneration]
}

func newRolloutWatch(settings rolloutSettings) *rolloutWatch {
	return &rolloutWatch{rollout: askedRollout{settings: settings}}
}

type watchedGeneration struct {
	since      time.Time
	generation *rolloutGeneration
	err        error
}

// read gives the generation in force. Calls that come while another one asks do with what was answered before, unless that
// is older than they may know.
func (w *rolloutWatch) read() (*rolloutGeneration, error) {
	if w.rollout.settings.home == "" {
		return nil, nil
	}
	known := w.known.Load()
	if known.isYounger(askInterval) {
		return known.generation, known.err
	}
	if !w.asking.TryLock() {
		if known.isYounger(2 * askInterval) {
			return known.generation, known.err
		}
		w.asking.Lock()
	}
	defer w.asking.Unlock()
	if known = w.known.Load(); known.isYounger(askInterval) {
		return known.generation, known.err
	}
	g, err := w.rollout.read()
	w.known.Store(&watchedGeneration{time.Now(), g, err})
	return g, err
}

func (g *watchedGeneration) isYounger(age time.Duration) bool {
	return g != nil && time.Since(g.since) < age
}
