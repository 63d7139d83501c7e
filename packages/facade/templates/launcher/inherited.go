package main

import "syscall"

// closeInherited lets go of what the caller passed on, once no further program is to be started with it: whoever waits for the
// other end of a pipe would wait for the launcher too.
func closeInherited() {
	null, err := syscall.Open("/dev/null", syscall.O_RDWR|syscall.O_CLOEXEC, 0)
	if err != nil {
		return
	}
	for descriptor := 0; descriptor < 3; descriptor++ {
		_ = syscall.Dup3(null, descriptor, syscall.O_CLOEXEC)
	}
	for _, descriptor := range openDescriptors() {
		flags, _, failure := syscall.RawSyscall(syscall.SYS_FCNTL, uintptr(descriptor), syscall.F_GETFD, 0)
		if failure == 0 && flags&syscall.FD_CLOEXEC == 0 {
			_ = syscall.Close(descriptor)
		}
	}
	_ = syscall.Close(null)
}

// openDescriptors may name more than are open.
func openDescriptors() []int {
	var found []int
	dir, err := syscall.Open("/proc/self/fd", syscall.O_RDONLY|syscall.O_DIRECTORY|syscall.O_CLOEXEC, 0)
	if err != nil {
		for descriptor := 3; descriptor < 1024; descriptor++ {
			found = append(found, descriptor)
		}
		return found
	}
	defer func() { _ = syscall.Close(dir) }()
	var block [4096]byte
	for {
		n, err := syscall.ReadDirent(dir, block[:])
		if err != nil || n <= 0 {
			return found
		}
		_, _, names := syscall.ParseDirent(block[:n], -1, nil)
		for _, name := range names {
			if number, ok := decimal(name); ok {
				found = append(found, number)
			}
		}
	}
}

func decimal(text string) (int, bool) {
	number := 0
	for _, digit := range []byte(text) {
		if digit < '0' || digit > '9' {
			return 0, false
		}
		number = number*10 + int(digit-'0')
	}
	return number, text != ""
}
