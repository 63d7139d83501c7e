package facade

import (
	"errors"
	"strconv"
	"syscall"
)

// rolloutPathError says which path the system would not give, in the words of package os.
func rolloutPathError(op, path string, err error) error {
	return errors.New(op + " " + path + ": " + err.Error())
}

// untrusted says why somebody else could have written a file or directory, or "".
func untrusted(stat *syscall.Stat_t) string {
	switch {
	case stat.Mode&0o022 != 0:
		return "is writable by group or others"
	case !trustedOwner(stat.Uid, syscall.Geteuid()):
		return "belongs to another user"
	}
	return ""
}

func trustedOwner(owner uint32, user int) bool {
	return owner == 0 || int64(owner) == int64(user)
}

func kindOf(stat *syscall.Stat_t) uint32 {
	return uint32(stat.Mode) & syscall.S_IFMT
}

// uninterrupted repeats a call that a signal interrupted, as it may on a mount that is slow.
func uninterrupted(call func() error) error {
	for {
		if err := call(); err != syscall.EINTR {
			return err
		}
	}
}

func lstatPath(path string, stat *syscall.Stat_t) error {
	err := uninterrupted(func() error { return syscall.Lstat(path, stat) })
	if err != nil {
		return rolloutPathError("lstat", path, err)
	}
	return nil
}

// checkTrustedDirectory refuses a directory in which somebody else could put files.
func checkTrustedDirectory(name, path string) error {
	var stat syscall.Stat_t
	if err := lstatPath(path, &stat); err != nil {
		return err
	}
	if kindOf(&stat) != syscall.S_IFDIR {
		return errors.New(name + " is not a directory")
	}
	if why := untrusted(&stat); why != "" {
		return errors.New(name + " " + why)
	}
	return nil
}

// readTrustedFile reads a regular file that nobody else could have written, up to a size.
func readTrustedFile(name, path string, most int) ([]byte, error) {
	fd, err := openFile(path, syscall.O_RDONLY|syscall.O_NOFOLLOW|syscall.O_NONBLOCK)
	if err != nil {
		return nil, err
	}
	defer func() { _ = syscall.Close(fd) }()
	var stat syscall.Stat_t
	if err := uninterrupted(func() error { return syscall.Fstat(fd, &stat) }); err != nil {
		return nil, rolloutPathError("stat", path, err)
	}
	if kindOf(&stat) != syscall.S_IFREG {
		return nil, errors.New(name + " is not a regular file")
	}
	if why := untrusted(&stat); why != "" {
		return nil, errors.New(name + " " + why)
	}
	if stat.Size > int64(most) {
		return nil, errors.New(name + " is larger than " + strconv.Itoa(most) + " bytes")
	}
	data, err := readDescriptor(fd, int(stat.Size), most)
	if err != nil {
		return nil, rolloutPathError("read", path, err)
	}
	if len(data) > most {
		return nil, errors.New(name + " is larger than " + strconv.Itoa(most) + " bytes")
	}
	return data, nil
}

func openFile(path string, flags int) (int, error) {
	fd := -1
	err := uninterrupted(func() (err error) {
		fd, err = syscall.Open(path, flags|syscall.O_CLOEXEC, 0)
		return err
	})
	if err != nil {
		return -1, rolloutPathError("open", path, err)
	}
	return fd, nil
}

// readDescriptor reads to the end, or until there is more than a number of bytes.
func readDescriptor(fd, expected, most int) ([]byte, error) {
	data := make([]byte, 0, expected+1)
	for len(data) <= most {
		if len(data) == cap(data) {
			data = append(data, 0)[:len(data)]
		}
		n := 0
		err := uninterrupted(func() (err error) {
			n, err = syscall.Read(fd, data[len(data):cap(data)])
			return err
		})
		if err != nil {
			return nil, err
		}
		if n <= 0 {
			break
		}
		data = data[:len(data)+n]
	}
	return data, nil
}
