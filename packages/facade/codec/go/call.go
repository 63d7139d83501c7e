package facade

import (
	"context"
	"errors"
	"fmt"
)

// operation is how the messages of one method are read and written.
type operation[Q, R any] struct {
	name           string
	effects        string // none, workdir or external: what a call touches
	encodeRequest  func(*encoder, Q)
	decodeRequest  func(*decoder) Q
	encodeResponse func(*encoder, R)
	decodeResponse func(*decoder) R
	decodeError    func(document []byte) error
	encodeError    func(err error) (document []byte, ok bool)
}

// invoke calls another program.
func invoke[Q, R any](ctx context.Context, t transport, op operation[Q, R], request Q) (R, error) {
	var none R
	e := borrowEncoder(true)
	defer e.giveBack()
	message, err := writePayload(e, request, op.encodeRequest)
	if err != nil {
		return none, unstarted("the request is outside the contract: %w", err)
	}
	answer, err := t.call(ctx, op.name, message)
	if err != nil {
		var remote *remoteError
		if errors.As(err, &remote) {
			return none, op.decodeError(remote.json)
		}
		return none, err
	}
	response, err := readPayload(answer, op.decodeResponse)
	if err != nil {
		return none, fmt.Errorf("the response is outside the contract: %w", err)
	}
	return response, nil
}

// serveOperation does the work for another program.
func serveOperation[Q, R any](ctx context.Context, op operation[Q, R], message payload, work func(context.Context, Q) (R, error)) (payload, error) {
	request, err := readPayload(message, op.decodeRequest)
	if err != nil {
		return payload{}, malformedRequest(err)
	}
	response, err := work(ctx, request)
	if err != nil {
		if document, ok := op.encodeError(err); ok {
			return payload{}, &remoteError{json: document}
		}
		return payload{}, err
	}
	message, err = writePayload(&encoder{beside: true}, response, op.encodeResponse)
	if err != nil {
		return payload{}, fmt.Errorf("the response is outside the contract: %w", err)
	}
	return message, nil
}

// readError reads the error of a method.
func readError[E error](read func(*decoder) E) func([]byte) error {
	return func(document []byte) error {
		value, err := readDocument(document, read)
		if err != nil {
			return fmt.Errorf("the error is outside the contract: %w", err)
		}
		return value
	}
}

// writeError writes the error of a method, if an error is one.
func writeError[E error](write func(*encoder, E)) func(error) ([]byte, bool) {
	return func(err error) ([]byte, bool) {
		var value E
		if !errors.As(err, &value) {
			return nil, false
		}
		document, problem := writeDocument(value, write)
		return document, problem == nil
	}
}

// refuseError is for a method that has no error.
func refuseError(document []byte) error {
	return fmt.Errorf("an error, of which the contract knows nothing: %.200s", document)
}

func hasNoError(error) ([]byte, bool) { return nil, false }
