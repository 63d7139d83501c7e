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
	longestNote = 1024
)

// noteOff writes the note where it is known that it will hold. That it cannot be written is no error.
func noteOff(digest string) {
	began := time.Now()
	place := rollout.beside("verified/" + rollout.flag + ".off")
	name, err := readPointer(rollout.home + "/current")
	if err != nil {
		return
	}
	var before, after, stored syscall.Stat_t
	path := rollout.home + "/" + name
	if lstatPath(path, &before) != nil || lstatPath(rollout.storedProgram(digest), &stored) != nil {
		return
	}
	// What changed just now could change once more without its times telling.
	if began.Sub(changeTime(&before)) < stampAge || !mayWriteBeside(place) {
		return
	}
	note := offMark + strings.TrimPrefix(digest, digestPrefix) + "\n" + name + "\n" + string(stampOf(&before)) + string(stampOf(&stored))
	if there, err := readTrustedFile("the note", place, longestNote); err == nil && string(there) == note {
		return
	}
	// What the note tells of is read while the file stays as the note has it.
	number, isNumber := numberInName(name)
	g, err := readRollout(rollout)
	if err != nil || !isNumber || g.number != number || g.stage != stageOff || g.control != digest || lstatPath(path, &after) != nil {
		return
	}
	if string(stampOf(&before)) == string(stampOf(&after)) && isStored(digest) {
		_ = replaceNote(place, note)
	}
}

func mayWriteBeside(place string) bool {
	const writeAndSearch = 3 // W_OK and X_OK
	return syscall.Access(place[:strings.LastIndexByte(place, '/')], writeAndSearch) == nil
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
