package hasher

import (
	"path/filepath"
	"time"
)

// filter decides which regular files belong into the answer.
type filter struct {
	extensions map[string]bool
	since      *time.Time
}

func newFilter(req Request) filter {
	f := filter{since: req.Since}
	if len(req.Extensions) > 0 {
		f.extensions = make(map[string]bool, len(req.Extensions))
		for _, ext := range req.Extensions {
			f.extensions[ext] = true
		}
	}
	return f
}

func (f filter) takesName(name string) bool {
	return f.extensions == nil || f.extensions[filepath.Ext(name)]
}

func (f filter) takesTime(mtime time.Time) bool {
	return f.since == nil || !mtime.Before(*f.since)
}
