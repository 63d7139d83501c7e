package facade

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"math/rand"
	"os"
	"strconv"
	"strings"
	"syscall"
)

// targetingKey is the hex SHA-256 of the flag, a zero byte and the raw value; the flag is part of it so that the first keys of one
// rollout are not the first of all others too. Where there is no such value there is no key, and that means control.
func targetingKey(flag, stickiness string) (string, error) {
	raw := ""
	switch stickiness {
	case stickyRandom:
		return randomKey(), nil
	case stickyHost:
		raw, _ = os.Hostname()
	case stickyUser:
		raw = strconv.Itoa(syscall.Geteuid())
	case stickyRepository:
		// Without the symbolic links that PWD may hold: two ways to one checkout are one key.
		if dir, err := syscall.Getwd(); err == nil {
			raw = repositoryOf(dir)
		}
	default:
		raw = os.Getenv(strings.TrimPrefix(stickiness, stickyVariable))
	}
	if raw == "" {
		return "", errors.New("there is no value to be sticky by: " + stickiness)
	}
	sum := sha256.Sum256([]byte(flag + "\x00" + raw))
	return hex.EncodeToString(sum[:]), nil
}

// randomKey is another one for each invocation. Random bytes are as good as their hash.
func randomKey() string {
	var key [32]byte
	for i := 0; i < len(key); i += 8 {
		n := rand.Uint64()
		for j := 0; j < 8; j++ {
			key[i+j] = byte(n >> (8 * j))
		}
	}
	return hex.EncodeToString(key[:])
}

// isSampled says whether this invocation is one of the share of which the input is kept.
func isSampled(share float64) bool {
	return share > 0 && rand.Float64() < share
}
