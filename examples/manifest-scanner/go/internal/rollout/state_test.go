package rollout

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// object is a JSON object that a test may bend.
type object = map[string]any

var testDigest = strings.Repeat("5c", 32)

// newState describes generation 17 at a stage, as the rollout writes it.
func newState(stage string) object {
	flag := object{
		"state":          "ENABLED",
		"variants":       object{"control": "control", "candidate": "candidate"},
		"defaultVariant": "control",
	}
	switch stage {
	case "canary":
		flag["targeting"] = object{"fractional": [][]any{{"candidate", 100}, {"control", 0}}}
	case "live", "complete":
		flag["defaultVariant"] = "candidate"
	}
	return object{
		"$schema": "https://flagd.dev/schema/v0/flags.json",
		"flags":   object{FlagKey: flag},
		"metadata": object{
			"schemaVersion": 1, "kind": "generation", "generation": 17, "stage": stage, "percent": 100,
			"latched": false, "control": nil, "candidate": "sha256:" + testDigest,
			"sample": 1, "reason": "test", "createdAt": "2026-01-02T03:04:05.678Z",
		},
	}
}

func (s fixture) flag() object     { return s.state["flags"].(object)[FlagKey].(object) }
func (s fixture) metadata() object { return s.state["metadata"].(object) }

// fixture is a rollout directory in the making.
type fixture struct {
	t     *testing.T
	home  string
	blob  string
	state object
}

func newFixture(t *testing.T, stage string) fixture {
	t.Helper()
	base := t.TempDir()
	s := fixture{t: t, home: filepath.Join(base, "rollout"), state: newState(stage)}
	s.blob = filepath.Join(base, "releases", "blobs", "sha256", testDigest)
	for _, dir := range []string{s.home, filepath.Dir(s.blob)} {
		s.must(os.MkdirAll(dir, 0o755))
		s.must(os.Chmod(dir, 0o755)) // whatever the umask
	}
	s.must(os.WriteFile(s.blob, []byte("program"), 0o755))
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
func (s fixture) publish() {
	s.t.Helper()
	data, err := json.Marshal(s.state)
	s.must(err)
	s.must(os.WriteFile(s.file(), data, 0o644))
	s.must(os.Chmod(s.file(), 0o644))
	s.must(os.Symlink(filepath.Base(s.file()), filepath.Join(s.home, "current")))
}

// decide runs a decision in an environment given as NAME=value.
func (s fixture) decide(env ...string) Decision {
	return decide(environment(env), s.home, func() (string, error) { return "key", nil })
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
