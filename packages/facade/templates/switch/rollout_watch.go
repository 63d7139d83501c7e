package facade

import (
	"sync/atomic"
	"syscall"
)

// rolloutWatch reads the state again when its pointer was replaced, so that a rollback takes effect at the next call
// and a state that stays costs one look.
type rolloutWatch struct {
	settings rolloutSettings
	pointer  string // path of the pointer
	known    atomic.Pointer[watchedGeneration]
}

func newRolloutWatch(settings rolloutSettings) *rolloutWatch {
	return &rolloutWatch{settings: settings, pointer: settings.home + "/current"}
}

type watchedGeneration struct {
	pointer    pointerStamp
	generation *rolloutGeneration
}

// pointerStamp tells a pointer from the one that replaces it.
type pointerStamp struct {
	device, inode     uint64
	changed, modified int64 // nanoseconds since 1970
}

// read gives the generation in force. Only what is in order is remembered: a fault is looked at anew by each call.
func (w *rolloutWatch) read() (*rolloutGeneration, error) {
	var stat syscall.Stat_t
	if w.settings.home == "" {
		return nil, nil
	}
	// Before the state is read: a pointer that is replaced meanwhile has another stamp the next time.
	if err := syscall.Lstat(w.pointer, &stat); err != nil {
		return readRollout(w.settings)
	}
	pointer := pointerStamp{uint64(stat.Dev), stat.Ino, changeTime(&stat).UnixNano(), modifyTime(&stat).UnixNano()}
	if known := w.known.Load(); known != nil && known.pointer == pointer {
		return known.generation, nil
	}
	g, err := readRollout(w.settings)
	if err == nil {
		w.known.Store(&watchedGeneration{pointer, g})
	}
	return g, err
}
