package facade

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// inProcess is the control of these tests.
type inProcess struct{}

func (inProcess) Look(_ context.Context, task Task) (Done, error)  { return controlActs(task) }
func (inProcess) Store(_ context.Context, task Task) (Done, error) { return controlActs(task) }
func (inProcess) Send(_ context.Context, task Task) (Done, error)  { return controlActs(task) }

func controlActs(task Task) (Done, error) {
	if task.Action == "refuse" {
		return Done{}, Refused{Message: "refused by the control"}
	}
	return Done{By: "control", PID: int64(os.Getpid())}, nil
}

// candidates are programs in both languages, given by the environment.
func candidates(t *testing.T) map[string]string {
	programs := map[string]string{}
	for _, language := range []string{"go", "rust"} {
		programs[language] = os.Getenv("SWITCH_" + strings.ToUpper(language))
		if programs[language] == "" {
			t.Fatal("no candidate in ", language)
		}
	}
	return programs
}

// eachRoad runs a test for candidates in both languages, started for each call and kept.
func eachRoad(t *testing.T, stage string, test func(s switched)) {
	for language, program := range candidates(t) {
		for _, workers := range []int{0, 2} {
			t.Run(fmt.Sprintf("%s with %d workers", language, workers), func(t *testing.T) {
				test(newSwitched(t, stage, language, program, workers))
			})
		}
	}
}

// switched is a rollout whose candidate is a real program, and a switch that follows it.
type switched struct {
	fixture
	t        *testing.T
	language string
	tool     Tool
	end      func()
	isWorker bool
}

func newSwitched(t *testing.T, stage, language, program string, workers int) switched {
	t.Helper()
	t.Setenv("XDG_CACHE_HOME", filepath.Join(t.TempDir(), "cache"))
	t.Setenv(eventsVariable, "")
	s := newFixture(t, stage)
	digest := s.storeProgram(program)
	s.metadata()["candidate"] = digest
	s.publish()
	tool, end := NewToolSwitch(inProcess{}, ToolSwitchOptions{Home: s.home, Workers: workers})
	t.Cleanup(end)
	return switched{s, t, language, tool, end, workers > 0}
}

func (s fixture) storeProgram(program string) string {
	data, err := os.ReadFile(program)
	s.must(err)
	digest := "sha256:" + hashOf(string(data))
	path := s.settings.storedProgram(digest)
	s.must(os.WriteFile(path, data, 0o755))
	s.must(os.Chmod(path, 0o555))
	return digest
}

// look makes a call without effects, and gives who answered.
func (s switched) look(action string) string {
	s.t.Helper()
	return s.answer(s.tool.Look(context.Background(), Task{Action: action}))
}

func (s switched) answer(done Done, err error) string {
	if err != nil {
		return "error: " + err.Error()
	}
	return done.By
}

// events gives the lines of all calls.
func (s switched) events() []map[string]any {
	s.t.Helper()
	files, err := filepath.Glob(filepath.Join(filepath.Dir(s.home), "events", "*.jsonl"))
	s.must(err)
	var all []map[string]any
	for _, file := range files {
		for _, line := range lines(s.t, file) {
			var event map[string]any
			s.must(json.Unmarshal([]byte(line), &event))
			all = append(all, event)
		}
	}
	return all
}

func (s switched) expectEvent(want map[string]any) {
	s.t.Helper()
	events := s.events()
	last := events[len(events)-1]
	for name, value := range want {
		if text, ok := last[name].(string); ok && value != nil && strings.Contains(text, value.(string)) {
			continue
		}
		if last[name] != value {
			s.t.Errorf("%s is %v, want %v, in %v", name, last[name], value, last)
		}
	}
}

// move publishes the next generation by one rename, as a rollout does.
func (s switched) move(number int, stage string, latched bool) {
	s.t.Helper()
	next := newState(stage)
	metadata := next["metadata"].(object)
	metadata["generation"], metadata["latched"], metadata["candidate"] = number, latched, s.metadata()["candidate"]
	data, err := json.Marshal(next)
	s.must(err)
	name := fmt.Sprintf("g-%06d.json", number)
	s.must(os.WriteFile(filepath.Join(s.home, name), data, 0o644))
	s.must(os.Symlink(name, filepath.Join(s.home, "next")))
	s.must(os.Rename(filepath.Join(s.home, "next"), filepath.Join(s.home, "current")))
}

func TestSwitchFollowsThePointerAtEveryCall(t *testing.T) {
	eachRoad(t, "off", func(s switched) {
		for i, step := range []struct{ stage, want string }{
			{"off", "control"}, {"shadow", "control"}, {"canary", s.language}, {"live", s.language}, {"complete", s.language}, {"off", "control"},
		} {
			s.move(20+i, step.stage, false)
			for again := 0; again < 2; again++ {
				if got := s.look("do"); got != step.want {
					s.t.Errorf("%s: answered by %s", step.stage, got)
				}
			}
		}
		s.move(30, "live", false)
		if got := s.look("do"); got != s.language {
			s.t.Errorf("live: answered by %s", got)
		}
		s.move(31, "off", true)
		if got := s.look("do"); got != "control" {
			s.t.Errorf("after a rollback: answered by %s", got)
		}
		s.expectNoProcesses()
	})
}

// expectNoProcesses waits until no child of this process is left, so that none is left behind.
func (s switched) expectNoProcesses() {
	s.t.Helper()
	for deadline := time.Now().Add(5 * time.Second); ; time.Sleep(5 * time.Millisecond) {
		var status syscall.WaitStatus
		_, err := syscall.Wait4(-1, &status, syscall.WNOHANG, nil)
		if err == syscall.ECHILD {
			return
		}
		if time.Now().After(deadline) {
			s.t.Fatal("a process is left")
		}
	}
}

func TestCallIsToldByAnEvent(t *testing.T) {
	eachRoad(t, "live", func(s switched) {
		if got := s.look("do"); got != s.language {
			s.t.Errorf("answered by %s", got)
		}
		s.expectEvent(map[string]any{
			"flag": testFlag, "operation": "look", "source": "state", "stage": "live", "generation": 17.0, "variant": "candidate",
			"answeredBy": "candidate", "outcome": "ok", "fallback": nil, "note": nil, "digest": s.metadata()["candidate"].(string),
		})
		if got := s.look("refuse"); got != "error: "+(Refused{Message: "refused by " + s.language}).Error() {
			s.t.Errorf("got %s", got)
		}
		s.expectEvent(map[string]any{"answeredBy": "candidate", "outcome": "error", "fallback": nil})
	})
}

func TestVariableOfTheEnvironmentDecides(t *testing.T) {
	eachRoad(t, "live", func(s switched) {
		s.t.Setenv("STRANGLER_TEST_FLAG", "control")
		if got := s.look("do"); got != "control" {
			s.t.Errorf("answered by %s", got)
		}
		s.expectEvent(map[string]any{"source": "environment", "variant": "control", "answeredBy": "control"})
		s.t.Setenv("STRANGLER_TEST_FLAG", "candidate")
		s.move(18, "off", false)
		if got := s.look("do"); got != s.language {
			s.t.Errorf("answered by %s", got)
		}
		s.move(19, "off", true)
		if got := s.look("do"); got != "control" {
			s.t.Errorf("over a latch: answered by %s", got)
		}
		s.t.Setenv("STRANGLER_TEST_FLAG_TRIAL", candidates(s.t)[s.language])
		if got := s.look("do"); got != s.language {
			s.t.Errorf("trial: answered by %s", got)
		}
	})
}

func TestControlAnswersForACandidateThatFails(t *testing.T) {
	for action, outcome := range map[string]string{"fail": "it failed", "crash": ""} {
		eachRoad(t, "live", func(s switched) {
			if got := s.look(action); got != "control" {
				s.t.Errorf("%s: got %s", action, got)
			}
			s.expectEvent(map[string]any{"variant": "candidate", "answeredBy": "control", "outcome": "ok", "fallback": outcome, "digest": nil})
			if events := s.events(); events[len(events)-1]["fallback"] == nil {
				s.t.Error("no reason for the fallback")
			}
			store, err := s.tool.Store(context.Background(), Task{Action: action})
			if got := s.answer(store, err); got != "control" {
				s.t.Errorf("%s of the working directory: got %s", action, got)
			}
		})
	}
}

// What reaches out of the machine must not be done twice.
func TestOperationWithEffectsIsNotRepeated(t *testing.T) {
	eachRoad(t, "live", func(s switched) {
		for _, action := range []string{"fail", "crash"} {
			done, err := s.tool.Send(context.Background(), Task{Action: action})
			if err == nil {
				s.t.Errorf("%s: answered by %s", action, done.By)
			}
		}
		s.expectEvent(map[string]any{"answeredBy": "candidate", "outcome": "crash", "fallback": nil})
	})
}

func TestUnseenOperationWithEffectsFallsBack(t *testing.T) {
	s := newSwitched(t, "live", "none", "/bin/true", 1)
	done, err := s.tool.Send(context.Background(), Task{Action: "do"})
	if got := s.answer(done, err); got != "control" {
		t.Errorf("got %s", got)
	}
	s.expectEvent(map[string]any{"answeredBy": "control", "fallback": "did not become a worker"})
}

func TestWorkerKilledInMidCall(t *testing.T) {
	for language, program := range candidates(t) {
		t.Run(language, func(t *testing.T) {
			s := newSwitched(t, "live", language, program, 1)
			before, err := s.tool.Look(context.Background(), Task{Action: "do"})
			s.must(err)
			answered := make(chan string)
			go func() { answered <- s.look("sleep") }()
			time.Sleep(100 * time.Millisecond)
			s.must(syscall.Kill(int(before.PID), syscall.SIGKILL))
			select {
			case got := <-answered:
				if got != "control" {
					t.Errorf("got %s", got)
				}
			case <-time.After(5 * time.Second):
				t.Fatal("no answer")
			}
			s.expectEvent(map[string]any{"answeredBy": "control", "fallback": "the worker died: signal: killed"})
			after, err := s.tool.Look(context.Background(), Task{Action: "do"})
			if err != nil || after.By != language || after.PID == before.PID {
				t.Errorf("got %+v, %v", after, err)
			}
			s.end()
			s.expectNoProcesses()
		})
	}
}

func TestCallersDeadlineIsNoFaultOfTheCandidate(t *testing.T) {
	eachRoad(t, "live", func(s switched) {
		s.look("do")
		ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
		defer cancel()
		start := time.Now()
		_, err := s.tool.Look(ctx, Task{Action: "sleep"})
		if !errors.Is(err, context.DeadlineExceeded) || time.Since(start) > 2*time.Second {
			s.t.Errorf("got %v after %v", err, time.Since(start))
		}
		s.expectEvent(map[string]any{"answeredBy": "candidate", "outcome": "error", "fallback": nil})
		if note := newLocalBreaker(s.settings).openNote(s.metadata()["candidate"].(string), time.Now()); note != "" {
			s.t.Error(note)
		}
	})
}

func TestBreakerKeepsACrashingCandidateOut(t *testing.T) {
	eachRoad(t, "live", func(s switched) {
		for i := 0; i < 3; i++ {
			s.look("crash")
		}
		if got := s.look("do"); got != "control" {
			s.t.Errorf("got %s", got)
		}
		s.expectEvent(map[string]any{"variant": "control", "answeredBy": "control", "fallback": nil, "note": "the breaker is open"})
		s.expectNoProcesses()
		s.t.Setenv("STRANGLER_TEST_FLAG", "candidate")
		if got := s.look("do"); got != s.language {
			s.t.Errorf("wished for: got %s", got)
		}
	})
}

func TestBytesThatDifferFromTheirDigestNeverRun(t *testing.T) {
	eachRoad(t, "live", func(s switched) {
		ran := filepath.Join(s.t.TempDir(), "ran")
		program := s.settings.storedProgram(s.metadata()["candidate"].(string))
		s.must(os.Remove(program))
		s.must(os.WriteFile(program, []byte("#!/bin/sh\ntouch "+ran+"\n"), 0o755))
		if got := s.look("do"); got != "control" {
			s.t.Errorf("got %s", got)
		}
		s.expectEvent(map[string]any{"variant": "control", "note": "other bytes than its digest says"})
		if _, err := os.Stat(ran); err == nil {
			s.t.Error("it ran")
		}
	})
}

func TestCandidateIsExchangedWhileCallsRun(t *testing.T) {
	all := candidates(t)
	s := newSwitched(t, "live", "go", all["go"], 2)
	rust, first := s.storeProgram(all["rust"]), s.metadata()["candidate"]
	var calls sync.WaitGroup
	for caller := 0; caller < 8; caller++ {
		calls.Add(1)
		go func() {
			defer calls.Done()
			for i := 0; i < 100; i++ {
				if got := s.look("do"); got != "go" && got != "rust" {
					t.Errorf("got %s", got)
				}
			}
		}()
	}
	for number := 18; number < 38; number++ {
		s.metadata()["candidate"] = map[bool]any{true: first, false: rust}[number%2 == 0]
		s.move(number, "live", false)
		time.Sleep(5 * time.Millisecond)
	}
	calls.Wait()
	for _, event := range s.events() {
		if event["fallback"] != nil || event["answeredBy"] != "candidate" {
			t.Errorf("got %v", event)
		}
	}
	s.end()
	s.expectNoProcesses()
}

func TestClosedSwitchLeavesNothingBehind(t *testing.T) {
	eachRoad(t, "live", func(s switched) {
		before := runtime.NumGoroutine()
		for i := 0; i < 3; i++ {
			s.look("do")
		}
		s.end()
		s.end()
		if got := s.look("do"); got != "control" {
			s.t.Errorf("after the end: got %s", got)
		}
		s.expectNoProcesses()
		for deadline := time.Now().Add(5 * time.Second); runtime.NumGoroutine() > before; time.Sleep(time.Millisecond) {
			if time.Now().After(deadline) {
				s.t.Fatalf("%d goroutines, %d before", runtime.NumGoroutine(), before)
			}
		}
	})
}

func TestSampledCallIsKeptForAComparison(t *testing.T) {
	const secret = "hunter2-hunter2"
	t.Setenv("MY_TOKEN", secret)
	eachRoad(t, "live", func(s switched) {
		corpus := filepath.Join(filepath.Dir(s.home), "corpus", "calls", "look")
		for stage, want := range map[string]int{"off": 0, "complete": 0, "shadow": 1, "canary": 1, "live": 1} {
			s.must(os.RemoveAll(corpus))
			s.move(20+len(stage), stage, false)
			s.look("do " + secret + " tax-1234")
			all, _ := filepath.Glob(filepath.Join(corpus, "known", "*"))
			if len(all) != want {
				s.t.Errorf("%s: %d cases", stage, len(all))
			}
		}
		s.move(40, "live", false)
		s.look("do " + secret + " tax-1234")
		s.expectEvent(map[string]any{"capture": "calls/look/known/", "captureLost": nil})
		var kept struct{ Stdin string }
		s.must(json.Unmarshal([]byte(lines(s.t, filepath.Join(corpus, "cases.jsonl"))[0]), &kept))
		want := `{"protocol":1,"contract":"` + contractHash + `","method":"look","request":{"action":"do REDACTED-16 REDACTED-redact"}}`
		if kept.Stdin != want {
			s.t.Errorf("got %s\nwant %s", kept.Stdin, want)
		}
		_, _ = s.tool.Store(context.Background(), Task{Action: "do"})
		_, _ = s.tool.Send(context.Background(), Task{Action: "do"})
		if got, _ := filepath.Glob(filepath.Join(filepath.Dir(s.home), "corpus", "calls", "*")); len(got) != 1 {
			s.t.Errorf("kept also %v", got)
		}
	})
}

func TestWithoutAHomeTheControlAnswers(t *testing.T) {
	tool, end := NewToolSwitch(inProcess{}, ToolSwitchOptions{})
	defer end()
	if done, err := tool.Look(context.Background(), Task{Action: "do"}); err != nil || done.By != "control" {
		t.Errorf("got %+v, %v", done, err)
	}
}

func BenchmarkDecisionOfAStateThatStays(b *testing.B) {
	s := newFixture(b, "canary").publish()
	watched := newRolloutSwitch(switchSettings{rollout: s.settings})
	b.ReportAllocs()
	for i := 0; i < b.N; i++ {
		g, err := watched.watch.read()
		if d := decideRollout(s.settings, watched.world, g, err); d.variant != roleCandidate {
			b.Fatal(d)
		}
	}
}
