package hasher

import (
	"context"
	"errors"
)

// Switch answers with the candidate and, should that fail, with the control.
//
// Hashing changes nothing in the tree, so that doing it a second time is harmless.
type Switch struct {
	Candidate  TreeHasher
	Control    TreeHasher
	OnFallback func(reason string)
}

// HashTree returns the answer of the candidate if it gave one; that the tree cannot be read is an answer too.
func (s Switch) HashTree(ctx context.Context, req Request) (Response, error) {
	response, err := s.Candidate.HashTree(ctx, req)
	var answer *ScanError
	if err == nil || errors.As(err, &answer) {
		return response, err
	}
	if ctx.Err() != nil {
		return Response{}, ctx.Err()
	}
	s.OnFallback(err.Error())
	return s.Control.HashTree(ctx, req)
}
