package main

import "time"

// What is fixed when the launcher is built; migrate launcher writes this file.
var (
	rollout        = rolloutSettings{flag: "flag", home: "", source: ""}
	readState      = func() (*rolloutGeneration, error) { return readRollout(rollout) }
	controlProgram = "/bin/false"
	effects        = effectsExternal
	captured       = captureSettings{corpus: "", env: nil, redact: nil}
	holdBytes      = 1 << 20
	holdTime       = 10 * time.Second
)
