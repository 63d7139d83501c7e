package facade

import (
	"os"
	"path/filepath"
	"strings"
)

// namedPath gives the path that an argument names, as a whole, behind its `=`, a leading `@` or a flag of one letter; and
// where in the argument it starts. A path that is not there counts where its directory is: the program may write it.
func (r *inputReader) namedPath(arg string) (path string, start int, exists bool) {
	starts := []int{0}
	if at := strings.IndexByte(arg, '='); at >= 0 {
		starts = append(starts, at+1)
	}
	if len(arg) > 2 && arg[0] == '-' && (arg[1]|0x20) >= 'a' && (arg[1]|0x20) <= 'z' {
		starts = append(starts, 2)
	}
	for _, start := range starts {
		if strings.HasPrefix(arg[start:], "@") {
			start++
		}
		if named := arg[start:]; named != "" {
			if isPassedDescriptor(named) {
				r.fail("special-file", "")
				return "", 0, false
			}
			if path, exists := r.lookUp(named); path != "" {
				return path, start, exists
			}
		}
	}
	return "", 0, false
}

// isPassedDescriptor knows what a shell puts in place of <(…), which can be read once only.
func isPassedDescriptor(path string) bool {
	for _, prefix := range []string{"/dev/fd/", "/proc/self/fd/"} {
		if digits := strings.TrimPrefix(path, prefix); digits != path && digits != "" && digits != "0" && digits != "1" && digits != "2" {
			return true
		}
	}
	return false
}

// isOfTheMachine says whether a path is the same on every machine of a kind, and so stays as it is.
func isOfTheMachine(path string) bool {
	if !strings.HasPrefix(path, "/") {
		return false
	}
	top, _, _ := strings.Cut(path[1:], "/")
	switch top {
	case "bin", "boot", "dev", "etc", "opt", "proc", "run", "sbin", "sys", "usr":
		return true
	}
	return strings.HasPrefix(top, "lib") && strings.Trim(top, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_") == ""
}

func (r *inputReader) lookUp(named string) (string, bool) {
	if isOfTheMachine(named) {
		return "", false
	}
	place := named
	if !filepath.IsAbs(named) {
		place = r.dir + "/" + named
	}
	place = filepath.Clean(place)
	_, err := os.Stat(place)
	exists := err == nil
	if !exists {
		above := filepath.Dir(place)
		if _, err := os.Stat(above); err != nil || above == "/" || !strings.Contains(named, "/") {
			return "", false
		}
	}
	path, err := filepath.Rel(r.dir, place)
	if err != nil || leadsOut(path) {
		r.fail("outside-path", "")
		return "", false
	}
	return path, exists
}

func leadsOut(path string) bool {
	return path == ".." || strings.HasPrefix(path, "../") || strings.HasPrefix(path, "/")
}
