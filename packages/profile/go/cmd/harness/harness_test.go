package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

// The test binary is the recorder where it is called so.
func TestMain(m *testing.M) {
	if strings.HasPrefix(filepath.Base(os.Args[0]), recorderName) {
		os.Exit(record())
	}
	os.Exit(m.Run())
}

func TestShapes(t *testing.T) {
	for document, want := range map[string]string{
		`{"a":1,"b":["x"]}`:       `struct { F0 float64 "json:\"a\""; F1 []string "json:\"b\"" }`,
		`[{"a":1},{"a":2,"b":3}]`: `[]struct { F0 float64 "json:\"a\""; F1 float64 "json:\"b\"" }`,
		`[1,"x"]`:                 `[]interface {}`,
		`[{"a":1},{"a":"x"}]`:     `[]interface {}`,
		`{"not a tag":1}`:         `map[string]interface {}`,
		`{"a":null}`:              `struct { F0 interface {} "json:\"a\"" }`,
		`[]`:                      `[]interface {}`,
	} {
		shape, ok := shapeOf([]byte(document))
		if !ok || shape.String() != want {
			t.Errorf("%s: got %v, want %s", document, shape, want)
		}
	}
	many := map[string]int{}
	for i := 0; i < 1000; i++ {
		many[fmt.Sprint("k", i)] = i
	}
	text, _ := json.Marshal(many)
	if shape, _ := shapeOf(text); shape.Kind() != reflect.Map {
		t.Errorf("an object of 1000 keys is %v", shape.Kind())
	}
}

func TestWhatIsNotJSONHasNoCodec(t *testing.T) {
	for _, document := range []string{"", "plain", `{"a":`, "\x00\x01"} {
		if encodeSeconds([]byte(document)) != 0 || decodeSeconds([]byte(document)) != 0 {
			t.Errorf("%q took time", document)
		}
	}
	if decodeSeconds([]byte(`{"a":[1,2,3]}`)) <= 0 {
		t.Error("JSON took no time")
	}
}

func TestRoundTrips(t *testing.T) {
	result, err := measureRoundTrips(roundTripRequest{
		Peer: []string{"cat"}, Bytes: []int{10, 200_000}, OneShots: 3, Messages: 4,
	})
	if err != nil || len(result.OneShot) != 2 || len(result.Worker) != 2 {
		t.Fatalf("got %v, %v", result, err)
	}
	for i, bytes := range []int{10, 200_000} {
		if got := result.OneShot[i]; got.Bytes != bytes || len(got.Seconds) != 3 {
			t.Errorf("got %v", got)
		}
		if got := result.Worker[i]; got.Bytes != bytes || len(got.Seconds) != 4 {
			t.Errorf("got %v", got)
		}
	}
}

func TestPeersThatDoNotEcho(t *testing.T) {
	for _, peer := range [][]string{nil, {"/nonexistent"}, {"false"}, {"true"}, {"echo", "more than was sent"}} {
		_, err := measureRoundTrips(roundTripRequest{Peer: peer, Bytes: []int{4}, OneShots: 1, Messages: 1})
		if err == nil {
			t.Errorf("%v passes for a peer", peer)
		}
	}
}

func TestRecordedCallsReplay(t *testing.T) {
	made := recordOne(t, `printf '{"n":%s}' "$1"; cat >/dev/null; exit 3`)
	if !reflect.DeepEqual(made.Args, []string{"7"}) || made.ExitCode != 3 {
		t.Errorf("got %+v", made)
	}
	if stdin, err := os.ReadFile(made.Stdin); err != nil || string(stdin) != `{"question":true}` {
		t.Errorf("got %q, %v", stdin, err)
	}
	command := []string{"sh", "-c", `printf '{"n":%s}' "$1"; cat >/dev/null; exit 3`, "sh"}
	results, err := replay(replayRequest{Command: command, Calls: []call{made}, Rounds: 3, MaxSeconds: 60})
	if err != nil || len(results) != 1 {
		t.Fatalf("got %v, %v", results, err)
	}
	got := results[0]
	if got.RequestBytes != 17 || got.ResponseBytes != 7 || len(got.Seconds) != 3 || len(got.CodecSeconds) != 3 {
		t.Errorf("got %+v", got)
	}
}

func TestReplayThatEndsOtherwiseIsAnError(t *testing.T) {
	made := recordOne(t, "exit 3")
	for _, script := range []string{"exit 0", "echo broken >&2; exit 4", "kill -9 $$"} {
		_, err := replay(replayRequest{Command: []string{"sh", "-c", script, "sh"}, Calls: []call{made}, Rounds: 1})
		if err == nil || !strings.Contains(err.Error(), "recorded with 3") {
			t.Errorf("%s: got %v", script, err)
		}
	}
}

func TestACandidateThatStaysIsTalkedTo(t *testing.T) {
	recorder, calls := newRecorder(t, "while read line; do echo \"$line!\"; done")
	cmd := exec.Command(recorder)
	stdin, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	answers := bufio.NewReader(stdout)
	for _, question := range []string{"one", "two"} {
		if _, err := io.WriteString(stdin, question+"\n"); err != nil {
			t.Fatal(err)
		}
		if answer, err := answers.ReadString('\n'); err != nil || answer != question+"!\n" {
			t.Fatalf("got %q, %v", answer, err)
		}
	}
	stdin.Close()
	if err := cmd.Wait(); err != nil {
		t.Fatal(err)
	}
	made := onlyCall(t, calls)
	if text, err := os.ReadFile(made.Stdin); err != nil || string(text) != "one\ntwo\n" {
		t.Errorf("got %q, %v", text, err)
	}
}

// recordOne has a script called through a recorder, with the argument 7 and a JSON document.
func recordOne(t *testing.T, script string) call {
	t.Helper()
	recorder, calls := newRecorder(t, script)
	cmd := exec.Command(recorder, "7")
	cmd.Stdin = strings.NewReader(`{"question":true}`)
	_ = cmd.Run()
	return onlyCall(t, calls)
}

func newRecorder(t *testing.T, script string) (recorder, calls string) {
	t.Helper()
	calls, recorder = t.TempDir(), filepath.Join(t.TempDir(), recorderName)
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	binary, err := os.ReadFile(self)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(recorder, binary, 0o700); err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(settings{Command: []string{"sh", "-c", script, "sh"}, Calls: calls})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(recorder+".json", text, 0o600); err != nil {
		t.Fatal(err)
	}
	return recorder, calls
}

func onlyCall(t *testing.T, calls string) call {
	t.Helper()
	kept, err := filepath.Glob(filepath.Join(calls, "call-*.json"))
	if err != nil || len(kept) != 1 {
		t.Fatalf("got %v, %v", kept, err)
	}
	text, err := os.ReadFile(kept[0])
	if err != nil {
		t.Fatal(err)
	}
	var made call
	if err := json.Unmarshal(text, &made); err != nil {
		t.Fatal(err)
	}
	return made
}
