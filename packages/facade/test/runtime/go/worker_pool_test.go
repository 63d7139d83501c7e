package facade

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

var background = context.Background()

func newTestPool(t *testing.T, behaviour string, change ...func(*workerOptions)) *workerPool {
	t.Helper()
	options := workerOptions{contract: testContract, env: append(os.Environ(), "FAKE="+behaviour)}
	for _, apply := range change {
		apply(&options)
	}
	pool := newWorkerPool(os.Args[0], options)
	t.Cleanup(pool.close)
	return pool
}

func text(value string) payload {
	return payload{json: []byte(value)}
}

func pidOf(t *testing.T, pool *workerPool) string {
	t.Helper()
	answer, err := pool.call(background, "pid", text("{}"))
	if err != nil {
		t.Fatal(err)
	}
	return string(answer.json)
}

func wantError(t *testing.T, err error, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if err == nil || !strings.Contains(err.Error(), part) {
			t.Fatalf("error %v, want one with %q", err, part)
		}
	}
}

func isUnstarted(err error) bool {
	return errors.As(err, new(*unstartedError))
}

func TestAnAnswerIsWhatTheWorkerGives(t *testing.T) {
	pool := newTestPool(t, "good")
	answer, err := pool.call(background, "echo", payload{[]byte(`{"a":1}`), []byte{0, 1, 2}})
	if err != nil || string(answer.json) != `{"a":1}` || string(answer.raw) != "\x00\x01\x02" {
		t.Fatalf("got %q, %v", answer, err)
	}
}

func TestAnErrorOfTheContractIsKeptApartFromFailures(t *testing.T) {
	pool := newTestPool(t, "good")
	_, err := pool.call(background, "refuse", text(`{"errno":13}`))
	var remote *remoteError
	if !errors.As(err, &remote) || string(remote.json) != `{"errno":13}` {
		t.Fatalf("got %v", err)
	}
	_, err = pool.call(background, "fail", text("{}"))
	var failure *failureError
	if !errors.As(err, &failure) || failure.code != failureInternal || failure.message != "out of luck" {
		t.Fatalf("got %v", err)
	}
	_, err = pool.call(background, "nothing", text("{}"))
	if !errors.As(err, &failure) || failure.code != failureUnknownMethod {
		t.Fatalf("got %v", err)
	}
}

func TestCallsThatArePipelinedGetTheirOwnAnswers(t *testing.T) {
	for _, behaviour := range []string{"good", "credit 1", "credit 0"} {
		pool := newTestPool(t, behaviour)
		var calls sync.WaitGroup
		for i := 0; i < 100; i++ {
			calls.Add(1)
			go func(i int) {
				defer calls.Done()
				want := fmt.Sprintf(`{"i":%d,"s":%q}`, i, strings.Repeat("x", 5_000))
				answer, err := pool.call(background, "echo", text(want))
				if err != nil || behaviour == "good" && string(answer.json) != want {
					t.Errorf("%s: %.40s, %v", behaviour, answer.json, err)
				}
			}(i)
		}
		calls.Wait()
	}
}

func TestAWorkerThatIsKilledFailsItsCallsAndTheNextCallGetsANewOne(t *testing.T) {
	pool := newTestPool(t, "good")
	before := pidOf(t, pool)
	_, err := pool.call(background, "crash", text("{}"))
	wantError(t, err, "in mid-call", "signal: killed", "last words")
	if isUnstarted(err) {
		t.Fatal("the worker has seen the request")
	}
	if after := pidOf(t, pool); after == before {
		t.Fatal("the same worker answers")
	}
}

func TestWorkersThatBreakTheProtocolAreKilledWithTheReason(t *testing.T) {
	for behaviour, reason := range map[string]string{
		"dies":      "exit status 7",
		"stranger":  "which is not pending",
		"torn":      "ended unasked",
		"too large": "over the limit",
		"unknown":   "0x7f",
		"greedy":    "CREDIT",
		"closes":    "signal: killed",
		"leaves":    "exit status 7",
	} {
		pool := newTestPool(t, behaviour)
		_, err := pool.call(background, "echo", text("{}"))
		wantError(t, err, "in mid-call", reason)
	}
}

func TestASecondAnswerEndsTheWorker(t *testing.T) {
	pool := newTestPool(t, "twice")
	if _, err := pool.call(background, "echo", text("{}")); err != nil {
		t.Fatal(err)
	}
	var err error
	for err == nil {
		_, err = pool.call(background, "echo", text("{}"))
	}
	wantError(t, err, "not pending")
}

func TestAPoolGivesUpAtTheFifthCrash(t *testing.T) {
	pool := newTestPool(t, "dies")
	for i := 0; i < 5; i++ {
		_, err := pool.call(background, "echo", text("{}"))
		wantError(t, err, "exit status 7")
	}
	_, err := pool.call(background, "echo", text("{}"))
	wantError(t, err, "gave up after 5 crashes", "exit status 7")
	if !isUnstarted(err) {
		t.Fatal("no worker has seen the request")
	}
}

func TestCrashesOutsideTheWindowAreForgotten(t *testing.T) {
	budget := crashBudget{limit: 3, window: time.Minute}
	start := time.Now()
	for i, second := range []int{0, 70, 100, 101} {
		last := budget.spend(start.Add(time.Duration(second) * time.Second))
		if last != (i == 3) {
			t.Fatalf("crash %d: %v", i, last)
		}
	}
}

func TestAPoolGivesUpAtOnceWhenTheContractsDiffer(t *testing.T) {
	other := strings.Repeat("12", 32)
	pool := newTestPool(t, "good", func(o *workerOptions) { o.contract = other })
	for i := 0; i < 2; i++ {
		_, err := pool.call(background, "echo", text("{}"))
		wantError(t, err, other[:12], testContract[:12], "build both from the same contract")
		if !isUnstarted(err) {
			t.Fatal("no worker has seen the request")
		}
	}
	if pool.budget.crashes == nil || len(pool.budget.crashes) != 1 {
		t.Fatalf("%d workers were started", len(pool.budget.crashes))
	}
	_, err := newTestPool(t, "other contract").call(background, "echo", text("{}"))
	wantError(t, err, testContract[:12], "abababababab")
}

func TestAProgramThatIsNoWorkerIsToldWithWhatItWrote(t *testing.T) {
	quick := func(o *workerOptions) { o.startLimit = 200 * time.Millisecond }
	for behaviour, reason := range map[string]string{
		"text":   `starts with "usage: t"`,
		"mute":   "no handshake within 200ms",
		"exit:3": "exit status 3",
	} {
		_, err := newTestPool(t, behaviour, quick).call(background, "echo", text("{}"))
		wantError(t, err, "did not become a worker", reason)
		if !isUnstarted(err) {
			t.Fatal("no worker has seen the request")
		}
	}
	_, err := newWorkerPool("/no/such/program", workerOptions{}).call(background, "echo", text("{}"))
	if !isUnstarted(err) || !errors.Is(err, os.ErrNotExist) {
		t.Fatalf("got %v", err)
	}
}

func TestACancelledCallReturnsAndTheWorkerStays(t *testing.T) {
	pool := newTestPool(t, "good")
	before := pidOf(t, pool)
	for _, method := range []string{"sleep", "spin"} {
		ctx, cancel := context.WithTimeout(background, 20*time.Millisecond)
		_, err := pool.call(ctx, method, text("{}"))
		cancel()
		if !errors.Is(err, context.DeadlineExceeded) {
			t.Fatalf("got %v", err)
		}
		ctx, cancel = context.WithCancel(background)
		time.AfterFunc(20*time.Millisecond, cancel)
		if _, err = pool.call(ctx, method, text("{}")); !errors.Is(err, context.Canceled) {
			t.Fatalf("got %v", err)
		}
		if _, err = pool.call(ctx, method, text("{}")); !errors.Is(err, context.Canceled) {
			t.Fatalf("got %v", err)
		}
	}
	if after := pidOf(t, pool); after != before {
		t.Fatal("another worker answers")
	}
}

func TestAWorkerThatTakesNoNoticeOfACancellationIsReplaced(t *testing.T) {
	pool := newTestPool(t, "silent", func(o *workerOptions) { o.cancelGrace = 20 * time.Millisecond })
	// More than one call, as a slow start may take the whole time of the first.
	for pool.crashes() == 0 {
		ctx, cancel := context.WithTimeout(background, 30*time.Millisecond)
		_, err := pool.call(ctx, "echo", text("{}"))
		cancel()
		if !errors.Is(err, context.DeadlineExceeded) {
			t.Fatal(err)
		}
	}
}

func (p *workerPool) crashes() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return len(p.budget.crashes)
}

func TestARequestThatTheWorkerWouldNotAcceptIsNotSent(t *testing.T) {
	pool := newTestPool(t, "small")
	_, err := pool.call(background, "echo", payload{[]byte("{}"), make([]byte, handshakeMaxFrame)})
	if !isUnstarted(err) {
		t.Fatalf("got %v", err)
	}
}

func TestACallThatWaitsForCreditCanBeCancelled(t *testing.T) {
	pool := newTestPool(t, "credit 1")
	pidOf(t, pool)
	worker := pool.slots[0].worker
	state, err := worker.take(background, 1)
	if err != nil {
		t.Fatal(err)
	}
	if state.leads {
		worker.handed <- struct{}{}
	}
	ctx, cancel := context.WithTimeout(background, 10*time.Millisecond)
	defer cancel()
	if _, err := pool.call(ctx, "echo", text("{}")); !errors.Is(err, context.DeadlineExceeded) {
		t.Fatalf("got %v", err)
	}
	if len(worker.turns) != 0 {
		t.Fatal("it still waits")
	}
	worker.abandon(state)
	_ = killGroup(worker.pid)
}

func TestWorkersAreStartedUpToTheSizeOfThePool(t *testing.T) {
	pool := newTestPool(t, "good", func(o *workerOptions) { o.size = 2 })
	ctx, cancel := context.WithCancel(background)
	var calls sync.WaitGroup
	for i := 0; i < 6; i++ {
		calls.Add(1)
		go func() {
			defer calls.Done()
			_, _ = pool.call(ctx, "sleep", text("{}"))
		}()
	}
	for pool.started() < 2 {
		time.Sleep(time.Millisecond)
	}
	cancel()
	calls.Wait()
	if started := pool.started(); started != 2 {
		t.Fatalf("%d workers", started)
	}
}

func (p *workerPool) started() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return len(p.slots)
}

func TestAClosedPoolRefusesCallsAndLeavesNothingBehind(t *testing.T) {
	goroutines, files := runtime.NumGoroutine(), openFiles(t)
	for _, behaviour := range []string{"good", "dies", "twice", "closes", "leaves", "text", "exit:3", "credit 1"} {
		pool := newTestPool(t, behaviour, func(o *workerOptions) { o.size = 2 })
		for i := 0; i < 10; i++ {
			ctx, cancel := context.WithTimeout(background, time.Second)
			_, _ = pool.call(ctx, "echo", text("{}"))
			cancel()
		}
		pool.close()
		_, err := pool.call(background, "echo", text("{}"))
		if !isUnstarted(err) {
			t.Fatalf("got %v", err)
		}
	}
	for runtime.NumGoroutine() > goroutines || openFiles(t) > files || children(t) != "" {
		time.Sleep(time.Millisecond) // until the test's own limit
	}
}

func TestClosingWaitsForPendingCallsAndThenKills(t *testing.T) {
	pool := newTestPool(t, "silent", func(o *workerOptions) { o.closeGrace = 20 * time.Millisecond })
	failed := make(chan error)
	go func() {
		_, err := pool.call(background, "echo", text("{}"))
		failed <- err
	}()
	for pool.started() == 0 || pool.load() == 0 {
		time.Sleep(time.Millisecond)
	}
	pool.close()
	wantError(t, <-failed, "in mid-call")
}

func (p *workerPool) load() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	select {
	case <-p.slots[0].ready:
		return p.slots[0].worker.load()
	default:
		return 0
	}
}

func TestNoWorkerSurvivesItsParent(t *testing.T) {
	for try := 0; try < 20; try++ {
		parent := exec.Command(os.Args[0], os.Args[0])
		parent.Args = []string{os.Args[0], os.Args[0]}
		parent.Env = append(os.Environ(), "FAKE=parent")
		stdin, _ := parent.StdinPipe()
		stdout, _ := parent.StdoutPipe()
		if err := parent.Start(); err != nil {
			t.Fatal(err)
		}
		worker := readLine(t, stdout)
		_ = parent.Process.Kill()
		_ = parent.Wait()
		_ = stdin.Close()
		limit := time.Now().Add(2 * time.Second)
		for alive(worker) {
			if time.Now().After(limit) {
				t.Fatalf("worker %s survives", worker)
			}
			time.Sleep(5 * time.Millisecond)
		}
	}
}

// alive tells whether a process runs; one that only waits to be reaped does not.
func alive(pid string) bool {
	status, err := os.ReadFile(filepath.Join("/proc", pid, "stat"))
	return err == nil && !strings.Contains(string(status), ") Z")
}

func openFiles(t *testing.T) int {
	t.Helper()
	entries, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		t.Fatal(err)
	}
	return len(entries)
}

func children(t *testing.T) string {
	t.Helper()
	files, _ := filepath.Glob("/proc/self/task/*/children")
	all := ""
	for _, file := range files {
		content, _ := os.ReadFile(file)
		all += string(content)
	}
	return all
}

func TestSignalsOfTheTerminalDoNotReachAWorker(t *testing.T) {
	pool := newTestPool(t, "good")
	var pid int
	if _, err := fmt.Sscan(pidOf(t, pool), &pid); err != nil {
		t.Fatal(err)
	}
	group, err := syscall.Getpgid(pid)
	if err != nil || group != pid {
		t.Fatalf("group %d, %v", group, err)
	}
}
