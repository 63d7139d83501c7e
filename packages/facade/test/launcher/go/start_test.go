package launchertest

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// dir holds what the tests are run on: ender, launcher (effects none), external (effects external) and asked, which asks for the
// state where nobody answers.
var dir = os.Getenv("LAUNCHER_TEST_DIR")

func file(name string) string { return filepath.Join(dir, name) }

// road is a way to start the tool.
type road struct {
	name    string
	program string
	env     []string
}

// roads are the ways through a launcher, each with the environment that a direct start has to have too.
func roads(t *testing.T) []road {
	events := []string{"STRANGLER_EVENTS=" + filepath.Join(t.TempDir(), "events.jsonl")}
	// Any of the launcher's variables makes it look closer, which takes Go's runtime.
	closer := []string{"STRANGLER_OTHER=1"}
	return []road{
		{"shortest", file("launcher"), nil}, {"exec", file("launcher"), closer},
		{"supervised", file("launcher"), events}, {"asked", file("asked"), events},
	}
}

func (r road) direct() road { return road{"direct", file("ender"), r.env} }

// command starts the tool through ender, which makes the state that `with` describes first.
func (r road) command(with []string, args ...string) *exec.Cmd {
	words := append([]string{"with"}, with...)
	words = append(words, "--", r.program, "tool")
	cmd := exec.Command(file("ender"), append(words, args...)...)
	cmd.Env = append([]string{"PATH=/usr/bin:/bin", "LANG=C", "A=1", "A=2", "GODEBUG=inittrace=1"}, r.env...)
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	return cmd
}

// end is all that a caller sees of a run.
type end struct {
	code           int
	signal         syscall.Signal
	stdout, stderr string
}

func (e end) String() string {
	return fmt.Sprintf("code %d signal %d stdout %q stderr %q", e.code, e.signal, e.stdout, e.stderr)
}

func endOf(cmd *exec.Cmd, stdout, stderr string) end {
	status := cmd.ProcessState.Sys().(syscall.WaitStatus)
	e := end{code: status.ExitStatus(), stdout: stdout, stderr: stderr}
	if status.Signaled() {
		e.signal = status.Signal()
	}
	return e
}

func run(t *testing.T, cmd *exec.Cmd) end {
	t.Helper()
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	cmd.WaitDelay = 10 * time.Second
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait()
	return endOf(cmd, stdout.String(), stderr.String())
}

// talk is a run that a test has a conversation with.
type talk struct {
	t     *testing.T
	cmd   *exec.Cmd
	lines chan string
	said  []string
}

// begin starts a command and waits for its first line.
func begin(t *testing.T, cmd *exec.Cmd) *talk {
	t.Helper()
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	k := &talk{t: t, cmd: cmd, lines: make(chan string, 1000)}
	go func() {
		defer close(k.lines)
		for scanner := bufio.NewScanner(out); scanner.Scan(); {
			k.lines <- scanner.Text()
		}
	}()
	t.Cleanup(func() { _ = syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) })
	k.hear(5 * time.Second)
	return k
}

// hear takes the next line, or "" where none comes in time.
func (k *talk) hear(limit time.Duration) string {
	select {
	case line := <-k.lines:
		k.said = append(k.said, line)
		return line
	case <-time.After(limit):
		return ""
	}
}

func (k *talk) send(signal syscall.Signal) { _ = syscall.Kill(k.cmd.Process.Pid, signal) }

// finish hears the rest and returns how it ended.
func (k *talk) finish() end {
	for k.hear(5*time.Second) != "" {
	}
	done := make(chan error, 1)
	go func() { done <- k.cmd.Wait() }()
	select {
	case <-done:
	case <-time.After(5 * time.Second):
		k.t.Fatal("it does not end")
	}
	return endOf(k.cmd, strings.Join(k.said, "\n"), "")
}

func pipe(t *testing.T) (*os.File, *os.File) {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	return r, w
}

func same(t *testing.T, what string, direct, launched end) {
	t.Helper()
	if direct != launched {
		t.Errorf("%s:\n  direct   %v\n  launcher %v", what, direct, launched)
	}
}

func readAll(t *testing.T, r io.Reader) string {
	t.Helper()
	data, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
