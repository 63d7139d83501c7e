import { logWords } from './sample-log.ts';

/** The variable that names the log that a profiled run writes to; the program itself does not see it. */
export const profileVariable = 'STRANGLER_CPU_PROFILE';

/** Added to Go's package runtime. */
export const profilingFile = 'strangler_profile.go';

/** Samples a second; Go's own profiler takes as many. */
export const sampleRate = 100;

/**
 * What is added to Go's runtime, as Go source.
 *
 * Samples go from the signal handler into a mapped file. So they outlive every end of the process, SIGKILL included,
 * with no goroutine, no handler and no descriptor that the program could notice. Asked by the state of the file, the
 * program instead tells which functions lie at the addresses that the file holds, and ends before any `init` runs.
 */
export function profilingSource(atomicPackage: string): string {
  return `package runtime

import (
	"${atomicPackage}"
	"unsafe"
)

const (
	stranglerMagic   = ${logWords.magic}
	stranglerArmed   = ${logWords.armed}
	stranglerClaimed = ${logWords.claimed}
	stranglerAsked   = ${logWords.asked}
)

// stranglerHeader is the start of the mapped file.
type stranglerHeader struct {
	magic, state, size, used, lost, text, etext, children, start uint64
}

var (
	stranglerFile      *stranglerHeader // nil: nothing is mapped
	stranglerTakes     uint32           // 1 while samples are taken
	stranglerLock      uint32
	stranglerProgramHz uint32 // the rate of a profile that the program takes itself
)

func stranglerBegin() {
	path := stranglerVariable("${profileVariable}=")
	if path == "" || !stranglerMap(path) {
		return
	}
	header := stranglerFile
	if atomic.Load64(&header.state) == stranglerAsked {
		stranglerAnswer()
		exit(0)
	}
	if !atomic.Cas64(&header.state, stranglerArmed, stranglerClaimed) {
		stranglerFile = nil
		return
	}
	header.text = uint64(firstmoduledata.text)
	header.etext = uint64(firstmoduledata.etext)
	seconds, nanoseconds, _ := time_now()
	header.start = uint64(seconds)*1e9 + uint64(nanoseconds)
	stranglerResume()
}

// stranglerVariable takes a variable out of the environment, so that neither the program nor its children see it.
func stranglerVariable(prefix string) string {
	for i, variable := range envs {
		if len(variable) > len(prefix) && variable[:len(prefix)] == prefix {
			envs = append(envs[:i], envs[i+1:]...)
			return variable[len(prefix):]
		}
	}
	return ""
}

func stranglerMap(path string) bool {
	const readWrite, shared = 2, 1
	name := append([]byte(path), 0)
	fd := open(&name[0], readWrite|_O_CLOEXEC, 0)
	if fd < 0 {
		return false
	}
	header, err := mmap(nil, unsafe.Sizeof(stranglerHeader{}), _PROT_READ|_PROT_WRITE, shared, fd, 0)
	if err == 0 && (*stranglerHeader)(header).magic == stranglerMagic {
		var all unsafe.Pointer
		all, err = mmap(nil, uintptr((*stranglerHeader)(header).size), _PROT_READ|_PROT_WRITE, shared, fd, 0)
		if err == 0 {
			stranglerFile = (*stranglerHeader)(all)
		}
	}
	closefd(fd)
	return stranglerFile != nil
}

// stranglerRate keeps sampling on where the program ends a profile of its own.
func stranglerRate(hz int32) int32 {
	if atomic.Load(&stranglerTakes) == 0 {
		return hz
	}
	if hz <= 0 {
		atomic.Store(&stranglerProgramHz, 0)
		return ${sampleRate}
	}
	atomic.Store(&stranglerProgramHz, uint32(hz))
	return hz
}

// stranglerTake logs a sample. It reports whether that is all, because the program takes no profile itself.
//
//go:nosplit
//go:nowritebarrierrec
func stranglerTake(stk []uintptr) bool {
	if atomic.Load(&stranglerTakes) == 0 {
		return false
	}
	for !atomic.Cas(&stranglerLock, 0, 1) {
		osyield()
	}
	header := stranglerFile
	end := header.used + 8 + 8*uint64(len(stk))
	if end > header.size {
		header.lost++
	} else {
		at := uintptr(unsafe.Pointer(header)) + uintptr(header.used)
		*(*uint64)(unsafe.Pointer(at)) = uint64(prof.hz.Load())<<32 | uint64(len(stk))
		for _, pc := range stk {
			at += 8
			*(*uint64)(unsafe.Pointer(at)) = uint64(pc)
		}
		// Last, so that a process that dies before leaves no half record.
		atomic.Store64(&header.used, end)
	}
	atomic.Store(&stranglerLock, 0)
	return atomic.Load(&stranglerProgramHz) == 0
}

func stranglerPause() {
	if atomic.Load(&stranglerTakes) == 0 {
		return
	}
	atomic.Store(&stranglerTakes, 0)
	setcpuprofilerate(int32(atomic.Load(&stranglerProgramHz)))
}

func stranglerResume() {
	if stranglerFile == nil {
		return
	}
	atomic.Store(&stranglerTakes, 1)
	setcpuprofilerate(int32(atomic.Load(&stranglerProgramHz)))
}

//go:nosplit
func stranglerCountChild() {
	if stranglerFile != nil {
		atomic.Xadd64(&stranglerFile.children, 1)
	}
}

// stranglerAnswer writes a line for each frame at each address, the innermost inlined one first.
func stranglerAnswer() {
	header := stranglerFile
	for at := uintptr(unsafe.Sizeof(*header)); at < uintptr(header.used); at += 8 {
		offset := *(*uint64)(unsafe.Pointer(uintptr(unsafe.Pointer(header)) + at))
		stk := []uintptr{firstmoduledata.text + uintptr(offset)}
		frames := CallersFrames(runtime_expandFinalInlineFrame(stk))
		for more := true; more; {
			var frame Frame
			frame, more = frames.Next()
			if frame.PC != 0 {
				print(offset, "\\x00", runtime_FrameSymbolName(&frame), "\\x00", frame.File, "\\x00", frame.Line, "\\x00", runtime_FrameStartLine(&frame), "\\n")
			}
		}
	}
}
`;
}
