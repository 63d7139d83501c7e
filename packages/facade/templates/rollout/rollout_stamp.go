package facade

import (
	"errors"
	"strconv"
	"strings"
	"syscall"
	"time"
)

const (
	maxStamp = 256

	// A file that changed this short a time ago could change once more without its times telling.
	stampAge = 2 * time.Second
)

// checkStoredProgram refuses a program of the store that is not there, cannot be started, or that somebody else could
// have put there.
func checkStoredProgram(settings rolloutSettings, role, path string) (*syscall.Stat_t, error) {
	if err := checkTrustedDirectory("the store", settings.storeDir()); err != nil {
		return nil, err
	}
	var stat syscall.Stat_t
	if err := lstatPath(path, &stat); err != nil {
		return nil, err
	}
	if kindOf(&stat) != syscall.S_IFREG || stat.Mode&0o111 == 0 {
		return nil, errors.New("the " + role + " is not an executable file")
	}
	if why := untrusted(&stat); why != "" {
		return nil, errors.New("the " + role + " " + why)
	}
	return &stat, nil
}

// stampName has the device, as hosts that share a mount number it differently.
func stampName(digest string, stat *syscall.Stat_t) string {
	return "verified/" + strings.TrimPrefix(digest, digestPrefix) + "-" + strconv.FormatUint(uint64(stat.Dev), 16)
}

// stampOf is what tells a file from any other, and from itself after a change.
func stampOf(stat *syscall.Stat_t) []byte {
	return appendStamp(nil, stat)
}

// appendStamp takes no memory of its own where a stamp, at most maxStamp bytes, still fits.
func appendStamp(dst []byte, stat *syscall.Stat_t) []byte {
	dst = append(dst, "strangler stamp 1"...)
	for _, number := range [...]int64{
		int64(stat.Dev), int64(stat.Ino), stat.Size, modifyTime(stat).UnixNano(), changeTime(stat).UnixNano(),
	} {
		dst = strconv.AppendInt(append(dst, ' '), number, 10)
	}
	return append(dst, '\n')
}

func isRemembered(place string, stamp []byte) bool {
	data, err := readTrustedFile("a stamp", place, maxStamp)
	return err == nil && string(data) == string(stamp)
}
