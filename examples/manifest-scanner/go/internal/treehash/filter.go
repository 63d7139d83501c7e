package treehash

import (
	"path/filepath"
	"time"

	"example.com/manifest/internal/hasher"
)

// filter decides which regular files belong into the answer.
type filter struct {
	extensions map[string]bool
	since      *time.Time
}

func newFilter(request hasher.HashRequest) (filter, error) {
	f := filter{}
	if request.Since != nil {
		since, err := request.Since.Time()
		if err != nil {
			return f, err
		}
		f.since = &since
	}
	if len(request.Extensions) > 0 {
		f.extensions = make(map[string]bool, len(request.Extensions))
		for _, ext := range request.Extensions {
			f.extensions[ext] = true
		}
	}
	return f, nil
}

func (f filter) takesName(name string) bool {
	return f.extensions == nil || f.extensions[filepath.Ext(name)]
}

func (f filter) takesTime(mtime time.Time) bool {
	return f.since == nil || !mtime.Before(*f.since)
}
