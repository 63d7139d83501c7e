package hasher

import (
	"context"
	"errors"
	"syscall"
	"testing"

	"example.com/manifest/internal/manifest"
)

// fixed answers with what it holds.
type fixed struct {
	response Response
	err      error
}

func (f fixed) HashTree(context.Context, Request) (Response, error) {
	return f.response, f.err
}

func TestSwitch(t *testing.T) {
	control := fixed{response: Response{Files: []manifest.Entry{{Path: "control"}}}}
	denied := &ScanError{"open", "x", syscall.EACCES}
	for _, test := range []struct {
		name           string
		candidate      fixed
		answer, reason string
		err            error
	}{
		{"answer", fixed{response: Response{Files: []manifest.Entry{{Path: "candidate"}}}}, "candidate", "", nil},
		{"error of the tree", fixed{err: denied}, "", "", denied},
		{"failure", fixed{err: errors.New("exit status 3")}, "control", "exit status 3", nil},
	} {
		var reason string
		s := Switch{Candidate: test.candidate, Control: control, OnFallback: func(r string) { reason = r }}
		response, err := s.HashTree(context.Background(), Request{})
		if paths(response.Files) != test.answer || reason != test.reason || !errors.Is(err, test.err) {
			t.Errorf("%s: got %v, %v, reason %q", test.name, response, err, reason)
		}
	}
}

func TestSwitchDoesNotFallBackOnceCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	s := Switch{
		Candidate:  fixed{err: context.Canceled},
		OnFallback: func(reason string) { t.Error("fell back: " + reason) },
	}
	if _, err := s.HashTree(ctx, Request{}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}
