package facade

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

type object = map[string]any

const (
	testFlag   = "test_flag"
	testDigest = "sha256:306c6ca7407560340797866e077e053627ad409277d1b9da58106fce4cf717cb"
)

// metadata describes a generation as a service tells of it.
func metadata(number int, stage string) object {
	return object{
		"schemaVersion": 1, "kind": "generation", "generation": number, "stage": stage, "percent": percentOf(stage), "latched": false,
		"candidate": testDigest, "sample": 0, "reason": "test", "createdAt": "2026-01-02T03:04:05.678Z",
	}
}

func percentOf(stage string) int {
	if stage == "live" || stage == "complete" {
		return 100
	}
	return 0
}

func answer(variant string, metadata object) object {
	return object{"key": testFlag, "value": variant, "variant": variant, "reason": "STATIC", "metadata": metadata}
}

var (
	live    = answer("candidate", metadata(5, "live"))
	missing = object{"key": testFlag, "errorCode": "FLAG_NOT_FOUND", "errorDetails": "there is none"}
)

func latched(number int) object {
	m := metadata(number, "off")
	m["latched"] = true
	return answer("control", m)
}

// service is an OFREP service in the making, and a host that asks it.
type service struct {
	t        *testing.T
	settings rolloutSettings
	asked    atomic.Int64
	handler  atomic.Value // http.HandlerFunc
	answers  bool         // whether it is one that answers
}

func newService(t *testing.T) *service {
	t.Helper()
	s := &service{t: t}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.asked.Add(1)
		// Only a server that has read the request hears that who asked has gone.
		body, _ := io.ReadAll(r.Body)
		r.Body = io.NopCloser(bytes.NewReader(body))
		s.handler.Load().(http.HandlerFunc)(w, r)
	}))
	t.Cleanup(server.Close)
	base := t.TempDir()
	t.Setenv("XDG_CACHE_HOME", filepath.Join(base, "cache"))
	s.settings = rolloutSettings{flag: testFlag, home: filepath.Join(base, ".migrate", "rollout"), source: server.URL}
	must(t, os.Mkdir(filepath.Join(base, ".migrate"), 0o755))
	return s
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func (s *service) does(handler http.HandlerFunc) *service {
	s.handler.Store(handler)
	s.answers = false
	return s
}

// answersBy has the service give an answer in time.
func (s *service) answersBy(handler http.HandlerFunc) *service {
	s.does(handler).answers = true
	return s
}

// says has the service give one answer to everybody.
func (s *service) says(status int, body any) *service {
	text, isText := body.(string)
	if !isText {
		data, err := json.Marshal(body)
		must(s.t, err)
		text = string(data)
	}
	return s.answersBy(func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(status)
		_, _ = io.WriteString(w, text)
	})
}

// isDown has every connection end without a response.
func (s *service) isDown() *service {
	return s.does(func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) })
}

// read asks as a program does that has just started.
func (s *service) read() (*rolloutGeneration, error) {
	return (&askedRollout{settings: s.settings}).read()
}

// decide is one short-lived run in an environment given as NAME=value.
func (s *service) decide(env ...string) rolloutDecision {
	g, err := s.read()
	getenv := func(name string) string {
		for _, pair := range env {
			if value, ok := strings.CutPrefix(pair, name+"="); ok {
				return value
			}
		}
		return ""
	}
	d := decideRollout(s.settings, rolloutWorld{getenv: getenv, key: targetingKey}, g, err)
	if s.answers && strings.Contains(d.note, "no answer within") {
		// Under load 50 ms may pass before the service has a turn.
		s.asked.Store(0)
		return s.decide(env...)
	}
	return d
}

// expect is what a decision has to be: who, of which generation (-1 for none), with what in its note.
func (s *service) expect(d rolloutDecision, variant string, number int64, note string) {
	s.t.Helper()
	got := int64(-1)
	if d.generation != nil {
		got = d.generation.number
	}
	if d.variant != variant || got != number || !strings.Contains(d.note, note) || note == "" && d.note != "" {
		s.t.Errorf("%s by generation %d, note %q; wanted %s by %d, note %q", d.variant, got, d.note, variant, number, note)
	}
}

func (s *service) answersFile(kind string) string {
	return answerPlaces(s.settings, kind)[0]
}

// shift moves the times of a stored answer.
func (s *service) shift(kind string, by time.Duration) {
	s.t.Helper()
	data, err := os.ReadFile(s.answersFile(kind))
	must(s.t, err)
	head, body, _ := strings.Cut(string(data), "\n")
	var status, asked, came int64
	_, err = fmt.Sscanf(head, answerMark+" %d %d %d", &status, &asked, &came)
	must(s.t, err)
	head = fmt.Sprintf("%s %d %d %d\n", answerMark, status, asked+int64(by), came+int64(by))
	must(s.t, os.WriteFile(s.answersFile(kind), []byte(head+body), 0o644))
}
