package facade

import "time"

const (
	defaultCrashLimit  = 5
	defaultCrashWindow = 3 * time.Minute
)

// crashBudget says when crashes are too many to go on.
type crashBudget struct {
	limit   int
	window  time.Duration
	crashes []time.Time
}

// spend counts a crash and tells whether it is the last that is borne.
func (b *crashBudget) spend(now time.Time) bool {
	recent := b.crashes[:0]
	for _, crash := range b.crashes {
		if now.Sub(crash) < b.window {
			recent = append(recent, crash)
		}
	}
	b.crashes = append(recent, now)
	return len(b.crashes) >= b.limit
}
