package hasher

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"
)

const goodAnswer = `{"schemaVersion":1,"files":[{"path":"b","size":1,"mtime":"t","mode":"m","sha256":"s"},` +
	`{"path":"a","size":2,"mtime":"t","mode":"m","sha256":"s"}]}`

// TestMain lets the test binary play the candidate: FAKE_HASHER says what it does.
func TestMain(m *testing.M) {
	if behaviour := os.Getenv("FAKE_HASHER"); behaviour != "" {
		fake(behaviour)
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func fake(behaviour string) {
	kind, argument, _ := strings.Cut(behaviour, ":")
	switch kind {
	case "say":
		fmt.Print(argument)
	case "echo":
		request, _ := io.ReadAll(os.Stdin)
		fmt.Printf(`{"schemaVersion":1,"error":{"op":"open","path":%q,"errno":13}}`, request)
	case "exit":
		fmt.Print(goodAnswer)
		fmt.Fprint(os.Stderr, "went\n  wrong "+strings.Repeat("x", 10_000))
		os.Exit(3)
	case "die":
		_ = syscall.Kill(os.Getpid(), syscall.SIGKILL)
		time.Sleep(time.Minute)
	case "leave":
		startSleeper(os.Stdout)
		fmt.Print(goodAnswer)
	case "hang":
		pipe, _ := os.OpenFile(argument, os.O_WRONLY, 0)
		startSleeper(pipe)
		fmt.Fprint(pipe, "ready")
		time.Sleep(time.Minute)
	case "sleep":
		time.Sleep(time.Minute)
	}
}

// startSleeper starts a process that outlives this one and holds a file open.
func startSleeper(held *os.File) {
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "FAKE_HASHER=sleep")
	cmd.ExtraFiles = []*os.File{held}
	if err := cmd.Start(); err != nil {
		panic(err)
	}
}
