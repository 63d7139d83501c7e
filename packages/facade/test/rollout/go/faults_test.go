package facade

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// spoil changes a rollout directory that is about to be, or has been, published.
type spoil func(s fixture)

// fault is one way in which a state can be wrong.
type fault struct {
	name, note string
	spoil      spoil
}

func meta(field string, value any) spoil {
	return func(s fixture) { s.metadata()[field] = value }
}

func flag(field string, value any) spoil {
	return func(s fixture) { s.flag()[field] = value }
}

func drop(field string) spoil {
	return func(s fixture) { delete(s.metadata(), field) }
}

func TestFaultInTheDocumentMeansControl(t *testing.T) {
	for _, fault := range []fault{
		{"version", "schemaVersion 2", meta("schemaVersion", 2)},
		{"kind", `kind "release"`, meta("kind", "release")},
		{"no number", "lacks generation", drop("generation")},
		{"null for a number", "not a whole number", meta("generation", nil)},
		{"negative number", "not a whole number", meta("generation", -17)},
		{"fraction for a number", "not a whole number", meta("generation", 17.5)},
		{"no latch", "lacks latched", drop("latched")},
		{"text for the latch", "latched is neither", meta("latched", "no")},
		{"stage", `unknown stage "half"`, meta("stage", "half")},
		{"stage against flag", "contradicts the stage shadow", meta("stage", "shadow")},
		{"stage against default", "contradicts the stage canary", meta("stage", "canary")},
		{"no candidate", "names no candidate", drop("candidate")},
		{"null for a candidate", "names no candidate", meta("candidate", nil)},
		{"digest", "not named by its digest", meta("candidate", "sha256:../../x")},
		{"upper-case digest", "not named by its digest", meta("candidate", "sha256:"+strings.ToUpper(testDigest))},
		{"digest of the control", "control is not a text", meta("control", 17)},
		{"sample", "sample is out of range", meta("sample", 1.5)},
		{"percent", "percent is out of range", meta("percent", -1)},
		{"stickiness", `stickiness is "team"`, meta("stickiness", "team")},
		{"stickiness by no variable", `stickiness is "env:2A"`, meta("stickiness", "env:2A")},
		{"audit head", "auditHead is not a hash", meta("auditHead", "0123")},
		{"unknown key", `unknown key "latchd"`, meta("latchd", true)},
		{"disabled", "not enabled", flag("state", "DISABLED")},
		{"default", "contradicts the stage live", flag("defaultVariant", "other")},
		{"variant", "lacks control", flag("variants", object{"candidate": "candidate"})},
		{"swapped variants", "stands for something else", flag("variants", object{"candidate": "control", "control": "candidate"})},
		{"targeting", "contradicts the stage live", flag("targeting", object{})},
		{"no flag", "lacks test_flag", func(s fixture) { s.state["flags"] = object{} }},
		{"two flags", `unknown key "other"`, func(s fixture) { s.state["flags"].(object)["other"] = s.flag() }},
		{"size", "larger than 1048576 bytes", meta("reason", strings.Repeat("x", 1<<20))},
	} {
		t.Run(fault.name, func(t *testing.T) {
			s := newFixture(t, "live")
			fault.spoil(s)
			s.publish()
			expectControl(t, s, fault)
		})
	}
}

func TestFaultInTheRuleMeansControl(t *testing.T) {
	whole := shareRule("0,1", `["0","1"]`)
	for _, rule := range []string{
		`{}`, `[]`, `null`, `{"fractional":[["candidate",100],["control",0]]}`, `{"if":[]}`, `{"if":[true,"candidate","control"]}`,
		strings.Replace(whole, `"candidate","control"`, `"control","candidate"`, 1),
		strings.Replace(whole, `"candidate","control"`, `"candidate","candidate"`, 1),
		strings.Replace(whole, `,"control"`, `,"control","control"`, 1),
		strings.Replace(whole, `"!!"`, `"!"`, 1),
		strings.Replace(whole, `{"var":"targetingKey"}`, `{"var":"other"}`, 1),
		strings.Replace(whole, `"substr":[{"var":"targetingKey"}`, `"substr":[{"var":"other"}`, 1),
		strings.Replace(whole, `"or":[`, `"or":[true,`, 1),
		strings.Replace(whole, `{"if":`, `{"else":1,"if":`, 1),
		shareRule(), shareRule("0,2", `["0","1"]`), shareRule("1,1", `["0"]`), shareRule("0,1.0", `["0"]`), shareRule("0,1", `["0","01"]`),
		shareRule("0,1", `["g"]`), shareRule("0,1", `["A"]`), shareRule("0,6", `["000000"]`), shareRule("0,0", `[""]`), shareRule("0,1", `[0]`),
		shareRule("0,1", `"0"`), shareRule("0,2", `[]`), shareRule(`0,"1"`, `["0"]`),
	} {
		s := newFixture(t, "canary")
		s.flag()["targeting"] = json.RawMessage(rule)
		s.publish()
		expectControl(t, s, fault{rule, "targeting is not", nil})
	}
}

func TestFaultOnDiskMeansControl(t *testing.T) {
	for _, fault := range []fault{
		{"torn", "not valid", func(s fixture) { s.must(os.Truncate(s.file(), 300)) }},
		{"empty", "not valid", func(s fixture) { s.must(os.Truncate(s.file(), 0)) }},
		{"followed by more", "not valid", appended("{}")},
		{"a name twice", "not valid", replaced(`"latched":`, `"latched":false,"latched":`)},
		{"no UTF-8", "not UTF-8", replaced(`"reason":"test"`, "\"reason\":\"\xff\"")},
		{"half a pair", "not valid", replaced(`"reason":"test"`, `"reason":"\ud800"`)},
		{"state missing", "no such file", func(s fixture) { s.must(os.Remove(s.file())) }},
		{"home missing", "no such file", func(s fixture) { s.must(os.RemoveAll(s.home)) }},
		{"home a link", "not a directory", linkHome},
		{"state group-writable", "state is writable", func(s fixture) { s.must(os.Chmod(s.file(), 0o664)) }},
		{"state world-writable", "state is writable", func(s fixture) { s.must(os.Chmod(s.file(), 0o646)) }},
		{"home writable", "directory is writable", func(s fixture) { s.must(os.Chmod(s.home, 0o777)) }},
		{"state a directory", "not a regular file", stateDirectory},
		{"state a link", "symbolic links", linkState},
		{"current elsewhere", "current points at", repoint("../rollout/g-000017.json")},
		{"current to a long name", "current points at", repoint("g-" + strings.Repeat("0", 200) + "17.json")},
		{"current with a zero too many", "current points at", repoint("g-0000017.json")},
		{"current a file", "invalid argument", currentFile},
		{"number against name", "g-000018.json holds generation 17", renumber},
	} {
		t.Run(fault.name, func(t *testing.T) {
			s := newFixture(t, "live").publish()
			fault.spoil(s)
			expectControl(t, s, fault)
		})
	}
}

// expectControl also wishes for the candidate, which overrules what the flag says, but nothing that is not in order.
func expectControl(t *testing.T, s fixture, fault fault) {
	t.Helper()
	if d := s.decide(); d.source != "state" || d.variant != roleControl || d.program != "" || !strings.Contains(d.note, fault.note) {
		t.Errorf("%s: got %+v", fault.name, d)
	}
	if d := s.decide(wishCandidate); d.source != "environment" || d.variant != roleControl {
		t.Errorf("%s: wished for: got %+v", fault.name, d)
	}
}

func appended(text string) spoil {
	return func(s fixture) {
		data, err := os.ReadFile(s.file())
		s.must(err)
		s.must(os.WriteFile(s.file(), append(data, text...), 0o644))
	}
}

func replaced(before, after string) spoil {
	return func(s fixture) {
		data, err := os.ReadFile(s.file())
		s.must(err)
		s.must(os.WriteFile(s.file(), []byte(strings.Replace(string(data), before, after, 1)), 0o644))
	}
}

func linkHome(s fixture) {
	s.must(os.Rename(s.home, s.home+".real"))
	s.must(os.Symlink(s.home+".real", s.home))
}

func linkState(s fixture) {
	s.must(os.Rename(s.file(), s.file()+".real"))
	s.must(os.Symlink(s.file()+".real", s.file()))
}

func stateDirectory(s fixture) {
	s.must(os.Remove(s.file()))
	s.must(os.Mkdir(s.file(), 0o755))
}

func repoint(target string) spoil {
	return func(s fixture) {
		current := filepath.Join(s.home, "current")
		s.must(os.Remove(current))
		s.must(os.Symlink(target, current))
	}
}

func currentFile(s fixture) {
	current := filepath.Join(s.home, "current")
	s.must(os.Remove(current))
	s.must(os.Rename(s.file(), current))
}

func renumber(s fixture) {
	s.must(os.Rename(s.file(), filepath.Join(s.home, "g-000018.json")))
	repoint("g-000018.json")(s)
}

func TestTrustedOwner(t *testing.T) {
	for _, test := range []struct {
		owner uint32
		user  int
		want  bool
	}{{0, 0, true}, {0, 1000, true}, {1000, 1000, true}, {1000, 0, false}, {1000, 1001, false}} {
		if got := trustedOwner(test.owner, test.user); got != test.want {
			t.Errorf("owner %d, user %d: got %v", test.owner, test.user, got)
		}
	}
}

func TestStateOfDeepNestingOrManyValuesIsRefusedEarly(t *testing.T) {
	for _, text := range []string{
		strings.Repeat("[", 1<<20),
		"[" + strings.Repeat("0,", 1<<19) + "0]",
		`{"a":` + strings.Repeat(`{"a":`, 17) + "0" + strings.Repeat("}", 18),
	} {
		if _, err := parseState([]byte(text)); err == nil {
			t.Errorf("%.20s… was taken", text)
		}
	}
}
