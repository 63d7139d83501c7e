/** The variable that names the file a profiled run writes to; the program unsets it for its children. */
export const profileVariable = 'STRANGLER_CPU_PROFILE';

/** A call that ends the profile, to be placed on the line that opens `func main`. */
export const deferStop = ' defer stranglerStopProfile();';

/** What `os.Exit` does first, to be placed on the line that opens it. */
export const callBeforeExit = ' if StranglerBeforeExit != nil { StranglerBeforeExit() };';

/** Added to package main. It names nothing but the import, because a program may redefine even `nil`. */
export const mainSource = `package main

import stranglerprofile "runtime/pprof"

func init() { stranglerprofile.StranglerStart() }

func stranglerStopProfile() { stranglerprofile.StranglerStop() }
`;

/** Added to package os. */
export const osSource = `package os

// StranglerBeforeExit is called before the process ends through Exit.
var StranglerBeforeExit func()
`;

/** Added to package runtime/pprof. */
export const pprofSource = `package pprof

import (
	"os"
	"sync"
)

var (
	stranglerFile *os.File
	stranglerOnce sync.Once
)

// StranglerStart starts the CPU profile where the environment names a file for it.
func StranglerStart() {
	path := os.Getenv("${profileVariable}")
	if path == "" {
		return
	}
	os.Unsetenv("${profileVariable}")
	file, err := os.Create(path)
	if err != nil || StartCPUProfile(file) != nil {
		return
	}
	stranglerFile = file
	os.StranglerBeforeExit = StranglerStop
}

// StranglerStop ends the profile; whoever calls it second waits until it is written.
func StranglerStop() {
	if stranglerFile == nil {
		return
	}
	stranglerOnce.Do(func() {
		StopCPUProfile()
		stranglerFile.Close()
	})
}
`;
