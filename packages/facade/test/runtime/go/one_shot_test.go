package facade

import (
	"context"
	"errors"
	"os"
	"strings"
	"testing"
	"time"
)

func newTestOneShot(behaviour string) *oneShot {
	return newOneShot(os.Args[0], oneShotOptions{
		contract: testContract, env: append(os.Environ(), "FAKE="+behaviour, workerVariable+"=1"), maxAnswer: 1 << 20,
	})
}

func TestOneShotAnswersWithWhatTheProgramGives(t *testing.T) {
	shot := newTestOneShot("good")
	answer, err := shot.call(background, "echo", payload{[]byte(`{"text":"<&>","n":1.0}`), []byte{0, 255}})
	if err != nil || string(answer.json) != `{"text":"<&>","n":1.0}` || string(answer.raw) != "\x00\xff" {
		t.Fatalf("got %q, %v", answer, err)
	}
	_, err = shot.call(background, "refuse", text(`{"errno":13}`))
	var remote *remoteError
	if !errors.As(err, &remote) || string(remote.json) != `{"errno":13}` {
		t.Fatalf("got %v", err)
	}
}

func TestOneShotGivesExitCodesTheirMeaning(t *testing.T) {
	for method, code := range map[string]failureCode{"fail": failureInternal, "nothing": failureUnknownMethod} {
		_, err := newTestOneShot("good").call(background, method, text("{}"))
		var failure *failureError
		if !errors.As(err, &failure) || failure.code != code {
			t.Fatalf("%s: %v", method, err)
		}
	}
	_, err := newTestOneShot("good").call(background, "panic", text("{}"))
	wantError(t, err, "exit status 2", "panic: no")
	_, err = newTestOneShot("good").call(background, "crash", text("{}"))
	wantError(t, err, "signal: killed", "last words")
	_, err = newTestOneShot("exit:3").call(background, "echo", text("{}"))
	wantError(t, err, "exit status 3", "went wrong")
	if len(err.Error()) > 1000 {
		t.Fatal("the message is not bounded")
	}
}

func TestOneShotNamesBothContractsWhenTheyDiffer(t *testing.T) {
	shot := newTestOneShot("good")
	shot.options.contract = strings.Repeat("12", 32)
	_, err := shot.call(background, "echo", text("{}"))
	wantError(t, err, "121212121212", testContract[:12])
	if !isUnstarted(err) {
		t.Fatal("the operation has not seen the request")
	}
	_, err = newOneShot("/no/such/program", oneShotOptions{}).call(background, "echo", text("{}"))
	if !isUnstarted(err) {
		t.Fatalf("got %v", err)
	}
}

func TestOneShotRefusesMalformedAnswers(t *testing.T) {
	for _, document := range []string{
		"", "{}", "[]", "null", `{"response":1}{}`, `{"response":1,"error":2}`, `{"response":1,"other":2}`,
		`{"response":1,"response":2}`, `{"Response":1}`, `{"response":1,"raw":"A"}`, `{"response":1,"raw":1}`, `{"response":}`,
	} {
		_, err := newTestOneShot("say:"+document).call(background, "echo", text("{}"))
		wantError(t, err, "malformed")
	}
}

func TestOneShotEndsWithItsContextAndTheWholeGroupWithIt(t *testing.T) {
	before := children(t)
	for _, behaviour := range []string{"sleep", "good"} {
		ctx, cancel := context.WithTimeout(background, 30*time.Millisecond)
		_, err := newTestOneShot(behaviour).call(ctx, "spin", text("{}"))
		cancel()
		if !errors.Is(err, context.DeadlineExceeded) {
			t.Fatalf("got %v", err)
		}
	}
	if answer, err := newTestOneShot("leave").call(background, "echo", text("{}")); err == nil && string(answer.json) != "1" {
		t.Fatalf("got %q", answer.json)
	}
	for children(t) != before {
		time.Sleep(time.Millisecond)
	}
}

func TestOneShotBoundsTheAnswer(t *testing.T) {
	_, err := newTestOneShot("good").call(background, "echo", payload{[]byte("1"), make([]byte, 1<<20)})
	wantError(t, err, "answered more than 1048576 bytes")
}
