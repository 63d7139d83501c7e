package rollout

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"syscall"
)

// trusted refuses a file or directory that somebody else could have written.
func trusted(name string, info fs.FileInfo) error {
	if info.Mode().Perm()&0o022 != 0 {
		return fmt.Errorf("%s is writable by group or others", name)
	}
	stat, ok := info.Sys().(*syscall.Stat_t)
	if !ok || !trustedOwner(stat.Uid, os.Geteuid()) {
		return fmt.Errorf("%s belongs to another user", name)
	}
	return nil
}

func trustedOwner(owner uint32, user int) bool {
	return owner == 0 || int64(owner) == int64(user)
}

func trustedDirectory(name, path string) error {
	info, err := os.Lstat(path)
	if err != nil {
		return err
	}
	if !info.IsDir() {
		return fmt.Errorf("%s is not a directory", name)
	}
	return trusted(name, info)
}

func trustedProgram(path string) error {
	const name = "the candidate"
	info, err := os.Lstat(path)
	if err != nil {
		return err
	}
	if !info.Mode().IsRegular() || info.Mode().Perm()&0o111 == 0 {
		return errors.New(name + " is not an executable file")
	}
	return trusted(name, info)
}
