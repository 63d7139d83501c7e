package road

import (
	"syscall"
	"unsafe"
)

// The shortest road has been gone before Go's runtime starts, which takes longer than all the rest of a start. So nothing here
// may allocate, panic, or wait for anything; whatever is not plain is left to Quick, which decides the same.

// noGoroutine stands where functions look for theirs. In it the end of the stack is 0, so that none asks the runtime for more.
var noGoroutine [64]uintptr

// atWorkingDirectory is AT_FDCWD, which an absolute path makes no use of.
const atWorkingDirectory = ^uintptr(99)

// goShortest is called by the entry, with where the kernel put the number of arguments, the arguments and the variables. It
// returns where the program cannot be told so soon.
func goShortest(start *uintptr) {
	arguments := unsafe.Add(unsafe.Pointer(start), unsafe.Sizeof(*start))
	variables := unsafe.Add(arguments, (*start+1)*unsafe.Sizeof(*start))
	if rollout.source != "" || rollout.home == "" || isSteered(variables) {
		return
	}
	var program, pointer buffer
	switch readCurrent(&pointer) {
	case syscall.ENOENT:
		program.text(controlProgram)
	case 0:
		if !findOff(&program, pointer.held()) {
			return
		}
	default:
		return
	}
	if isLauncher(&program) {
		return
	}
	if path := program.ended(); path != nil {
		_, _, _ = syscall.RawSyscall(syscall.SYS_EXECVE, uintptr(path), uintptr(arguments), uintptr(variables))
	}
}

// isSteered says whether a variable may have a say.
func isSteered(variables unsafe.Pointer) bool {
	const prefix = "STRANGLER_"
	for ; *(*unsafe.Pointer)(variables) != nil; variables = unsafe.Add(variables, unsafe.Sizeof(uintptr(0))) {
		variable := *(*unsafe.Pointer)(variables)
		at := 0
		for at < len(prefix) && *(*byte)(unsafe.Add(variable, at)) == prefix[at] {
			at++
		}
		if at == len(prefix) {
			return true
		}
	}
	return false
}

// readCurrent reads what `current` leads to.
func readCurrent(into *buffer) syscall.Errno {
	var path buffer
	path.text(rollout.home)
	path.text("/current")
	name := path.ended()
	if name == nil {
		return syscall.ENAMETOOLONG
	}
	n, _, failure := syscall.RawSyscall6(syscall.SYS_READLINKAT, atWorkingDirectory, uintptr(name), uintptr(unsafe.Pointer(&into.bytes)), longestName, 0, 0)
	if failure == 0 {
		into.length = int(n)
	}
	return failure
}

// findOff gives the stored control where the rollout is off, which is known by the note of an earlier start. Nobody changes a
// generation; the note holds for these files only.
func findOff(program *buffer, pointer []byte) bool {
	var path, note, expected buffer
	var home, generation, store, stored, noted syscall.Stat_t
	if len(pointer) == 0 || len(pointer) >= longestName || holdsAny(pointer, '/', '\n') {
		return false
	}
	path.text(rollout.home)
	if !lookAt(&path, &home, syscall.S_IFDIR) {
		return false
	}
	path.text("/")
	path.add(pointer)
	if !lookAt(&path, &generation, syscall.S_IFREG) {
		return false
	}
	beside(&path, "verified/")
	path.text(rollout.flag)
	path.text(".off")
	if !lookAt(&path, &noted, syscall.S_IFREG) || !readBeginning(&path, syscall.O_NOFOLLOW, note.bytes[:], &note.length) || note.length < digestEnd {
		return false
	}
	digest := note.bytes[len(offMark):digestEnd]
	beside(program, "releases/blobs/sha256")
	if !isHex(digest) || !lookAt(program, &store, syscall.S_IFDIR) {
		return false
	}
	program.text("/")
	program.add(digest)
	if !lookAt(program, &stored, syscall.S_IFREG) || stored.Mode&0o111 == 0 {
		return false
	}
	expected.text(offMark)
	expected.add(digest)
	expected.text("\n")
	expected.add(pointer)
	expected.text("\n")
	expected.stamp(&generation)
	expected.stamp(&stored)
	return note.hasRoom(1) && !expected.isFull && string(expected.held()) == string(note.held())
}

func holdsAny(bytes []byte, one, other byte) bool {
	for _, c := range bytes {
		if c == one || c == other {
			return true
		}
	}
	return false
}

func isHex(digits []byte) bool {
	for _, digit := range digits {
		if (digit < '0' || digit > '9') && (digit < 'a' || digit > 'f') {
			return false
		}
	}
	return true
}

// beside begins a path with a neighbour of the state.
func beside(path *buffer, name string) {
	path.length, path.isFull = 0, false
	path.text(rollout.parent())
	path.text(name)
}

// lookAt says whether there is something of a kind that nobody else could have put there.
func lookAt(path *buffer, stat *syscall.Stat_t, kind uint32) bool {
	name := path.ended()
	if name == nil {
		return false
	}
	const noFollow = 0x100 // AT_SYMLINK_NOFOLLOW
	_, _, failure := syscall.RawSyscall6(sysStatAt, atWorkingDirectory, uintptr(name), uintptr(unsafe.Pointer(stat)), noFollow, 0, 0)
	return failure == 0 && kindOf(stat) == kind && untrusted(stat) == ""
}

// readBeginning reads what of a file fits, and says how much that is.
func readBeginning(path *buffer, flags uintptr, into []byte, length *int) bool {
	name := path.ended()
	if name == nil {
		return false
	}
	file, _, failure := syscall.RawSyscall6(syscall.SYS_OPENAT, atWorkingDirectory, uintptr(name), flags|syscall.O_RDONLY|syscall.O_NONBLOCK|syscall.O_CLOEXEC, 0, 0, 0)
	if failure != 0 {
		return false
	}
	n, _, failure := syscall.RawSyscall(syscall.SYS_READ, file, uintptr(unsafe.Pointer(unsafe.SliceData(into))), uintptr(len(into)))
	_, _, _ = syscall.RawSyscall(syscall.SYS_CLOSE, file, 0, 0)
	if failure != 0 || n > uintptr(len(into)) {
		return false
	}
	*length = int(n)
	return true
}

// isLauncher says whether a program is a launcher of this rollout, as RefuseLauncher does, or cannot be told.
func isLauncher(path *buffer) bool {
	var page [4096]byte
	length := 0
	return !readBeginning(path, 0, page[:], &length) || isOfLauncher(page[:length])
}
