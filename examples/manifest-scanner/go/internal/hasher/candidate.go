package hasher

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os/exec"
	"runtime"
	"strings"
	"syscall"
	"time"
)

const (
	maxResponse = 1 << 30
	maxStderr   = 512
	waitDelay   = 2 * time.Second
)

// Candidate is the implementation that may replace the control: a program that answers one request.
type Candidate struct {
	Program string // absolute path
}

// HashTree starts the program, hands it the request and takes its answer.
func (c Candidate) HashTree(ctx context.Context, req Request) (Response, error) {
	request, err := encodeRequest(req)
	if err != nil {
		return Response{}, err
	}
	answer, err := c.exchange(ctx, request)
	if ctx.Err() != nil {
		return Response{}, ctx.Err()
	}
	if err != nil {
		return Response{}, err
	}
	response, err := decodeResponse(answer)
	var failure *ScanError
	if err != nil && !errors.As(err, &failure) {
		return Response{}, fmt.Errorf("malformed answer: %w", err)
	}
	return response, err
}

func (c Candidate) exchange(ctx context.Context, request []byte) ([]byte, error) {
	// Linux takes the end of the thread that started the candidate for the end of this process.
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	stdout := &bounded{limit: maxResponse, overflow: cancel}
	stderr := &bounded{limit: maxStderr}

	// Not given a directory of its own, so that a relative root means the same to it and to the control.
	cmd := exec.CommandContext(ctx, c.Program)
	cmd.Stdin = bytes.NewReader(request)
	cmd.Stdout, cmd.Stderr = stdout, stderr
	cmd.SysProcAttr = isolated()
	cmd.Cancel = func() error { return killGroup(cmd.Process.Pid) }
	cmd.WaitDelay = waitDelay
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	err := cmd.Wait()
	// Whatever the program left behind in its group ends with it, even after a good answer.
	_ = killGroup(cmd.Process.Pid)

	switch {
	case stdout.full:
		return nil, fmt.Errorf("answered more than %d bytes", maxResponse)
	case errors.Is(err, exec.ErrWaitDelay):
		return nil, errors.New("ended, but left its output open")
	case err != nil:
		return nil, withDetail(err, stderr.kept.String())
	}
	return stdout.kept.Bytes(), nil
}

func killGroup(leader int) error {
	return syscall.Kill(-leader, syscall.SIGKILL)
}

// withDetail adds what the program wrote to its standard error, on a single line.
func withDetail(err error, stderr string) error {
	detail := strings.Join(strings.Fields(strings.ToValidUTF8(stderr, "\uFFFD")), " ")
	if detail == "" {
		return err
	}
	return fmt.Errorf("%w: %s", err, detail)
}

// bounded keeps the first bytes written to it and drops the rest, so that the writer is never held up.
type bounded struct {
	kept     bytes.Buffer // not embedded: its ReadFrom would let io.Copy pass the limit by
	limit    int
	overflow func() // called, if set, when there is more
	full     bool
}

func (b *bounded) Write(p []byte) (int, error) {
	room := b.limit - b.kept.Len()
	if len(p) <= room {
		return b.kept.Write(p)
	}
	b.kept.Write(p[:room])
	b.full = true
	if b.overflow != nil {
		b.overflow()
	}
	return len(p), nil
}
