package hasher

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

func ask(t *testing.T, behaviour string, req Request) (Response, error) {
	t.Helper()
	t.Setenv("FAKE_HASHER", behaviour)
	return Candidate{Program: testBinary(t)}.HashTree(context.Background(), req)
}

func testBinary(t *testing.T) string {
	t.Helper()
	path, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	return path
}

func TestCandidateAnswerIsTakenAsItIs(t *testing.T) {
	response, err := ask(t, "say:"+goodAnswer, Request{})
	if err != nil || paths(response.Files) != "b a" {
		t.Errorf("got %v, %v", response, err)
	}
	response, err = ask(t, `say:{"files":[],"schemaVersion":1}`, Request{})
	if err != nil || response.Files == nil || len(response.Files) != 0 {
		t.Errorf("no files: got %v, %v", response, err)
	}
}

func TestCandidateGetsTheRequest(t *testing.T) {
	since, _ := ParseSince("2024-01-02T03:04:05.6+07:00")
	_, err := ask(t, "echo", Request{Root: "a b", Since: &since, Extensions: []string{".go"}, Workers: 4})
	var failure *ScanError
	want := ScanError{Op: "open", Errno: syscall.EACCES, Path: `{"schemaVersion":1,"root":"a b",` +
		`"since":"2024-01-02T03:04:05.6+07:00","extensions":[".go"],"workers":4}`}
	if !errors.As(err, &failure) || *failure != want {
		t.Errorf("got %v", err)
	}
}

func TestCandidateFailures(t *testing.T) {
	const empty = `{"schemaVersion":1,"files":[]`
	for behaviour, want := range map[string]string{
		"exit":                     "exit status 3: went wrong xxx",
		"die":                      "signal: killed",
		"leave":                    "ended, but left its output open",
		"say:":                     "malformed answer: not valid JSON",
		"say:garbage":              "malformed answer: not valid JSON",
		"say:" + empty:             "malformed answer: not valid JSON",
		"say:" + empty + "} {}":    "malformed answer: not valid JSON",
		"say:" + empty + `,"x":1}`: `malformed answer: unknown field "x"`,
		"say:" + empty + `,"error":{"op":"o","path":"p","errno":1}}`: `malformed answer: not exactly one of`,
		`say:{"schemaVersion":1}`:                                    `malformed answer: not exactly one of`,
		`say:{"schemaVersion":2,"files":[]}`:                         `malformed answer: schemaVersion is 2`,
		`say:{"SchemaVersion":1,"files":[]}`:                         `malformed answer: unknown field "SchemaVersion"`,
		`say:{"schemaVersion":1,"files":null}`:                       `malformed answer: files: not an array`,
		`say:{"schemaVersion":1,"files":[{}]}`:                       `malformed answer: files: element 0: missing field "path"`,
		`say:{"schemaVersion":1,"error":{"op":"o"}}`:                 `malformed answer: error: missing field "path"`,
		`say:{"schemaVersion":1,"error":{"errno":-1}}`:               `malformed answer: error: errno: not a whole number`,
	} {
		response, err := ask(t, behaviour, Request{})
		if err == nil || !strings.HasPrefix(err.Error(), want) || len(err.Error()) > 2*maxStderr {
			t.Errorf("%s: got %v, %v, want %s", behaviour, response, err, want)
		}
		var answer *ScanError
		if errors.As(err, &answer) {
			t.Errorf("%s: the failure passes for an answer", behaviour)
		}
	}
}

func TestCandidateThatCannotBeStarted(t *testing.T) {
	missing := Candidate{Program: filepath.Join(t.TempDir(), "missing")}
	if _, err := missing.HashTree(context.Background(), Request{}); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("got %v", err)
	}
}

func TestCandidateIsNotAskedWhatJSONCannotCarry(t *testing.T) {
	for _, req := range []Request{{Root: "a\xff"}, {Root: "a", Extensions: []string{".\xff"}}} {
		if _, err := ask(t, "say:"+goodAnswer, req); err == nil || !strings.Contains(err.Error(), "UTF-8") {
			t.Errorf("%q: got %v", req, err)
		}
	}
}

func TestCancelLeavesNoSurvivor(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "alive")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	t.Setenv("FAKE_HASHER", "hang:"+pipe)
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	failed := make(chan error, 1)
	go func() {
		_, err := Candidate{Program: testBinary(t)}.HashTree(ctx, Request{})
		failed <- err
	}()

	// The candidate and its child hold the pipe open; its end is the end of them both.
	alive, err := os.Open(pipe)
	if err != nil {
		t.Fatal(err)
	}
	defer alive.Close()
	if _, err := io.ReadFull(alive, make([]byte, len("ready"))); err != nil {
		t.Fatal(err)
	}
	start := time.Now()
	cancel()
	if err := <-failed; !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if rest, err := io.ReadAll(alive); err != nil || len(rest) > 0 {
		t.Errorf("got %q, %v", rest, err)
	}
	if took := time.Since(start); took > 10*time.Second {
		t.Errorf("took %v", took)
	}
}

func TestBoundedKeepsOnlyTheBeginning(t *testing.T) {
	overflows := 0
	b := &bounded{limit: 5, overflow: func() { overflows++ }}
	for _, text := range []string{"abc", "defg", "h"} {
		if n, err := b.Write([]byte(text)); n != len(text) || err != nil {
			t.Errorf("%s: got %d, %v", text, n, err)
		}
	}
	if b.kept.String() != "abcde" || !b.full || overflows != 2 {
		t.Errorf("got %q, %v, %d", b.kept.String(), b.full, overflows)
	}
}
