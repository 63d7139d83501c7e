package facade

import (
	"bytes"
	"fmt"
	"strings"
	"sync"
	"syscall"
)

const (
	maxStderr  = 512
	keptStderr = 1 << 14
)

func killGroup(leader int) error {
	return syscall.Kill(-leader, syscall.SIGKILL)
}

// withDetail adds what the program wrote to its standard error, on a single line.
func withDetail(err error, stderr []byte) error {
	detail := strings.Join(strings.Fields(strings.ToValidUTF8(string(stderr), "\uFFFD")), " ")
	if detail == "" {
		return err
	}
	return fmt.Errorf("%w: %s", err, detail)
}

// bounded keeps the first bytes written to it and drops the rest, so that the writer is never held up.
type bounded struct {
	kept     bytes.Buffer // not embedded: its ReadFrom would let io.Copy pass the limit by
	limit    int
	overflow func() // called, if set, when there is more
	full     bool
}

func (b *bounded) Write(p []byte) (int, error) {
	room := b.limit - b.kept.Len()
	if len(p) <= room {
		return b.kept.Write(p)
	}
	b.kept.Write(p[:room])
	b.full = true
	if b.overflow != nil {
		b.overflow()
	}
	return len(p), nil
}

// lastBytes keeps the last bytes written to it, for a message.
type lastBytes struct {
	mu   sync.Mutex
	kept []byte
}

func (l *lastBytes) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.kept = append(l.kept, p...)
	if over := len(l.kept) - keptStderr; over > 0 {
		l.kept = append(l.kept[:0], l.kept[over:]...)
	}
	return len(p), nil
}

// words is what tells most: the start of a panic, or else the end.
func (l *lastBytes) words() []byte {
	l.mu.Lock()
	defer l.mu.Unlock()
	start := bytes.Index(l.kept, []byte("panic"))
	if start == -1 && len(l.kept) > maxStderr {
		start = len(l.kept) - maxStderr
	}
	if start == -1 {
		start = 0
	}
	end := start + maxStderr
	if end > len(l.kept) {
		end = len(l.kept)
	}
	return append([]byte(nil), l.kept[start:end]...)
}
