package road

import (
	"errors"
	"strings"
	"syscall"
)

// Quick becomes the program where the rollout is off or cannot be read, which is never watched. It returns where it takes
// more than that to decide, as it does where the state has to be asked for.
func Quick() {
	if rollout.source != "" || isSet("STRANGLER_EVENTS") || isSet(rollout.variable()) || isSet(rollout.trialVariable()) {
		return
	}
	g, err := readRollout(rollout)
	switch {
	case err != nil:
		_ = BecomeProgram(controlProgram)
	case g.stage == stageOff && g.control != "" && isStored(g.control):
		noteOff(g.control)
		_ = BecomeProgram(rollout.storedProgram(g.control))
	}
}

// HandOver becomes the supervisor, which can do all that takes longer. Without one that is in order the control answers.
func HandOver() {
	if checkSupervisor() == nil {
		_ = become(supervisor)
	}
	err := BecomeProgram(controlProgram)
	GiveUp(controlProgram, err)
}

// GiveUp ends as a shell does where there is no program to start.
func GiveUp(path string, err error) {
	_, _ = syscall.Write(2, []byte(path+": "+err.Error()+"\n"))
	if errors.Is(err, syscall.ENOENT) || errors.Is(err, syscall.ENOTDIR) {
		syscall.Exit(127)
	}
	syscall.Exit(126)
}

// isSet tells whether a variable is there at all, even where it says nothing.
func isSet(name string) bool {
	for _, variable := range Variables() {
		if len(variable) > len(name) && variable[len(name)] == '=' && variable[:len(name)] == name {
			return true
		}
	}
	return false
}

// isStored tells whether the store holds these bytes by what is remembered of them; else they have to be hashed.
func isStored(digest string) bool {
	stat, err := checkStoredProgram(rollout, roleControl, rollout.storedProgram(digest))
	return err == nil && isRemembered(rollout.beside(stampName(digest, stat)), stampOf(stat))
}

func checkSupervisor() error {
	var stat syscall.Stat_t
	if err := checkTrustedDirectory("its directory", supervisor[:strings.LastIndexByte(supervisor, '/')]); err != nil {
		return err
	}
	if err := lstatPath(supervisor, &stat); err != nil {
		return err
	}
	if why := untrusted(&stat); why != "" || kindOf(&stat) != syscall.S_IFREG {
		return errors.New("the supervisor " + why)
	}
	return nil
}

// BecomeProgram makes this process the program; it returns only where that cannot be started.
func BecomeProgram(path string) error {
	if err := RefuseLauncher(path); err != nil {
		return err
	}
	return become(path)
}

func become(path string) error {
	words, settings := Arguments(), Variables()
	BecomeAsStarted()
	err := syscall.Exec(path, words, settings)
	SetMask(&EverySignal)
	return err
}

// RefuseLauncher refuses a launcher of the same rollout in the place of a program: they would start each other for ever. It
// is known by the build id that migrate launcher gives it, which stands on the first page of the file.
func RefuseLauncher(path string) error {
	file, err := openFile(path, syscall.O_RDONLY|syscall.O_NONBLOCK)
	if err != nil {
		return nil // which exec will tell better
	}
	var page [4096]byte
	n, _ := syscall.Read(file, page[:])
	_ = syscall.Close(file)
	if n > 0 && isOfLauncher(page[:n]) {
		return errors.New("that is the launcher itself")
	}
	return nil
}

const buildID = "strangler-launcher/"

// isOfLauncher says whether the first page of a file is that of a launcher of this rollout. It takes no memory.
func isOfLauncher(page []byte) bool {
	for at := range page {
		if begins(page[at:], buildID) && begins(page[at+len(buildID):], rollout.flag) {
			return true
		}
	}
	return false
}

func begins(bytes []byte, text string) bool {
	return len(bytes) >= len(text) && string(bytes[:len(text)]) == text
}
