package facade

import (
	"context"
	"fmt"
)

// transport hands one request to a program and takes its answer.
//
// An error is a *remoteError where the program answered with the contract's error, ctx.Err() where the caller gave up,
// and anything else where the program did not do its work. The request is lent for the call and not kept after it.
type transport interface {
	call(ctx context.Context, method string, request payload) (payload, error)
}

// payload is a message: JSON, and beside it the bytes of its raw field, if it has one.
type payload struct {
	json []byte
	raw  []byte
}

// remoteError is an answer that is the contract's error, still as JSON.
type remoteError struct {
	json []byte
}

func (e *remoteError) Error() string {
	return "the operation answered with an error: " + string(e.json)
}

// unstartedError is the failure of a call that no program has seen: another implementation may answer it, whatever
// the operation touches.
type unstartedError struct {
	err error
}

func (e *unstartedError) Error() string { return e.err.Error() }

func (e *unstartedError) Unwrap() error { return e.err }

func unstarted(format string, args ...any) error {
	return &unstartedError{fmt.Errorf(format, args...)}
}

// failureCode says why a program did not do its work.
type failureCode uint8

const (
	failureInternal failureCode = iota + 1
	failureCancelled
	failureDeadline
	failureUnknownMethod
	failureMalformed
	failureTooLarge
)

// failureError is an answer that says that the work was not done.
type failureError struct {
	code    failureCode
	message string
}

func (e *failureError) Error() string { return e.message }

// unknownMethod is what a handler returns for a method that its contract does not have.
func unknownMethod(method string) error {
	return &failureError{failureUnknownMethod, fmt.Sprintf("the contract has no method %q", method)}
}

// malformedRequest is what a handler returns for a request that its contract does not allow.
func malformedRequest(err error) error {
	return &failureError{failureMalformed, "the request is malformed: " + err.Error()}
}

// protocolVersions are the versions of the protocol that this package speaks.
var protocolVersions = []int{1}
