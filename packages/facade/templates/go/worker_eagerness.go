package facade

import (
	"runtime"
	"time"
)

const (
	// eagerTime is how long to look again before going to sleep, which takes about as long together with being woken.
	eagerTime = 20 * time.Microsecond
	// shortWait is a wait after which looking again may be worth it anew.
	shortWait = 50 * time.Microsecond
	// eagerMisses is how often looking again may be in vain until a wait is short.
	eagerMisses = 3
)

// eagerness says whether to look again for a moment in place of going to sleep: where waits have lately been short.
type eagerness struct {
	misses int
}

func (e *eagerness) isWorth() bool {
	return e.misses < eagerMisses && runtime.NumCPU() > 1
}

func (e *eagerness) missed() {
	e.misses++
}

// waited is told how long a sleep was.
func (e *eagerness) waited(slept time.Duration) {
	if slept < shortWait {
		e.misses = 0
	}
}
