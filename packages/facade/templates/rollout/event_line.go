package facade

import (
	"os"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

const maxEventText = 1024

// What became of an answer.
const (
	outcomeOK    = "ok"    // exit 0, or a response
	outcomeError = "error" // any other exit, or the contract's error
	outcomeCrash = "crash" // an end by a signal that nobody sent, or no start
)

// invocationEvent is one line of the events: which implementation was chosen and why, and who answered how.
type invocationEvent struct {
	time        time.Time
	flag        string
	decision    rolloutDecision
	operation   string // "" where a whole tool was started
	answeredBy  string
	fallback    string // why the candidate did not answer although it was chosen
	duration    time.Duration
	outcome     string
	exit        *exitFacts // nil where no program was started
	digest      string     // of the program that answered, "" where it is not known
	capture     string     // directory below corpus/
	captureLost string
}

// exitFacts are how a program ended and what it cost.
type exitFacts struct {
	code        int    // -1 where a signal ended it
	signal      string // for example SIGSEGV
	maxRSSBytes int64  // 0 where it was not measured
	cpu         time.Duration
}

// appendTo adds the line, its end included. Keys that have a value in every event come first and in the order that
// readers of the text are used to.
func (e *invocationEvent) appendTo(dst []byte) []byte {
	w := eventWriter{append(dst, `{"schemaVersion":1,"kind":"event"`...)}
	w.text("time", e.time.UTC().Format("2006-01-02T15:04:05.000Z07:00"))
	w.text("flag", e.flag)
	w.text("source", e.decision.source)
	if g := e.decision.generation; g != nil {
		w.number("generation", g.number)
		w.text("stage", g.stage)
	} else {
		w.raw("generation", "null")
		w.raw("stage", "null")
	}
	w.text("variant", e.decision.variant)
	w.text("answeredBy", e.answeredBy)
	w.textOrNull("fallback", e.fallback)
	w.textOrNull("note", e.decision.note)
	w.milliseconds("durationMs", e.duration)
	w.number("pid", int64(os.Getpid()))
	w.textOrNull("operation", e.operation)
	if e.outcome != "" {
		w.text("outcome", e.outcome)
	}
	if e.exit != nil {
		w.exit(e.exit)
	}
	w.textOrNull("digest", e.digest)
	if host, err := os.Hostname(); err == nil {
		w.text("host", host)
	}
	if e.capture != "" || e.captureLost != "" {
		w.textOrNull("capture", e.capture)
		w.textOrNull("captureLost", e.captureLost)
	}
	return append(w.line, "}\n"...)
}

// eventWriter builds a line without reflection, which would cost a launcher more than all the rest of the line.
type eventWriter struct {
	line []byte
}

func (w *eventWriter) raw(name, value string) {
	w.line = append(w.line, `,"`...)
	w.line = append(w.line, name...)
	w.line = append(w.line, `":`...)
	w.line = append(w.line, value...)
}

func (w *eventWriter) number(name string, value int64) {
	w.raw(name, strconv.FormatInt(value, 10))
}

func (w *eventWriter) milliseconds(name string, value time.Duration) {
	if value < 0 {
		value = 0
	}
	w.raw(name, strconv.FormatFloat(float64(value.Microseconds())/1000, 'f', -1, 64))
}

func (w *eventWriter) textOrNull(name, value string) {
	if value == "" {
		w.raw(name, "null")
		return
	}
	w.text(name, value)
}

func (w *eventWriter) text(name, value string) {
	if len(value) > maxEventText {
		value = value[:maxEventText]
	}
	w.raw(name, "")
	w.line = appendEventText(w.line, strings.ToValidUTF8(value, "\uFFFD"))
}

func (w *eventWriter) exit(exit *exitFacts) {
	if exit.signal == "" {
		w.number("exitCode", int64(exit.code))
		w.raw("signal", "null")
	} else {
		w.raw("exitCode", "null")
		w.text("signal", exit.signal)
	}
	if exit.maxRSSBytes > 0 {
		w.number("maxRssBytes", exit.maxRSSBytes)
		w.milliseconds("cpuMs", exit.cpu)
	}
}

func appendEventText(dst []byte, text string) []byte {
	const digits = "0123456789abcdef"
	dst = append(dst, '"')
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case r == '"' || r == '\\':
			dst = append(dst, '\\', byte(r))
		case r < ' ' || r == 0x7f:
			dst = append(dst, '\\', 'u', '0', '0', digits[r>>4], digits[r&15])
		case r == '\u2028' || r == '\u2029':
			// These end a line for some readers of lines.
			dst = append(dst, '\\', 'u', '2', '0', '2', digits[r&15])
		default:
			dst = append(dst, text[i:i+size]...)
		}
		i += size
	}
	return append(dst, '"')
}
