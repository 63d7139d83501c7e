package cli

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// The variables that choose who answers, and where that is written down.
const (
	variantVariable = "STRANGLER_MANIFEST_HASHER"
	trialVariable   = "STRANGLER_MANIFEST_HASHER_TRIAL"
	eventsVariable  = "STRANGLER_EVENTS"
)

// eventLine is the part of an event that these tests look at.
type eventLine struct {
	Source, Variant, AnsweredBy, Operation string
	Fallback, Note                         *string
}

var epoch = time.Unix(0, 0)

const entryOfA = `    {
      "path": "a.go",
      "size": 3,
      "mtime": "1970-01-01T00:00:00Z",
      "mode": "0644",
      "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    }
`

const manifestOfA = "{\n  \"schemaVersion\": 1,\n  \"files\": [\n" + entryOfA + "  ]\n}\n"

// TestMain lets the test binary play the candidate, which says what FAKE_HASHER holds.
func TestMain(m *testing.M) {
	if answer := os.Getenv("FAKE_HASHER"); answer != "" {
		fmt.Print(answer)
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func TestScan(t *testing.T) {
	root := tree(t)
	empty := "{\n  \"schemaVersion\": 1,\n  \"files\": []\n}\n"
	for _, test := range []struct {
		flags  string
		stdout string
		stderr string
	}{
		{"-ext .go", manifestOfA, ""},
		{"--ext=.c,.go -summary --workers 1", manifestOfA, "1 files, 3 bytes\n"},
		{"-summary=false -ext .c -ext .go", manifestOfA, ""},
		{"-since 1970-01-01T00:00:00Z -ext .go", manifestOfA, ""},
		{"-since 1970-01-01T00:00:00.000000001Z -summary", empty, "0 files, 0 bytes\n"},
	} {
		args := append(append([]string{"scan"}, strings.Fields(test.flags)...), root)
		if got := run("", args...); got != (result{exitOK, test.stdout, test.stderr}) {
			t.Errorf("%q: got %+v", test.flags, got)
		}
	}
}

func TestScanIntoAFile(t *testing.T) {
	root := tree(t)
	dir := t.TempDir()
	file := filepath.Join(dir, "manifest.json")
	if err := os.WriteFile(file, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	want := result{exitOK, "", "1 files, 3 bytes\n"}
	if got := run("", "scan", "-o", file, "-ext", ".go", "-summary", root); got != want {
		t.Fatalf("got %+v", got)
	}
	data, err := os.ReadFile(file)
	if err != nil || string(data) != manifestOfA {
		t.Errorf("got %s, %v", data, err)
	}
	if info, err := os.Stat(file); err != nil || info.Mode() != 0o644 {
		t.Errorf("got %v, %v", info.Mode(), err)
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 1 {
		t.Errorf("left behind: %v, %v", entries, err)
	}
}

func TestScanDoesNotReplaceALink(t *testing.T) {
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink("target", link); err != nil {
		t.Fatal(err)
	}
	want := result{exitFailure, "", "manifest: write " + link + ": not a regular file\n"}
	if got := run("", "scan", "-o", link, tree(t)); got != want {
		t.Errorf("got %+v", got)
	}
}

// onTrial runs a scan with the candidate on trial and returns the event as well.
func onTrial(t *testing.T, answer string, args ...string) (result, eventLine) {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	events := filepath.Join(t.TempDir(), "events")
	t.Setenv("FAKE_HASHER", answer)
	t.Setenv(trialVariable, program)
	t.Setenv(eventsVariable, events)
	got := run("", args...)
	data, err := os.ReadFile(events)
	if err != nil {
		t.Fatal(err)
	}
	var line eventLine
	if err := json.Unmarshal(data, &line); err != nil {
		t.Fatal(err)
	}
	return got, line
}

func TestScanPrintsWhatTheCandidateSays(t *testing.T) {
	got, line := onTrial(t, `{"response":{"files":[]}}`, "scan", tree(t))
	if want := (result{exitOK, "{\n  \"schemaVersion\": 1,\n  \"files\": []\n}\n", ""}); got != want {
		t.Errorf("got %+v", got)
	}
	if line.Source != "trial" || line.Variant != "candidate" || line.AnsweredBy != "candidate" || line.Fallback != nil || line.Operation != "hashTree" {
		t.Errorf("got %+v", line)
	}

	got, line = onTrial(t, `{"error":{"op":"open","path":"x","errno":13}}`, "scan", tree(t))
	if want := (result{exitFailure, "", "manifest: open x: permission denied\n"}); got != want {
		t.Errorf("got %+v", got)
	}
	if line.AnsweredBy != "candidate" {
		t.Errorf("got %+v", line)
	}
}

func TestScanFallsBackSilently(t *testing.T) {
	got, line := onTrial(t, "garbage", "scan", "-ext", ".go", tree(t))
	if want := (result{exitOK, manifestOfA, ""}); got != want {
		t.Errorf("got %+v", got)
	}
	if line.Variant != "candidate" || line.AnsweredBy != "control" || line.Fallback == nil ||
		*line.Fallback != "malformed answer: it is no JSON object" {
		t.Errorf("got %+v", line)
	}
}

func TestScanRecordsWhyTheControlRan(t *testing.T) {
	t.Setenv(variantVariable, "control")
	_, line := onTrial(t, "unasked", "scan", tree(t))
	if line.Source != "environment" || line.AnsweredBy != "control" || line.Fallback != nil || line.Note == nil {
		t.Errorf("got %+v", line)
	}
}

func TestOnlyScansLeaveEvents(t *testing.T) {
	events := filepath.Join(t.TempDir(), "events")
	t.Setenv(eventsVariable, events)
	run("", "scan", "-x")
	run("", "parse", "none")
	run("", "help")
	if _, err := os.Stat(events); err == nil {
		t.Error("there are events")
	}
}
