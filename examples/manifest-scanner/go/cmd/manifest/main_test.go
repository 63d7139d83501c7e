package main

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

var answer = `{"response":{"files":[{"path":"p","size":1,"mtime":"1970-01-01T00:00:00Z","mode":"0644","sha256":"` +
	strings.Repeat("5a", 32) + `"}]}}`

// TestMain lets the test binary play the candidate: FAKE_HASHER is "answer" or the pipe to hang on.
func TestMain(m *testing.M) {
	switch behaviour := os.Getenv("FAKE_HASHER"); behaviour {
	case "":
		os.Exit(m.Run())
	case "answer":
		fmt.Print(answer)
	default:
		pipe, _ := os.OpenFile(behaviour, os.O_WRONLY, 0)
		fmt.Fprintln(pipe, "ready")
		time.Sleep(time.Minute)
	}
}

// install builds the tool for a rollout directory of its own, with this test binary as the candidate.
func install(t *testing.T, stage, defaultVariant string) (tool, base string) {
	t.Helper()
	base = t.TempDir()
	tool = filepath.Join(base, "manifest")
	home := filepath.Join(base, "rollout")
	setHome := "-X example.com/manifest/internal/cli.rolloutHome=" + home
	build := exec.Command("go", "build", "-ldflags", setHome, "-o", tool, ".")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	self, err := os.Executable()
	check(t, err)
	program, err := os.ReadFile(self)
	check(t, err)
	digest := fmt.Sprintf("%x", sha256.Sum256(program))
	blob := filepath.Join(base, "releases", "blobs", "sha256", digest)
	check(t, os.MkdirAll(filepath.Dir(blob), 0o755))
	check(t, os.WriteFile(blob, program, 0o755))
	check(t, os.Chmod(blob, 0o755))
	check(t, os.Mkdir(home, 0o755))
	check(t, os.Chmod(home, 0o755))
	state := fmt.Sprintf(`{"$schema":"https://flagd.dev/schema/v0/flags.json","flags":{"manifest_hasher":{"state":"ENABLED",
		"variants":{"control":"control","candidate":"candidate"},"defaultVariant":%q}},
		"metadata":{"schemaVersion":1,"kind":"generation","generation":3,"stage":%q,"percent":0,"latched":false,
		"control":null,"candidate":"sha256:%s","sample":0,"reason":"test","createdAt":"2026-01-02T03:04:05.678Z"}}`, defaultVariant, stage, digest)
	file := filepath.Join(home, "g-000003.json")
	check(t, os.WriteFile(file, []byte(state), 0o644))
	check(t, os.Chmod(file, 0o644))
	check(t, os.Symlink("g-000003.json", filepath.Join(home, "current")))
	return tool, base
}

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestLiveRolloutAnswersWithTheCandidate(t *testing.T) {
	tool, base := install(t, "live", "candidate")
	cmd := exec.Command(tool, "scan", t.TempDir())
	cmd.Env = append(os.Environ(), "FAKE_HASHER=answer")
	out, err := cmd.Output()
	check(t, err)
	if !strings.Contains(string(out), `"path": "p"`) {
		t.Errorf("got %s", out)
	}
	files, err := filepath.Glob(filepath.Join(base, "events", "????-??-??.jsonl"))
	check(t, err)
	if len(files) != 1 {
		t.Fatalf("got %v", files)
	}
	data, err := os.ReadFile(files[0])
	check(t, err)
	var line struct {
		Generation        int
		Stage, AnsweredBy string
	}
	check(t, json.Unmarshal(data, &line))
	if line.Generation != 3 || line.Stage != "live" || line.AnsweredBy != "candidate" {
		t.Errorf("got %s", data)
	}
}

func TestRolloutThatIsOffLeavesNoTrace(t *testing.T) {
	tool, base := install(t, "off", "control")
	out, err := exec.Command(tool, "scan", t.TempDir()).Output()
	if want := "{\n  \"schemaVersion\": 1,\n  \"files\": []\n}\n"; err != nil || string(out) != want {
		t.Errorf("got %s, %v", out, err)
	}
	if _, err := os.Stat(filepath.Join(base, "events")); err == nil {
		t.Error("there are events")
	}
}

func TestSignalEndsToolAndCandidate(t *testing.T) {
	expectEnd(t, syscall.SIGTERM)
}

// expectEnd sends a signal to the tool while its candidate hangs, and expects it to be the end of both.
func expectEnd(t *testing.T, signal syscall.Signal) {
	t.Helper()
	tool, base := install(t, "live", "candidate")
	pipe := filepath.Join(base, "alive")
	check(t, syscall.Mkfifo(pipe, 0o600))
	var stdout, stderr bytes.Buffer
	cmd := exec.Command(tool, "scan", base)
	cmd.Env = append(os.Environ(), "FAKE_HASHER="+pipe)
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	check(t, cmd.Start())

	alive, err := os.Open(pipe)
	check(t, err)
	defer alive.Close()
	reader := bufio.NewReader(alive)
	_, err = reader.ReadString('\n')
	check(t, err)
	check(t, cmd.Process.Signal(signal))
	_ = cmd.Wait()
	status := cmd.ProcessState.Sys().(syscall.WaitStatus)
	if !status.Signaled() || status.Signal() != signal {
		t.Errorf("ended with %v", cmd.ProcessState)
	}
	if rest, err := reader.ReadString('\n'); rest != "" || err == nil {
		t.Errorf("the candidate is still there: %q", rest)
	}
	if stdout.Len()+stderr.Len() > 0 {
		t.Errorf("got %q and %q", stdout.String(), stderr.String())
	}
}
