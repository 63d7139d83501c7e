package road

import (
	"strconv"
	"strings"
	"syscall"
	"time"
)

// The note of an earlier start that a rollout is off, by which the next ones need not read the generation: the control's digest, the
// name of the generation, and the stamps of both files.
const (
	offMark     = "strangler off 1 "
	digestEnd   = len(offMark) + 64
	longestName = 64 // bytes of a generation's name, as readPointer has it
	longestNote = 1024
)

// noteOff writes the note where it is known that it will hold. That it cannot be written is no error.
func noteOff(digest string) {
	place := rollout.beside("verified/" + rollout.flag + ".off")
	note := offNote(digest)
	if note == "" {
		return
	}
	if there, err := readTrustedFile("the note", place, longestNote); err != nil || string(there) != note {
		_ = replaceNote(place, note)
	}
}

// offNote is "" where something changed just now and could change once more without its times telling.
func offNote(digest string) string {
	began := time.Now()
	name, err := readPointer(rollout.home + "/current")
	if err != nil {
		return ""
	}
	var before, after, stored syscall.Stat_t
	path := rollout.home + "/" + name
	if lstatPath(path, &before) != nil {
		return ""
	}
	number, isNumber := numberInName(name)
	data, err := readTrustedFile("the state", path, maxStateSize)
	if err != nil || !isNumber || lstatPath(path, &after) != nil || lstatPath(rollout.storedProgram(digest), &stored) != nil {
		return ""
	}
	g, err := readStateDocument(data, rollout.flag)
	if err != nil || g.number != number || g.stage != stageOff || g.control != digest {
		return ""
	}
	if string(stampOf(&before)) != string(stampOf(&after)) || began.Sub(changeTime(&after)) < stampAge || !isStored(digest) {
		return ""
	}
	return offMark + strings.TrimPrefix(digest, digestPrefix) + "\n" + name + "\n" + string(stampOf(&after)) + string(stampOf(&stored))
}

// replaceNote puts a whole note into its place, in the directory of the stamps.
func replaceNote(place, note string) error {
	if err := checkTrustedDirectory("the directory", place[:strings.LastIndexByte(place, '/')]); err != nil {
		return err
	}
	temporary := place + "." + strconv.Itoa(syscall.Getpid()) + ".part"
	file, err := syscall.Open(temporary, syscall.O_WRONLY|syscall.O_CREAT|syscall.O_EXCL|syscall.O_NOFOLLOW|syscall.O_CLOEXEC, 0o644)
	if err != nil {
		return err
	}
	n, err := syscall.Write(file, []byte(note))
	if closed := syscall.Close(file); err == nil {
		err = closed
	}
	if err == nil && n == len(note) {
		err = syscall.Rename(temporary, place)
	}
	if err != nil || n != len(note) {
		_ = syscall.Unlink(temporary)
	}
	return err
}
