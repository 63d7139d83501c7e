// Package event records, one line for each scan, which implementation answered and why.
package event

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// EnvFile names the variable with the absolute path of a file to append to instead of the usual one.
// It has no influence on anything but where the lines go.
const EnvFile = "STRANGLER_EVENTS"

const maxText = 1024

// Line is one event.
type Line struct {
	SchemaVersion int     `json:"schemaVersion"`
	Kind          string  `json:"kind"`
	Time          string  `json:"time"`
	Flag          string  `json:"flag"`
	Source        string  `json:"source"`
	Generation    *int64  `json:"generation"`
	Stage         *string `json:"stage"`
	Variant       string  `json:"variant"`
	AnsweredBy    string  `json:"answeredBy"`
	Fallback      *string `json:"fallback"`
	Note          *string `json:"note"`
	DurationMs    float64 `json:"durationMs"`
	PID           int     `json:"pid"`
}

// Text turns a reason into a field of a line: null when empty, and never so long that lines get unwieldy.
func Text(reason string) *string {
	if reason == "" {
		return nil
	}
	if len(reason) > maxText {
		reason = reason[:maxText]
	}
	reason = strings.ToValidUTF8(reason, "\uFFFD")
	return &reason
}

// Append completes the line and adds it to the file for now, which is override if that is an absolute path,
// else the one of the day in dir, else none. A line that cannot be written is lost: no event may fail a scan.
func Append(override, dir string, now time.Time, line Line) {
	file := destination(override, dir, now)
	if file == "" {
		return
	}
	line.SchemaVersion = 1
	line.Kind = "event"
	line.Time = now.UTC().Format("2006-01-02T15:04:05.000Z07:00")
	line.PID = os.Getpid()
	text, err := json.Marshal(line)
	if err != nil {
		return
	}
	// O_NONBLOCK, because opening a pipe nobody reads would otherwise wait for a reader.
	f, err := os.OpenFile(file, os.O_WRONLY|os.O_APPEND|os.O_CREATE|syscall.O_NONBLOCK, 0o644)
	if err != nil {
		return
	}
	defer f.Close()
	_, _ = f.Write(append(text, '\n')) // one write, so that lines of concurrent scans do not mix
}

func destination(override, dir string, now time.Time) string {
	switch {
	case filepath.IsAbs(override):
		return override
	case dir == "":
		return ""
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return ""
	}
	return filepath.Join(dir, now.UTC().Format("2006-01-02")+".jsonl")
}
