package facade

import (
	"errors"
	"os"
	"syscall"
	"time"
)

// eventsVariable names the variable with the absolute path of a file to append to instead of the usual one. It has no
// influence on anything but where the lines go.
const eventsVariable = "STRANGLER_EVENTS"

const maxWriteWait = 100 * time.Millisecond

// asksForEvents says whether a line is to be written where no file is named: in every stage but off, and where nobody can
// tell the stage although it was asked for.
func (d *rolloutDecision) asksForEvents() bool {
	return d.isLost || d.generation != nil && d.generation.stage != stageOff
}

// recordInvocation appends the line where lines of this decision go. A line that cannot be written is lost: no event
// may fail a call.
func recordInvocation(settings rolloutSettings, event *invocationEvent) {
	override := os.Getenv(eventsVariable)
	switch {
	case len(override) > 0 && override[0] == '/':
		_ = appendLine(override, 0, event.appendTo(nil))
	case event.decision.asksForEvents() && settings.home != "":
		_ = appendToDay(settings.beside("events"), event.time, event.appendTo(nil))
	}
}

// appendToDay makes the directory only where it is missing, as it is so once.
func appendToDay(dir string, now time.Time, line []byte) error {
	file := dir + "/" + now.UTC().Format("2006-01-02") + ".jsonl"
	err := appendPrivateLine(file, line)
	if errors.Is(err, syscall.ENOENT) && makePrivateDirectory(dir) == nil {
		err = appendPrivateLine(file, line)
	}
	return err
}

// appendPrivateLine does not follow a link that somebody put in place of the file.
func appendPrivateLine(file string, line []byte) error {
	return appendLine(file, syscall.O_NOFOLLOW, line)
}

// appendLine adds a line, its end included, to a file by one write, so that lines of others stay whole. The torn line of
// a writer that died is ended first, and a line that the disk had no room for is taken back, for both would swallow
// the next line.
func appendLine(file string, flags int, line []byte) error {
	// O_NONBLOCK, because opening a pipe nobody reads would otherwise wait for a reader.
	f, err := os.OpenFile(file, os.O_WRONLY|os.O_APPEND|os.O_CREATE|syscall.O_NONBLOCK|flags, 0o644)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	before, err := f.Stat()
	if err != nil {
		return err
	}
	if before.Mode().IsRegular() && before.Size() > 0 && endsTorn(file, before.Size()) {
		line = append([]byte{'\n'}, line...)
	}
	// A pipe that nobody empties is given up; files do not know deadlines and do not need them.
	_ = f.SetWriteDeadline(time.Now().Add(maxWriteWait))
	n, err := f.Write(line)
	if n > 0 && n < len(line) && before.Mode().IsRegular() {
		if after, problem := f.Stat(); problem == nil && after.Size() == before.Size()+int64(n) {
			_ = f.Truncate(before.Size())
		}
	}
	return err
}

// endsTorn says whether the last line of a file has no end, and nobody is just about to write it: a system may show the
// first part of a write before the rest.
func endsTorn(file string, size int64) bool {
	f, err := os.Open(file)
	if err != nil {
		return false
	}
	defer func() { _ = f.Close() }()
	for size > 0 {
		var last [1]byte
		if _, err := f.ReadAt(last[:], size-1); err != nil || last[0] == '\n' {
			return false
		}
		time.Sleep(time.Millisecond)
		now, err := f.Stat()
		if err != nil || now.Size() == size {
			return err == nil
		}
		size = now.Size()
	}
	return false
}
