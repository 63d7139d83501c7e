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

// What the targeting key is made of.
const (
	stickyRandom     = "random"
	stickyHost       = "host"
	stickyUser       = "user"
	stickyRepository = "repository"
	stickyVariable   = "env:"
)

// targetingKey is the hex SHA-256 of the raw value, because hash libraries disagree outside ASCII. Where there is no
// such value there is no key, and without a key the control answers.
func targetingKey(stickiness string) (string, error) {
	raw := ""
	switch stickiness {
	case stickyRandom:
		return randomKey(), nil
	case stickyHost:
		raw, _ = os.Hostname()
	case stickyUser:
		raw = strconv.Itoa(syscall.Geteuid())
	case stickyRepository:
		if dir, err := os.Getwd(); err == nil {
			raw = repositoryOf(dir)
		}
	default:
		raw = os.Getenv(strings.TrimPrefix(stickiness, stickyVariable))
	}
	if raw == "" {
		return "", errors.New("there is no value to be sticky by: " + stickiness)
	}
	sum := sha256.Sum256([]byte(raw))
	return hex.EncodeToString(sum[:]), nil
}

// randomKey puts each invocation into a bucket of its own. Random bytes are as good as their hash.
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
