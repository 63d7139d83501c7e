package facade

import (
	"encoding/json"
	"errors"
	"fmt"
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
	world.key = func(string) (string, error) { return "", errors.New("no key") }
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
	world.key = func(stickiness string) (string, error) { asked = stickiness; return "key", nil }
	g, err := readRollout(s.settings)
	if d := decideRollout(s.settings, world, g, err); d.variant != roleCandidate || asked != "env:BUILD" {
		t.Errorf("got %+v, asked for %q", d, asked)
	}
}

func TestPickLaysWeightsEndToEnd(t *testing.T) {
	shares := []rolloutShare{{"candidate", 25}, {"control", 75}}
	for hash, want := range map[uint32]string{
		0:          "candidate",
		0x3fffffff: "candidate",
		0x40000000: "control",
		0xffffffff: "control",
	} {
		if got := pickShare(shares, hash); got != want {
			t.Errorf("pickShare(%#x) = %s, want %s", hash, got, want)
		}
	}
	if got := pickShare([]rolloutShare{{"candidate", 0}, {"control", 1}}, 0); got != "control" {
		t.Errorf("a weight of zero is picked: %s", got)
	}
}

func TestVariantKeepsToTheShares(t *testing.T) {
	g := rolloutGeneration{stage: "canary", shares: []rolloutShare{{"candidate", 25}, {"control", 75}}}
	candidates := 0
	for i := 0; i < 10_000; i++ {
		if g.variantFor(testFlag, fmt.Sprintf("%064x", i)) == roleCandidate {
			candidates++
		}
	}
	if candidates < 2300 || candidates > 2700 {
		t.Errorf("%d of 10000 at 25 percent", candidates)
	}
}

// The values are those of Austin Appleby's MurmurHash3_x86_32 with seed 0.
func TestMurmur3(t *testing.T) {
	for text, want := range map[string]uint32{
		"": 0, "a": 0x3c2569b2, "ab": 0x9bbfd75f, "abc": 0xb3dd93fa, "abcd": 0x43ed676a, "hello": 0x248bfa47,
		"The quick brown fox jumps over the lazy dog": 0x2e4ff723,
	} {
		if got := murmur3(text); got != want {
			t.Errorf("%q: %#x, want %#x", text, got, want)
		}
	}
}
