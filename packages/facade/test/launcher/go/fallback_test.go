package launchertest

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// crashes are the signals by which a program ends that does something wrong, or is killed for want of memory.
var crashes = []syscall.Signal{
	syscall.SIGILL, syscall.SIGTRAP, syscall.SIGABRT, syscall.SIGBUS, syscall.SIGFPE, syscall.SIGSEGV, syscall.SIGKILL, syscall.SIGSYS,
}

func input(t *testing.T, text string) *os.File {
	t.Helper()
	path := filepath.Join(t.TempDir(), "input")
	must(t, os.WriteFile(path, []byte("skipped\n"+text), 0o644))
	f, err := os.Open(path)
	must(t, err)
	_, err = f.Seek(int64(len("skipped\n")), 0)
	must(t, err)
	t.Cleanup(func() { _ = f.Close() })
	return f
}

func TestNobodySeesACrashInCanaryWithoutEffects(t *testing.T) {
	for _, s := range crashes {
		r := newRollout(t, "canary").publish()
		words := []string{"crash", strconv.Itoa(int(s)), "1000"}
		direct, launched := control(words...), launch("launcher", nil, words...)
		direct.Stdin, launched.Stdin = input(t, "one\ntwo\n"), input(t, "one\ntwo\n")
		same(t, s.String(), run(t, direct), run(t, launched))
		event := r.only()
		has(t, event, object{"variant": "candidate", "answeredBy": "control", "outcome": "error", "exitCode": 3.0, "digest": r.meta["control"]})
		if reason, _ := event["fallback"].(string); !strings.Contains(reason, "SIG") {
			t.Errorf("%v: the event does not tell why: %v", s, event)
		}
	}
}

func TestACrashIsSeenWhereNothingMayRunTwice(t *testing.T) {
	openPipe, writer := pipe(t)
	defer func() { _, _ = openPipe.Close(), writer.Close() }()
	for name, c := range map[string]struct {
		stage, program string
		stdin          *os.File
	}{
		"external effects":     {"canary", "external", nil},
		"live":                 {"live", "launcher", nil},
		"an input that is one": {"canary", "launcher", openPipe},
	} {
		r := newRollout(t, c.stage).publish()
		cmd := launch(c.program, nil, "crash", "11")
		if c.stdin != nil {
			cmd.Stdin = c.stdin
			_, _ = writer.WriteString("x")
		}
		e := run(t, cmd)
		if e.signal != syscall.SIGSEGV || e.stdout != "ppppp" || e.stderr != "partial\n" {
			t.Errorf("%s: %v", name, e)
		}
		has(t, r.only(), object{"answeredBy": "candidate", "outcome": "crash", "signal": "SIGSEGV", "fallback": nil})
	}
}

func TestAnExitCodeIsAnAnswer(t *testing.T) {
	for _, code := range []string{"1", "2", "101", "134", "137", "139", "255"} {
		r := newRollout(t, "canary").publish()
		run(t, launch("launcher", nil, "exit", code))
		has(t, r.only(), object{"answeredBy": "candidate", "outcome": "error", "fallback": nil})
	}
}

func TestASignalThatIsSentIsNoReasonToRunTheOther(t *testing.T) {
	for _, s := range []syscall.Signal{syscall.SIGTERM, syscall.SIGINT, syscall.SIGSEGV, syscall.SIGUSR1} {
		r := newRollout(t, "canary").publish()
		cmd := launch("launcher", nil, "crash", "10", "5", "3000")
		must(t, cmd.Start())
		time.Sleep(200 * time.Millisecond)
		_ = syscall.Kill(cmd.Process.Pid, s)
		_ = cmd.Wait()
		if e := endOf(cmd, "", ""); e.signal != s {
			t.Errorf("%v: %v", s, e)
		}
		has(t, r.only(), object{"answeredBy": "candidate", "outcome": "error", "fallback": nil})
	}
}

func TestOutputIsHeldBackUpToASizeAndATime(t *testing.T) {
	r := newRollout(t, "canary").publish()
	e := run(t, launch("launcher", nil, "crash", "11", "1100000"))
	if e.signal != syscall.SIGSEGV || e.stdout != strings.Repeat("p", 1_100_000) || e.stderr != "partial\n" {
		t.Errorf("%d bytes: %v", len(e.stdout), e.signal)
	}
	has(t, r.only(), object{"outcome": "crash"})
	r = newRollout(t, "canary").publish()
	k := begin(t, launch("launcher", nil, "sleep", "4"))
	if len(k.said) != 1 || k.said[0] != "ready" {
		t.Errorf("a program that goes on writes into the void: %v", k.said)
	}
	_ = k.finish()
	has(t, r.only(), object{"answeredBy": "candidate", "outcome": "ok"})
}

func TestWhatWasHeldBackComesWholeAndInOrder(t *testing.T) {
	for _, times := range []string{"1", "1000", "200000"} {
		newRollout(t, "canary").publish()
		direct, launched := control("alternate", times), launch("launcher", nil, "alternate", times)
		texts := [2]string{}
		for i, cmd := range []*exec.Cmd{direct, launched} {
			reader, writer := pipe(t)
			cmd.Stdout, cmd.Stderr = writer, writer
			must(t, cmd.Start())
			_ = writer.Close()
			texts[i] = readAll(t, reader)
			must(t, cmd.Wait())
		}
		if texts[0] != texts[1] {
			t.Errorf("%s times: %d bytes and %d", times, len(texts[0]), len(texts[1]))
		}
		newRollout(t, "canary").publish()
		same(t, "two pipes", run(t, control("alternate", times)), run(t, launch("launcher", nil, "alternate", times)))
	}
}

func TestAReaderThatGoesAwayEndsAHeldProgramToo(t *testing.T) {
	for _, words := range [][]string{{"flood"}, {"say", "x"}} {
		r := newRollout(t, "canary").publish()
		cmd := launch("launcher", nil, words...)
		reader, writer := pipe(t)
		cmd.Stdout = writer
		_ = reader.Close()
		must(t, cmd.Start())
		_ = writer.Close()
		_ = cmd.Wait()
		if e := endOf(cmd, "", ""); e.signal != syscall.SIGPIPE {
			t.Errorf("%v: %v", words, e)
		}
		_ = r
	}
}

func TestTheBreakerKeepsOutACandidateThatCrashesAndCrashes(t *testing.T) {
	r := newRollout(t, "live").publish()
	for i := 0; i < 3; i++ {
		if e := run(t, launch("launcher", nil, "crash", "11")); e.signal != syscall.SIGSEGV {
			t.Fatal(e)
		}
	}
	same(t, "after three crashes", run(t, control("crash", "11")), run(t, launch("launcher", nil, "crash", "11")))
	event := r.events()[3]
	has(t, event, object{"variant": "control", "answeredBy": "control", "fallback": nil})
	if note, _ := event["note"].(string); !strings.Contains(note, "breaker") {
		t.Errorf("the event does not tell why: %v", event)
	}
	if e := run(t, launch("launcher", []string{"STRANGLER_TOOL=candidate"}, "who")); e.stdout != "candidate\n" {
		t.Errorf("a person asked for the candidate: %v", e)
	}
}

func TestInputsAreKeptWithoutTakingAnythingFromTheProgram(t *testing.T) {
	for name, c := range map[string]struct {
		stage, program string
		sample         float64
		finished, file bool
		lost           any
	}{
		"a file":               {"shadow", "launcher", 1, false, true, nil},
		"a finished pipe":      {"live", "launcher", 1, true, false, nil},
		"a pipe that is open":  {"canary", "launcher", 1, false, false, "stdin-open"},
		"no sample":            {"live", "launcher", 0, true, false, nil},
		"external effects":     {"live", "external", 1, true, false, nil},
		"complete is the past": {"complete", "launcher", 1, true, false, nil},
	} {
		r := newRollout(t, c.stage)
		r.meta["sample"] = c.sample
		r.publish()
		const text = "for customer-4711\n"
		cmd := launch(c.program, []string{"KEPT=yes", "LOST=yes"}, "copy", "customer-12")
		reader, writer := pipe(t)
		_, _ = writer.WriteString(text)
		cmd.Stdin = reader
		if c.file {
			cmd.Stdin = input(t, text)
		}
		if c.finished || c.file {
			_ = writer.Close()
		} else {
			time.AfterFunc(100*time.Millisecond, func() { _ = writer.Close() })
		}
		if e := run(t, cmd); e.stdout != text || e.code != 0 {
			t.Errorf("%s: %v", name, e)
		}
		_ = reader.Close()
		event := r.only()
		cases, _ := os.ReadFile(file(".migrate/corpus/cases.jsonl"))
		wanted := ""
		if c.sample == 1 && c.program == "launcher" && c.stage != "complete" && c.lost == nil {
			wanted = `{"args":["copy","REDACTED-redact"],"stdin":"for REDACTED-redact\n","env":{"KEPT":"yes"}}` + "\n"
			if place, _ := event["capture"].(string); !exists(file(".migrate/corpus/"+place)) || place == "" {
				t.Errorf("%s: the event names nothing that is there: %v", name, event)
			}
		}
		if string(cases) != wanted || event["captureLost"] != c.lost {
			t.Errorf("%s: %s, %v", name, cases, event)
		}
	}
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

func TestAPipeThatHoldsAllIsGivenToTheControlAgain(t *testing.T) {
	for _, size := range []int{0, 10, 60_000} {
		newRollout(t, "canary").publish()
		ends := [2]end{}
		for i, cmd := range []*exec.Cmd{control("crash", "11"), launch("launcher", nil, "crash", "11")} {
			reader, writer := pipe(t)
			_, _ = writer.WriteString(strings.Repeat("x", size))
			_ = writer.Close()
			cmd.Stdin = reader
			ends[i] = run(t, cmd)
			_ = reader.Close()
		}
		same(t, strconv.Itoa(size), ends[0], ends[1])
	}
}

func TestWhoIsAskedToEndIsNotFollowedByTheOther(t *testing.T) {
	r := newRollout(t, "canary").publish()
	cmd := launch("launcher", nil, "crash-when-asked", "11")
	must(t, cmd.Start())
	time.Sleep(300 * time.Millisecond)
	_ = syscall.Kill(cmd.Process.Pid, syscall.SIGTERM)
	_ = cmd.Wait()
	if e := endOf(cmd, "", ""); e.signal != syscall.SIGSEGV {
		t.Error(e)
	}
	has(t, r.only(), object{"answeredBy": "candidate", "outcome": "crash", "fallback": nil})
}

func TestTheControlThatFollowsACrashHearsSignalsOnce(t *testing.T) {
	newRollout(t, "canary").publish()
	cmd := launch("launcher", nil, "crash-or-listen", "11")
	k := begin(t, cmd)
	for i := 0; i < 5; i++ {
		k.send(syscall.SIGUSR1)
		k.hear(2 * time.Second)
		_ = syscall.Kill(-cmd.Process.Pid, syscall.SIGUSR2)
		k.hear(2 * time.Second)
	}
	time.Sleep(50 * time.Millisecond)
	k.send(syscall.SIGTERM)
	if e := k.finish(); e.code != 0 || e.stdout != "ready\n"+strings.Repeat("got 10\ngot 12\n", 5)+"got 15\n" {
		t.Error(e)
	}
}
