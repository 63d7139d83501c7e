package road

// What is fixed when the launcher is built; migrate launcher writes this file.
var (
	rollout        = rolloutSettings{flag: "flag", home: "", source: ""}
	controlProgram = "/bin/false"
	supervisor     = "/bin/false"
	goesShortest   = false // where it is known how this Go calls functions
)
