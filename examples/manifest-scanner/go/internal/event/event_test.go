package event

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

var noon = time.Date(2026, 1, 2, 13, 4, 5, 678_900_000, time.FixedZone("", 3600))

func lines(t *testing.T, file string) []string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return strings.SplitAfter(strings.TrimSuffix(string(data), "\n"), "\n")
}

func TestAppendWritesALinePerDay(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "events")
	generation, stage := int64(17), "canary"
	Append("", dir, noon, Line{Flag: "f", Source: "state", Generation: &generation, Stage: &stage,
		Variant: "candidate", AnsweredBy: "control", Fallback: Text("exit status 3"), DurationMs: 1.234})
	got := lines(t, filepath.Join(dir, "2026-01-02.jsonl"))
	var line map[string]any
	if err := json.Unmarshal([]byte(got[0]), &line); err != nil || len(got) != 1 {
		t.Fatalf("got %q, %v", got, err)
	}
	if pid := line["pid"]; pid != float64(os.Getpid()) {
		t.Errorf("pid is %v", pid)
	}
	const want = `{"schemaVersion":1,"kind":"event","time":"2026-01-02T12:04:05.678Z","flag":"f","source":"state",` +
		`"generation":17,"stage":"canary","variant":"candidate","answeredBy":"control",` +
		`"fallback":"exit status 3","note":null,"durationMs":1.234,"pid":`
	if !strings.HasPrefix(got[0], want) {
		t.Errorf("got %s\nwant %s…", got[0], want)
	}
}

func TestAppendPrefersTheOverride(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "override")
	Append(file, filepath.Join(dir, "events"), noon, Line{})
	if got := lines(t, file); len(got) != 1 {
		t.Errorf("got %q", got)
	}
	if _, err := os.Stat(filepath.Join(dir, "events")); err == nil {
		t.Error("the override has not kept the line from the usual place")
	}
}

func TestAppendCannotFail(t *testing.T) {
	dir := t.TempDir()
	pipe := filepath.Join(dir, "pipe")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(dir, "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	Append("", "", noon, Line{})
	Append("relative", "", noon, Line{})
	Append(dir, "", noon, Line{})
	Append(pipe, "", noon, Line{}) // returns, although nobody reads
	Append("", filepath.Join(file, "events"), noon, Line{})
	if _, err := os.Stat("relative"); err == nil {
		t.Error("a relative path was written to")
	}
}

func TestConcurrentLinesStayWhole(t *testing.T) {
	file := filepath.Join(t.TempDir(), "events")
	var writers sync.WaitGroup
	for i := 0; i < 20; i++ {
		writers.Add(1)
		go func() {
			defer writers.Done()
			Append(file, "", noon, Line{Note: Text(strings.Repeat("n", 900))})
		}()
	}
	writers.Wait()
	got := lines(t, file)
	for _, line := range got {
		if !json.Valid([]byte(line)) {
			t.Errorf("torn: %q", line)
		}
	}
	if len(got) != 20 {
		t.Errorf("%d lines", len(got))
	}
}

func TestText(t *testing.T) {
	if Text("") != nil {
		t.Error("nothing is not null")
	}
	if got := *Text("a\xff" + strings.Repeat("é", maxText)); len(got) > maxText+3 || !strings.HasPrefix(got, "a\uFFFDé") {
		t.Errorf("got %d bytes: %.20q", len(got), got)
	}
}
