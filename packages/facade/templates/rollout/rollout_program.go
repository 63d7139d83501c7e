package facade

import (
	"errors"
	"syscall"
)

// checkStoredProgram refuses a program of the store that is not there, cannot be started, or that somebody else could
// have put there, and gives what tells its bytes from others later.
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
