package facade

import (
	"encoding/json"
	"os"
	"os/signal"
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
	if !strings.HasSuffix(string(data), "\n") {
		t.Fatalf("the last line has no end: %q", data)
	}
	return strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
}

func testEvent() *invocationEvent {
	return &invocationEvent{
		time: noon, flag: "f", answeredBy: roleControl, fallback: "exit status 3", duration: 1234 * time.Microsecond,
		decision: rolloutDecision{source: "state", variant: roleCandidate, generation: &rolloutGeneration{number: 17, stage: "canary"}},
	}
}

func TestLineHasTheFieldsOfItsSchema(t *testing.T) {
	event := testEvent()
	line := string(event.appendTo(nil))
	const want = `{"schemaVersion":1,"kind":"event","time":"2026-01-02T12:04:05.678Z","flag":"f","source":"state",` +
		`"generation":17,"stage":"canary","variant":"candidate","answeredBy":"control",` +
		`"fallback":"exit status 3","note":null,"durationMs":1.234,"pid":`
	if !strings.HasPrefix(line, want) {
		t.Errorf("got %s\nwant %s…", line, want)
	}
	event.operation, event.outcome, event.digest = "hashTree", outcomeCrash, "sha256:x"
	event.captureLost = "stdin-too-large"
	event.exit = &exitFacts{code: -1, signal: "SIGSEGV", maxRSSBytes: 4096, cpu: 1500 * time.Microsecond}
	var got map[string]any
	if err := json.Unmarshal(event.appendTo(nil), &got); err != nil {
		t.Fatal(err)
	}
	host, _ := os.Hostname()
	for name, want := range map[string]any{
		"operation": "hashTree", "outcome": "crash", "digest": "sha256:x", "exitCode": nil, "signal": "SIGSEGV",
		"maxRssBytes": 4096.0, "cpuMs": 1.5, "capture": nil, "captureLost": "stdin-too-large", "host": host,
		"pid": float64(os.Getpid()),
	} {
		if value, there := got[name]; value != want || !there {
			t.Errorf("%s is %v", name, value)
		}
	}
}

func TestTextsOfALineAreAlwaysJSON(t *testing.T) {
	event := testEvent()
	event.fallback = "\x00\x1f\"\\\u2028\u2029\x7f\xff é \U0001f600" + strings.Repeat("é", maxEventText)
	line := event.appendTo(nil)
	var got map[string]any
	if err := json.Unmarshal(line, &got); err != nil {
		t.Fatalf("%v in %q", err, line)
	}
	text := got["fallback"].(string)
	if !strings.HasPrefix(text, "\x00\x1f\"\\\u2028\u2029\x7f\uFFFD é \U0001f600é") || len(text) > maxEventText+3 {
		t.Errorf("got %q", text)
	}
	if strings.Count(string(line), "\n") != 1 {
		t.Errorf("more than one line: %q", line)
	}
}

func TestEventsGoToTheDay(t *testing.T) {
	s := newFixture(t, "canary")
	recordInvocation(s.settings, testEvent())
	recordInvocation(s.settings, testEvent())
	if got := lines(t, filepath.Join(filepath.Dir(s.home), "events", "2026-01-02.jsonl")); len(got) != 2 {
		t.Errorf("got %q", got)
	}
}

func TestNoEventWhereNobodyAsks(t *testing.T) {
	s := newFixture(t, "off")
	for _, generation := range []*rolloutGeneration{nil, {stage: stageOff}} {
		event := testEvent()
		event.decision.generation = generation
		recordInvocation(s.settings, event)
	}
	recordInvocation(rolloutSettings{flag: testFlag}, testEvent())
	t.Setenv(eventsVariable, "relative")
	recordInvocation(rolloutSettings{flag: testFlag}, testEvent())
	for _, path := range []string{filepath.Join(filepath.Dir(s.home), "events"), "relative"} {
		if _, err := os.Lstat(path); err == nil {
			t.Errorf("%s was written", path)
		}
	}
}

func TestEventsPreferTheOverride(t *testing.T) {
	s := newFixture(t, "off")
	file := filepath.Join(t.TempDir(), "override")
	t.Setenv(eventsVariable, file)
	event := testEvent()
	event.decision.generation = nil
	recordInvocation(s.settings, event)
	recordInvocation(s.settings, testEvent())
	if got := lines(t, file); len(got) != 2 {
		t.Errorf("got %q", got)
	}
	if _, err := os.Stat(filepath.Join(filepath.Dir(s.home), "events")); err == nil {
		t.Error("the override has not kept the line from the usual place")
	}
}

func TestBrokenTailSwallowsNoLine(t *testing.T) {
	file := filepath.Join(t.TempDir(), "events")
	if err := os.WriteFile(file, []byte(`{"kind":"ev`), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := appendLine(file, 0, []byte("whole\n")); err != nil {
		t.Fatal(err)
	}
	if got := lines(t, file); len(got) != 2 || got[1] != "whole" {
		t.Errorf("got %q", got)
	}
}

func TestAppendingCannotHang(t *testing.T) {
	dir := t.TempDir()
	pipe := filepath.Join(dir, "pipe")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(dir, "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{dir, pipe, filepath.Join(file, "events")} {
		if err := appendLine(path, 0, []byte("line\n")); err == nil {
			t.Errorf("%s took a line", path)
		}
	}
	reader, err := os.OpenFile(pipe, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = reader.Close() }()
	for full := false; !full; {
		full = appendLine(pipe, 0, []byte(strings.Repeat("x", 4095)+"\n")) != nil
	}
}

func TestDayIsNoLinkToElsewhere(t *testing.T) {
	dir := t.TempDir()
	if err := os.Symlink("elsewhere", filepath.Join(dir, "2026-01-02.jsonl")); err != nil {
		t.Fatal(err)
	}
	if err := appendToDay(dir, noon, []byte("line\n")); err == nil {
		t.Error("a link was followed")
	}
}

func TestLinesThatDoNotFitAreTakenBack(t *testing.T) {
	var before syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &before); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "events")
	if err := appendLine(file, 0, []byte("first\n")); err != nil {
		t.Fatal(err)
	}
	signal.Ignore(syscall.SIGXFSZ)
	limited := before
	limited.Cur = 10
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limited); err != nil {
		t.Fatal(err)
	}
	err := appendLine(file, 0, []byte("second line\n"))
	if restored := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &before); restored != nil {
		t.Fatal(restored)
	}
	if got := lines(t, file); err == nil || len(got) != 1 || got[0] != "first" {
		t.Errorf("got %q, %v", got, err)
	}
}

func TestConcurrentLinesStayWhole(t *testing.T) {
	file := filepath.Join(t.TempDir(), "events")
	var writers sync.WaitGroup
	for i := 0; i < 20; i++ {
		writers.Add(1)
		go func() {
			defer writers.Done()
			_ = appendLine(file, 0, []byte(strings.Repeat("n", 900)+"\n"))
		}()
	}
	writers.Wait()
	got := lines(t, file)
	for _, line := range got {
		if len(line) != 900 {
			t.Errorf("torn: %q", line)
		}
	}
	if len(got) != 20 {
		t.Errorf("%d lines", len(got))
	}
}
