package treehash

import (
	"errors"
	"sync"
	"syscall"

	"example.com/manifest/internal/hasher"
)

// failure keeps the one error to report. Which worker fails first is chance, so the smallest path decides.
type failure struct {
	mu   sync.Mutex
	path string
	err  *hasher.ScanError
}

func (f *failure) record(path string, err hasher.ScanError) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.err == nil || path < f.path {
		f.path, f.err = path, &err
	}
}

// precedes tells whether nothing found at or below path could matter any more.
func (f *failure) precedes(path string) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.err != nil && f.path < path
}

func (f *failure) smallest() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.err == nil {
		return nil
	}
	return *f.err
}

func errnoOf(err error) syscall.Errno {
	var errno syscall.Errno
	if errors.As(err, &errno) {
		return errno
	}
	return syscall.EIO
}
