package facade

import (
	"os"
	"strconv"
	"strings"
	"time"
)

const (
	maxBreakerSize = 64 << 10
	// Lines older than the window are of no use; past this size the file begins anew.
	usualBreakerSize = 32 << 10
)

// localBreaker keeps a candidate out that does nothing but crash on this host. It knows of the crashes of all programs
// that share a state, by a file beside the events, one line a crash: seconds since 1970 and the digest.
type localBreaker struct {
	settings rolloutSettings
	crashes  int           // that open it
	window   time.Duration // within which they have to come
}

// newLocalBreaker opens at the third crash within ten minutes.
func newLocalBreaker(settings rolloutSettings) localBreaker {
	return localBreaker{settings: settings, crashes: 3, window: 10 * time.Minute}
}

func (b localBreaker) places() []string {
	host, _ := os.Hostname()
	name := []byte("events/breaker-" + host)
	for i := len("events/"); i < len(name); i++ {
		if c := name[i]; c == '/' || c <= ' ' || c >= 0x7f {
			name[i] = '_'
		}
	}
	return memoryPlaces(b.settings, string(name))
}

// openNote says why the candidate is not to be chosen now, or "". What cannot be trusted or understood counts as no crash.
func (b localBreaker) openNote(digest string, now time.Time) string {
	count, last := 0, int64(0)
	for _, place := range b.places() {
		data, err := readTrustedFile("the breaker", place, maxBreakerSize)
		if err != nil {
			continue
		}
		for _, line := range strings.Split(string(data), "\n") {
			at, ok := crashAt(line, digest)
			if !ok || at > now.Unix() || now.Unix()-at >= int64(b.window/time.Second) {
				continue
			}
			if count++; at > last {
				last = at
			}
		}
	}
	if count < b.crashes {
		return ""
	}
	return "the breaker is open: the candidate crashed " + strconv.Itoa(count) + " times within " + b.window.String() +
		" on this host, the last time at " + time.Unix(last, 0).UTC().Format(time.RFC3339)
}

func crashAt(line, digest string) (int64, bool) {
	seconds, of, _ := strings.Cut(line, " ")
	at, err := strconv.ParseInt(seconds, 10, 64)
	return at, err == nil && at > 0 && of == digest
}

// addCrash counts an end by a signal that nobody sent, or a start that failed.
func (b localBreaker) addCrash(digest string, now time.Time) {
	line := []byte(strconv.FormatInt(now.Unix(), 10) + " " + digest + "\n")
	for _, place := range b.places() {
		if makePrivateDirectory(place[:strings.LastIndexByte(place, '/')]) != nil {
			continue
		}
		if info, err := os.Lstat(place); err == nil && info.Size() > usualBreakerSize {
			_ = os.Remove(place)
		}
		if appendPrivateLine(place, line) == nil {
			return
		}
	}
}
