package rollout

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const (
	wishControl   = EnvVariant + "=control"
	wishCandidate = EnvVariant + "=candidate"
	wishOdd       = EnvVariant + "=Candidate"
	trial         = EnvTrial + "=/opt/hasher"
)

func TestDecideByStageAndEnvironment(t *testing.T) {
	for _, test := range []struct {
		stage   string
		env     []string
		source  string
		variant string
		note    string
	}{
		{"off", nil, "state", Control, ""},
		{"shadow", nil, "state", Control, ""},
		{"canary", nil, "state", Candidate, ""},
		{"live", nil, "state", Candidate, ""},
		{"complete", nil, "state", Candidate, ""},
		{"live", []string{wishControl}, "environment", Control, "is control"},
		{"live", []string{wishControl, trial}, "environment", Control, "is control"},
		{"off", []string{wishCandidate}, "environment", Candidate, ""},
		{"live", []string{wishOdd}, "state", Candidate, "is ignored"},
		{"off", []string{trial}, "trial", Candidate, ""},
		{"off", []string{trial, wishCandidate}, "trial", Candidate, ""},
		{"live", []string{EnvTrial + "=hasher"}, "trial", Control, "not an absolute path"},
	} {
		s := newFixture(t, test.stage)
		s.publish()
		d := s.decide(test.env...)
		if d.Source != test.source || d.Variant != test.variant || !strings.Contains(d.Note, test.note) {
			t.Errorf("%s %v: got %+v", test.stage, test.env, d)
		}
		if (test.note == "") != (d.Note == "") {
			t.Errorf("%s %v: note %q", test.stage, test.env, d.Note)
		}
	}
}

func TestDecideFollowsAPreparedRollback(t *testing.T) {
	s := newFixture(t, "live")
	s.publish()
	s.metadata()["generation"], s.metadata()["stage"], s.metadata()["latched"] = 0, "off", true
	s.flag()["defaultVariant"] = "control"
	data, err := json.Marshal(s.state)
	s.must(err)
	s.must(os.WriteFile(filepath.Join(s.home, "g-rollback.json"), data, 0o644))
	repoint(s, "g-rollback.json")
	d := s.decide(wishCandidate)
	if d.Variant != Control || d.Generation == nil || *d.Generation != 0 || !strings.Contains(d.Note, "latched") {
		t.Errorf("got %+v", d)
	}
}

func TestDecideNamesTheProgram(t *testing.T) {
	s := newFixture(t, "live")
	s.publish()
	if d := s.decide(); d.Program != s.blob || *d.Generation != 17 || *d.Stage != "live" {
		t.Errorf("live: got %+v", d)
	}
	if d := s.decide(trial); d.Program != "/opt/hasher" || d.Generation != nil || d.EventsDir != "" {
		t.Errorf("trial: got %+v", d)
	}
	if d := s.decide(wishControl); d.Program != "" || *d.Generation != 17 {
		t.Errorf("control: got %+v", d)
	}
}

func TestDecideAsksForEventsUnlessOff(t *testing.T) {
	for stage, want := range map[string]bool{
		"off": false, "shadow": true, "canary": true, "live": true, "complete": true,
	} {
		s := newFixture(t, stage)
		s.publish()
		dir := s.decide().EventsDir
		if (dir != "") != want || want && dir != filepath.Join(filepath.Dir(s.home), "events") {
			t.Errorf("%s: got %q", stage, dir)
		}
	}
}

func TestDecideWithoutState(t *testing.T) {
	for _, test := range []struct{ wish, source, note string }{
		{"", "none", ""},
		{wishControl, "environment", EnvVariant + " is control"},
		{wishCandidate, "environment", "this build knows of no rollout"},
		{wishOdd, "none", EnvVariant + ` is ignored: unknown variant "Candidate"`},
	} {
		d := Decide(environment([]string{test.wish}))
		if d != (Decision{Source: test.source, Variant: Control, Note: test.note}) {
			t.Errorf("%q: got %+v", test.wish, d)
		}
	}
}

func TestLatchKeepsTheCandidateOut(t *testing.T) {
	for _, stage := range []string{"shadow", "canary", "live", "complete"} {
		s := newFixture(t, stage)
		s.metadata()["latched"] = true
		s.flag()["defaultVariant"] = "control"
		delete(s.flag(), "targeting")
		s.publish()
		for _, env := range []string{"", wishCandidate} {
			d := s.decide(env)
			if d.Variant != Control || d.Note != "generation 17 is latched" || *d.Generation != 17 {
				t.Errorf("%s %q: got %+v", stage, env, d)
			}
		}
		if d := s.decide(trial); d.Variant != Candidate {
			t.Errorf("%s: a trial is not to be latched: %+v", stage, d)
		}
	}
}

func TestNoKeyMeansControl(t *testing.T) {
	s := newFixture(t, "canary")
	s.publish()
	d := decide(environment(nil), s.home, func() (string, error) { return "", errors.New("no entropy") })
	if d.Variant != Control || d.Note != "no entropy" {
		t.Errorf("got %+v", d)
	}
}

func TestRandomKeysDiffer(t *testing.T) {
	a, errA := randomKey()
	b, errB := randomKey()
	if errA != nil || errB != nil || len(a) != 64 || a == b {
		t.Errorf("got %s, %v and %s, %v", a, errA, b, errB)
	}
}
