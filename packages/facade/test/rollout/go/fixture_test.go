package facade

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// object is a JSON object that a test may bend.
type object = map[string]any

const testFlag = "test_flag"

const (
	wishControl   = "STRANGLER_TEST_FLAG=control"
	wishCandidate = "STRANGLER_TEST_FLAG=candidate"
	wishOdd       = "STRANGLER_TEST_FLAG=Candidate"
	trialVariable = "STRANGLER_TEST_FLAG_TRIAL="
	trial         = trialVariable + "/opt/hasher"
)

// testDigest is that of testProgram.
const (
	testProgram = "#!/bin/sh\nexit 0\n"
	testDigest  = "306c6ca7407560340797866e077e053627ad409277d1b9da58106fce4cf717cb"
)

// newState describes generation 17 at a stage, as the rollout writes it.
func newState(stage string) object {
	flag := object{
		"state":          "ENABLED",
		"variants":       object{"control": "control", "candidate": "candidate"},
		"defaultVariant": "control",
	}
	switch stage {
	case "canary":
		flag["targeting"] = json.RawMessage(shareRule(`0,1`, `["0","1","2","3","4","5","6","7","8","9","a","b","c","d","e","f"]`))
	case "live", "complete":
		flag["defaultVariant"] = "candidate"
	}
	return object{
		"$schema": "https://flagd.dev/schema/v0/flags.json",
		"flags":   object{testFlag: flag},
		"metadata": object{
			"schemaVersion": 1, "kind": "generation", "generation": 17, "stage": stage, "percent": 100,
			"latched": false, "control": nil, "candidate": "sha256:" + testDigest,
			"sample": 1, "reason": "test", "createdAt": "2026-01-02T03:04:05.678Z",
		},
	}
}

// shareRule is the rule of a canary, of pairs of what is looked at and which beginnings it may have.
func shareRule(pairs ...string) string {
	var lists []string
	for i := 0; i < len(pairs); i += 2 {
		lists = append(lists, `{"in":[{"substr":[{"var":"targetingKey"},`+pairs[i]+`]},`+pairs[i+1]+`]}`)
	}
	return `{"if":[{"and":[{"!!":[{"var":"targetingKey"}]},{"or":[` + strings.Join(lists, ",") + `]}]},"candidate","control"]}`
}

func (s fixture) flag() object     { return s.state["flags"].(object)[testFlag].(object) }
func (s fixture) metadata() object { return s.state["metadata"].(object) }

// fixture is a rollout directory in the making.
type fixture struct {
	t        testing.TB
	settings rolloutSettings
	home     string
	blob     string
	state    object
}

func newFixture(t testing.TB, stage string) fixture {
	t.Helper()
	base := t.TempDir()
	s := fixture{t: t, home: filepath.Join(base, "rollout"), state: newState(stage)}
	s.settings = rolloutSettings{flag: testFlag, home: s.home}
	s.blob = filepath.Join(base, "releases", "blobs", "sha256", testDigest)
	for _, dir := range []string{s.home, filepath.Dir(s.blob)} {
		s.must(os.MkdirAll(dir, 0o755))
		s.must(os.Chmod(dir, 0o755)) // whatever the umask
	}
	s.must(os.WriteFile(s.blob, []byte(testProgram), 0o755))
	s.must(os.Chmod(s.blob, 0o755))
	return s
}

func (s fixture) must(err error) {
	s.t.Helper()
	if err != nil {
		s.t.Fatal(err)
	}
}

func (s fixture) file() string {
	return filepath.Join(s.home, "g-000017.json")
}

// publish writes the state and points current at it.
func (s fixture) publish() fixture {
	s.t.Helper()
	data, err := json.Marshal(s.state)
	s.must(err)
	s.must(os.WriteFile(s.file(), data, 0o644))
	s.must(os.Chmod(s.file(), 0o644))
	s.must(os.Symlink(filepath.Base(s.file()), filepath.Join(s.home, "current")))
	return s
}

// decide runs a decision in an environment given as NAME=value.
func (s fixture) decide(env ...string) rolloutDecision {
	g, err := readRollout(s.settings)
	return decideRollout(s.settings, testWorld(env...), g, err)
}

func testWorld(env ...string) rolloutWorld {
	return rolloutWorld{getenv: environment(env), key: func(_, _ string) (string, error) { return "5c", nil }}
}

func environment(env []string) func(string) string {
	return func(name string) string {
		for _, pair := range env {
			if value, ok := strings.CutPrefix(pair, name+"="); ok {
				return value
			}
		}
		return ""
	}
}
