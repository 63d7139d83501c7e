package facade

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"sync"
	"syscall"
	"time"
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
		if isRemembered(place, stamp) {
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
