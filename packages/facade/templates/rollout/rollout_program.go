package facade

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"
)

const (
	maxStamp = 256
	// A file that changed this short a time ago could change once more without its times telling.
	stampAge = 2 * time.Second
)

// verifiedHere are the stamps that this process has seen verified, by path: a process that runs for long does not hash again
// and again where nothing can be remembered on disk.
var verifiedHere sync.Map

// verifyProgram makes sure that the store holds the bytes that the digest says. It hashes them once and remembers the
// file's stamp; as long as the stamp is the same, later calls only look at that. Where it cannot be remembered, each
// process hashes again.
func verifyProgram(settings rolloutSettings, role, digest string) error {
	path := settings.storedProgram(digest)
	stat, err := checkStoredProgram(settings, role, path)
	if err != nil {
		return err
	}
	stamp := stampOf(stat)
	if known, ok := verifiedHere.Load(path); ok && known == string(stamp) {
		return nil
	}
	places := memoryPlaces(settings, stampName(digest, stat))
	for _, place := range places {
		if data, err := readTrustedFile("a stamp", place, maxStamp); err == nil && bytes.Equal(data, stamp) {
			verifiedHere.Store(path, string(stamp))
			return nil
		}
	}
	sum, err := hashProgram(path, stamp)
	if err != nil {
		return errors.New("the " + role + " cannot be verified: " + err.Error())
	}
	if sum != digest {
		return errors.New("the " + role + " has other bytes than its digest says")
	}
	if time.Since(changeTime(stat)) > stampAge {
		verifiedHere.Store(path, string(stamp))
		remember(places, stamp)
	}
	return nil
}

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
	stamp := append([]byte(nil), "strangler stamp 1"...)
	for _, number := range []int64{
		int64(stat.Dev), int64(stat.Ino), stat.Size, modifyTime(stat).UnixNano(), changeTime(stat).UnixNano(),
	} {
		stamp = strconv.AppendInt(append(stamp, ' '), number, 10)
	}
	return append(stamp, '\n')
}

// hashProgram hashes the file that has this stamp, before and after.
func hashProgram(path string, stamp []byte) (string, error) {
	f, err := os.OpenFile(path, os.O_RDONLY|syscall.O_NOFOLLOW|syscall.O_NONBLOCK, 0)
	if err != nil {
		return "", err
	}
	defer func() { _ = f.Close() }()
	hash := sha256.New()
	_, err = io.Copy(hash, f)
	if err != nil {
		return "", err
	}
	info, err := f.Stat()
	if err != nil {
		return "", err
	}
	if stat, ok := info.Sys().(*syscall.Stat_t); !ok || !bytes.Equal(stampOf(stat), stamp) {
		return "", errors.New("it changed while it was read")
	}
	return digestPrefix + hex.EncodeToString(hash.Sum(nil)), nil
}
