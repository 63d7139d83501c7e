package facade

import (
	"errors"
	"strconv"
	"strings"
	"syscall"
)

const (
	maxStateSize = 1 << 20
	longestName  = 64 // bytes of what current leads to
)

// preparedRollback is the generation that is written before it is needed; its number is 0.
const preparedRollback = "g-rollback.json"

// readRollout reads the generation that <home>/current leads to. Whatever is not in order is an error, and an error
// means control.
func readRollout(settings rolloutSettings) (*rolloutGeneration, error) {
	if err := checkTrustedDirectory("the rollout directory", settings.home); err != nil {
		return nil, err
	}
	name, err := readPointer(settings.home + "/current")
	if err != nil {
		return nil, err
	}
	number, ok := numberInName(name)
	if !ok {
		return nil, errors.New("current points at " + quoteShort(name))
	}
	data, err := readTrustedFile("the state", settings.home+"/"+name, maxStateSize)
	if err != nil {
		return nil, err
	}
	g, err := readStateDocument(data, settings.flag)
	if err != nil {
		return nil, err
	}
	if g.number != number {
		return nil, errors.New(name + " holds generation " + strconv.FormatInt(g.number, 10))
	}
	return g, nil
}

func readPointer(path string) (string, error) {
	var buffer [longestName]byte
	n := 0
	err := uninterrupted(func() (err error) {
		n, err = syscall.Readlink(path, buffer[:])
		return err
	})
	if err != nil {
		return "", rolloutPathError("readlink", path, err)
	}
	return string(buffer[:n]), nil
}

// numberInName gives the number of a generation's file, `g-000017.json`: at least six digits, and none more than needed.
func numberInName(name string) (int64, bool) {
	if name == preparedRollback {
		return 0, true
	}
	digits := strings.TrimSuffix(strings.TrimPrefix(name, "g-"), ".json")
	if len(digits) < 6 || len(digits) > 15 || len(digits) > 6 && digits[0] == '0' || name != "g-"+digits+".json" {
		return 0, false
	}
	number, err := strconv.ParseUint(digits, 10, 63)
	return int64(number), err == nil
}
