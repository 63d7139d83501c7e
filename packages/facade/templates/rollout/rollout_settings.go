package facade

import "strings"

const (
	roleControl   = "control"
	roleCandidate = "candidate"
)

// rolloutSettings are what a tool knows of its rollout from the day it is built; nothing of it is searched for.
type rolloutSettings struct {
	flag string // key of the flag
	home string // absolute path of the directory that holds `current`, or "" where the build knows of none

	// Address of an OFREP service that is asked for the state; then home holds none, and the binaries, the events and what
	// is remembered still lie beside it.
	source string

	// The names of the variables, where a caller that decides often has them made beforehand.
	variableName, trialName string
}

// withNames makes the names of the variables beforehand.
func (s rolloutSettings) withNames() rolloutSettings {
	s.variableName, s.trialName = s.variable(), s.trialVariable()
	return s
}

// variable names the environment variable that chooses an implementation by hand.
func (s rolloutSettings) variable() string {
	if s.variableName != "" {
		return s.variableName
	}
	return "STRANGLER_" + strings.ToUpper(s.flag)
}

// trialVariable names the variable with the absolute path of a candidate to try out; only comparisons set it.
func (s rolloutSettings) trialVariable() string {
	if s.trialName != "" {
		return s.trialName
	}
	return s.variable() + "_TRIAL"
}

// beside gives the path of a neighbour of the state, such as `events`.
func (s rolloutSettings) beside(name string) string {
	return s.parent() + name
}

// parent is the directory of the state, with the slash behind it. It is a part of home, so that it takes no memory.
func (s rolloutSettings) parent() string {
	home := strings.TrimRight(s.home, "/")
	return home[:strings.LastIndexByte(home, '/')+1]
}

// storedProgram gives the path of the bytes that have this digest.
func (s rolloutSettings) storedProgram(digest string) string {
	return s.storeDir() + "/" + strings.TrimPrefix(digest, digestPrefix)
}

func (s rolloutSettings) storeDir() string {
	return s.beside("releases/blobs/sha256")
}
