package facade

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"syscall"
	"time"
)

// handleFunc does the work of a program: it answers one request.
//
// A *remoteError is the contract's error; any other error says that the work was not done.
type handleFunc func(ctx context.Context, method string, request payload) (payload, error)

// serve is the whole of a program that others call: a worker where its environment says so, else one-shot. It returns
// the exit code.
func serve(contract string, handle handleFunc) int {
	worker := os.Getenv(workerVariable) != ""
	_ = os.Unsetenv(workerVariable)
	streams, err := takeStreams(worker)
	if err != nil {
		fmt.Fprintln(os.Stderr, "the standard streams:", err)
		return exitFailed
	}
	if worker {
		return newWorkerServer(streams, contract, handle).run()
	}
	return serveOnce(streams, contract, handle)
}

// streams are the standard input and output that a program was started with, on other descriptors.
type streams struct {
	input, output *os.File
}

// takeStreams points standard output at standard error, so that a stray print does no harm.
func takeStreams(worker bool) (streams, error) {
	output, err := moved(1, "answers")
	if err != nil {
		return streams{}, err
	}
	if err := makeCopy(2, 1); err != nil {
		return streams{}, err
	}
	if !worker {
		return streams{os.Stdin, output}, nil
	}
	input, err := moved(0, "requests")
	if err != nil {
		return streams{}, err
	}
	null, err := os.Open(os.DevNull)
	if err != nil {
		return streams{}, err
	}
	defer null.Close()
	return streams{input, output}, makeCopy(int(null.Fd()), 0)
}

func moved(descriptor int, name string) (*os.File, error) {
	copied, err := syscall.Dup(descriptor)
	if err != nil {
		return nil, err
	}
	syscall.CloseOnExec(copied)
	return os.NewFile(uintptr(copied), name), nil
}

// serveOnce answers the one request on standard input.
func serveOnce(streams streams, contract string, handle handleFunc) int {
	document, err := io.ReadAll(streams.input)
	if err != nil {
		return complain(exitFailed, fmt.Errorf("read standard input: %w", err))
	}
	request, code, err := parseEnvelope(document, contract)
	if err != nil {
		return complain(code, err)
	}
	ctx, cancel := withTimeout(context.Background(), request.timeoutMs)
	defer cancel()
	response, err := handle(ctx, request.method, request.payload)
	var remote *remoteError
	switch {
	case errors.As(err, &remote):
		document = append(append([]byte(`{"error":`), remote.json...), '}')
	case err != nil:
		return complain(exitCode(failureOf(ctx, err).code), err)
	default:
		document = append([]byte(`{"response":`), response.json...)
		document = append(appendRaw(document, response.raw), '}')
	}
	// Back in its place, for only there a closed output ends the program by SIGPIPE.
	if err := makeCopy(int(streams.output.Fd()), 1); err != nil {
		return complain(exitFailed, fmt.Errorf("standard output: %w", err))
	}
	if _, err := os.Stdout.Write(append(document, '\n')); err != nil {
		return complain(exitFailed, fmt.Errorf("write standard output: %w", err))
	}
	return 0
}

func complain(code int, err error) int {
	fmt.Fprintln(os.Stderr, err)
	return code
}

func exitCode(code failureCode) int {
	switch code {
	case failureUnknownMethod:
		return exitUnknownMethod
	case failureMalformed:
		return exitMalformed
	case failureDeadline:
		return exitDeadline
	}
	return exitFailed
}

// failureOf gives an error of the handler its code.
func failureOf(ctx context.Context, err error) *failureError {
	var failure *failureError
	switch {
	case errors.As(err, &failure):
		return failure
	case errors.Is(ctx.Err(), context.DeadlineExceeded):
		return &failureError{failureDeadline, "the deadline passed: " + err.Error()}
	case ctx.Err() != nil:
		return &failureError{failureCancelled, "cancelled: " + err.Error()}
	}
	return &failureError{failureInternal, err.Error()}
}

func withTimeout(ctx context.Context, timeoutMs uint32) (context.Context, context.CancelFunc) {
	if timeoutMs == 0 {
		return context.WithCancel(ctx)
	}
	return context.WithTimeout(ctx, time.Duration(timeoutMs)*time.Millisecond)
}
