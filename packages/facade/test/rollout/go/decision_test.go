package facade

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestDecideByEnvironmentAndState(t *testing.T) {
	for _, test := range []struct {
		stage, env, source, variant, note string
	}{
		{"off", "", "state", roleControl, ""},
		{"shadow", "", "state", roleControl, ""},
		{"canary", "", "state", roleCandidate, ""},
		{"live", "", "state", roleCandidate, ""},
		{"complete", "", "state", roleCandidate, ""},
		{"live", wishControl, "environment", roleControl, "is control"},
		{"live", wishControl + "," + trial, "environment", roleControl, "is control"},
		{"off", wishCandidate, "environment", roleCandidate, ""},
		{"live", wishOdd, "state", roleCandidate, "is ignored"},
		{"off", trial, "trial", roleCandidate, ""},
		{"off", trial + "," + wishCandidate, "trial", roleCandidate, ""},
		{"live", trialVariable + "hasher", "trial", roleControl, "not an absolute path"},
	} {
		d := newFixture(t, test.stage).publish().decide(strings.Split(test.env, ",")...)
		if d.source != test.source || d.variant != test.variant || !strings.Contains(d.note, test.note) {
			t.Errorf("%s %v: got %+v", test.stage, test.env, d)
		}
		if (test.note == "") != (d.note == "") {
			t.Errorf("%s %v: note %q", test.stage, test.env, d.note)
		}
	}
}

func TestDecideFollowsAPreparedRollback(t *testing.T) {
	s := newFixture(t, "live").publish()
	s.metadata()["generation"], s.metadata()["stage"], s.metadata()["latched"] = 0, "off", true
	s.flag()["defaultVariant"] = "control"
	data, err := json.Marshal(s.state)
	s.must(err)
	s.must(os.WriteFile(filepath.Join(s.home, "g-rollback.json"), data, 0o644))
	repoint("g-rollback.json")(s)
	d := s.decide(wishCandidate)
	if d.variant != roleControl || d.generation == nil || d.generation.number != 0 || !strings.Contains(d.note, "latched") {
		t.Errorf("got %+v", d)
	}
}

func TestDecideNamesTheProgram(t *testing.T) {
	s := newFixture(t, "live").publish()
	if d := s.decide(); d.program != s.blob || d.digest != "sha256:"+testDigest || d.generation.number != 17 {
		t.Errorf("live: got %+v", d)
	}
	if d := s.decide(trial); d.program != "/opt/hasher" || d.digest != "" || d.generation != nil {
		t.Errorf("trial: got %+v", d)
	}
	if d := s.decide(wishControl); d.program != "" || d.generation.number != 17 {
		t.Errorf("control: got %+v", d)
	}
}

func TestDecideWithoutState(t *testing.T) {
	settings := rolloutSettings{flag: testFlag}
	for _, test := range []struct{ wish, source, note string }{
		{"", "none", ""},
		{wishControl, "environment", "STRANGLER_TEST_FLAG is control"},
		{wishCandidate, "environment", "this build knows of no rollout"},
		{wishOdd, "none", `STRANGLER_TEST_FLAG is ignored: unknown variant "Candidate"`},
	} {
		d := decideRollout(settings, testWorld(test.wish), nil, nil)
		if d != (rolloutDecision{source: test.source, variant: roleControl, note: test.note}) {
			t.Errorf("%q: got %+v", test.wish, d)
		}
	}
}

func TestLatchKeepsTheCandidateOut(t *testing.T) {
	for _, stage := range []string{"shadow", "canary", "live", "complete"} {
		s := newFixture(t, stage)
		s.metadata()["latched"] = true
		s.publish()
		for _, env := range []string{"", wishCandidate} {
			d := s.decide(env)
			if d.variant != roleControl || d.note != "generation 17 is latched" || d.generation.number != 17 {
				t.Errorf("%s %q: got %+v", stage, env, d)
			}
		}
		if d := s.decide(trial); d.variant != roleCandidate {
			t.Errorf("%s: a trial is not to be latched: %+v", stage, d)
		}
	}
}

func TestNoKeyMeansControl(t *testing.T) {
	s := newFixture(t, "canary").publish()
	world := testWorld()
	world.key = func(_, _ string) (string, error) { return "", errors.New("no key") }
	g, err := readRollout(s.settings)
	if d := decideRollout(s.settings, world, g, err); d.variant != roleControl || d.note != "no key" {
		t.Errorf("got %+v", d)
	}
}

func TestCanaryAsksForTheKeyOfItsStickiness(t *testing.T) {
	s := newFixture(t, "canary")
	s.metadata()["stickiness"] = "env:BUILD"
	s.publish()
	asked := ""
	world := testWorld()
	world.key = func(flag, stickiness string) (string, error) { asked = flag + " " + stickiness; return "5c", nil }
	g, err := readRollout(s.settings)
	if d := decideRollout(s.settings, world, g, err); d.variant != roleCandidate || asked != "test_flag env:BUILD" {
		t.Errorf("got %+v, asked for %q", d, asked)
	}
}

func TestShareIsKeptToBeginnings(t *testing.T) {
	s := newFixture(t, "canary")
	s.flag()["targeting"] = json.RawMessage(shareRule("0,1", `["0","1","2"]`, "0,2", `["30","31"]`))
	s.publish()
	g, err := readRollout(s.settings)
	s.must(err)
	for key, want := range map[string]string{"2f": "candidate", "30f": "candidate", "31": "candidate", "32": "control", "3": "control", "f": "control", "": "control"} {
		if got := g.variantFor(key); got != want {
			t.Errorf("%q: %s", key, got)
		}
	}
	candidates := 0
	for i := 0; i < 10_000; i++ {
		if key, err := targetingKey(testFlag, stickyRandom); err == nil && g.variantFor(key) == roleCandidate {
			candidates++
		}
	}
	if candidates < 1750 || candidates > 2150 { // of 3/16 + 2/256
		t.Errorf("%d of 10000", candidates)
	}
}

func TestShareOfNothingIsTheControl(t *testing.T) {
	s := newFixture(t, "canary")
	s.flag()["targeting"] = json.RawMessage(shareRule("0,1", `[]`))
	if d := s.publish().decide(); d.variant != roleControl || d.note != "" {
		t.Errorf("got %+v", d)
	}
}
