// Command mutant runs a program and passes on what it did with one small change, as a faulty reimplementation
// would make it: MUTANT names the change, NOISE=1 adds what differs from run to run, MUTANT_MARK is a file to
// which a byte is appended where the change had something to act on.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"hash/fnv"
	"io"
	"os"
	"os/exec"
	"syscall"
	"time"
)

// mutant is the change to make: in which place, and in which share of the runs.
type mutant struct {
	Name  string `json:"name"`
	At    int    `json:"at"`
	Every int    `json:"every"`
}

// answer is what the program did, to be changed in place.
type answer struct {
	out, err []byte
	code     int
	signal   syscall.Signal
	hang     bool
}

func main() {
	got := run(os.Args[1:])
	var change mutant
	if text := os.Getenv("MUTANT"); text != "" {
		if err := json.Unmarshal([]byte(text), &change); err != nil {
			fail(err)
		}
	}
	noise := os.Getenv("NOISE") == "1"
	applies := change.Name != "" && chosen(got, change.Every)
	applied := false
	if applies {
		applied = apply(beforeNoise, change, &got)
	}
	if noise {
		addNoise(&got)
	}
	if applies {
		applied = apply(afterNoise, change, &got) || applied
	}
	if applied {
		mark()
	}
	finish(got)
}

// run starts the program on this process's own input and keeps all that it writes.
func run(command []string) answer {
	if len(command) == 0 {
		fail(errors.New("no program was given"))
	}
	input, err := io.ReadAll(os.Stdin)
	if err != nil {
		fail(err)
	}
	var out, errs bytes.Buffer
	child := exec.Command(command[0], command[1:]...)
	child.Stdin, child.Stdout, child.Stderr = bytes.NewReader(input), &out, &errs
	err = child.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		fail(err)
	}
	return answer{out: out.Bytes(), err: errs.Bytes(), code: child.ProcessState.ExitCode()}
}

// chosen picks every n-th run by what the program wrote, so that it does not depend on when it runs.
func chosen(got answer, every int) bool {
	hash := fnv.New32a()
	written, _ := os.ReadFile(outputFile)
	for _, part := range [][]byte{got.out, got.err, written} {
		hash.Write(part)
	}
	return every <= 1 || hash.Sum32()%uint32(every) == 0
}

func apply(changes map[string]func(*answer, int) bool, change mutant, got *answer) bool {
	act, known := changes[change.Name]
	return known && act(got, change.At)
}

func mark() {
	file, err := os.OpenFile(os.Getenv("MUTANT_MARK"), os.O_APPEND|os.O_WRONLY|os.O_CREATE, 0o600)
	if err != nil {
		fail(err)
	}
	defer file.Close()
	if _, err := file.Write([]byte{'x'}); err != nil {
		fail(err)
	}
}

// finish writes what is left and ends as the changed program would.
func finish(got answer) {
	if got.hang {
		time.Sleep(time.Hour)
	}
	os.Stdout.Write(got.out)
	os.Stderr.Write(got.err)
	if got.signal != 0 {
		syscall.Kill(os.Getpid(), got.signal)
		time.Sleep(time.Hour)
	}
	os.Exit(got.code)
}

func fail(err error) {
	os.Stderr.WriteString("mutant: " + err.Error() + "\n")
	os.Exit(125)
}
