package facade

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"syscall"
	"time"
)

const (
	defaultMaxAnswer = 1 << 30
	waitDelay        = 2 * time.Second
)

// The exit codes of a one-shot program that is not at work.
const (
	exitFailed        = 1
	exitUnknownMethod = 64
	exitMalformed     = 65
	exitRefused       = 76
	exitDeadline      = 124
)

// oneShotOptions are how a one-shot program is started; the zero value takes the defaults.
type oneShotOptions struct {
	args      []string
	env       []string // the whole environment; this process's own if nil
	dir       string
	contract  string       // hash of the contract
	check     func() error // asked before each start, if set
	maxAnswer int          // bytes of standard output; 1 GiB if 0
}

// oneShot starts the program anew for each call.
type oneShot struct {
	program string
	options oneShotOptions
}

// newOneShot calls a program, given by its absolute path, one process a call.
func newOneShot(program string, options oneShotOptions) *oneShot {
	if options.env == nil {
		options.env = os.Environ()
	}
	options.env = withoutVariable(options.env, workerVariable)
	if options.maxAnswer == 0 {
		options.maxAnswer = defaultMaxAnswer
	}
	return &oneShot{program, options}
}

// call starts the program, hands it the request and takes its answer.
func (o *oneShot) call(ctx context.Context, method string, request payload) (payload, error) {
	if err := ctx.Err(); err != nil {
		return payload{}, err
	}
	if o.options.check != nil {
		if err := o.options.check(); err != nil {
			return payload{}, &unstartedError{err}
		}
	}
	document := appendEnvelope(nil, o.options.contract, requestBody{millisecondsLeft(ctx), method, request})
	answer, err := o.exchange(ctx, document)
	if ctx.Err() != nil {
		return payload{}, ctx.Err()
	}
	if err != nil {
		return payload{}, asContextError(ctx, err)
	}
	return parseAnswer(answer)
}

func (o *oneShot) exchange(ctx context.Context, document []byte) ([]byte, error) {
	// Linux takes the end of the thread that started the program for the end of this process.
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	stdout := &bounded{limit: o.options.maxAnswer, overflow: cancel}
	stderr := &bounded{limit: maxStderr}

	cmd := exec.CommandContext(ctx, o.program, o.options.args...)
	cmd.Env, cmd.Dir = o.options.env, o.options.dir
	cmd.Stdin = bytes.NewReader(document)
	cmd.Stdout, cmd.Stderr = stdout, stderr
	cmd.SysProcAttr = isolated(syscall.SIGKILL)
	cmd.Cancel = func() error { return killGroup(cmd.Process.Pid) }
	cmd.WaitDelay = waitDelay
	if err := cmd.Start(); err != nil {
		return nil, &unstartedError{err}
	}
	err := cmd.Wait()
	// Whatever the program left behind in its group ends with it, even after a good answer.
	_ = killGroup(cmd.Process.Pid)

	switch {
	case stdout.full:
		return nil, fmt.Errorf("answered more than %d bytes", o.options.maxAnswer)
	case errors.Is(err, exec.ErrWaitDelay):
		return nil, errors.New("ended, but left its output open")
	case err != nil:
		return nil, exitFailure(err, stderr.kept.Bytes())
	}
	return stdout.kept.Bytes(), nil
}

// exitFailure gives the exit codes of the protocol their meaning.
func exitFailure(err error, stderr []byte) error {
	detailed := withDetail(err, stderr)
	var exit *exec.ExitError
	if !errors.As(err, &exit) {
		return detailed
	}
	switch exit.ExitCode() {
	case exitRefused:
		return &unstartedError{detailed}
	case exitFailed:
		return &failureError{failureInternal, detailed.Error()}
	case exitUnknownMethod:
		return &failureError{failureUnknownMethod, detailed.Error()}
	case exitMalformed:
		return &failureError{failureMalformed, detailed.Error()}
	case exitDeadline:
		return &failureError{failureDeadline, detailed.Error()}
	}
	return detailed
}

// asContextError makes the caller's own deadline of a failure that says that it passed: the program may see that first.
func asContextError(ctx context.Context, err error) error {
	if err == nil {
		return nil
	}
	var failure *failureError
	if _, limited := ctx.Deadline(); limited && errors.As(err, &failure) && failure.code == failureDeadline {
		return context.DeadlineExceeded
	}
	return err
}

// millisecondsLeft is the time until the deadline, rounded up, and 0 where there is none.
func millisecondsLeft(ctx context.Context) uint32 {
	deadline, ok := ctx.Deadline()
	if !ok {
		return 0
	}
	left := (time.Until(deadline) + time.Millisecond - 1) / time.Millisecond
	switch {
	case left < 1:
		return 1
	case left > 1<<32-1:
		return 1<<32 - 1
	}
	return uint32(left)
}

func withoutVariable(env []string, name string) []string {
	kept := make([]string, 0, len(env))
	for _, pair := range env {
		if !strings.HasPrefix(pair, name+"=") {
			kept = append(kept, pair)
		}
	}
	return kept
}
