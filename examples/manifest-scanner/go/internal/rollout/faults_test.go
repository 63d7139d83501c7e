package rollout

import (
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

func TestFaultInTheDocumentMeansControl(t *testing.T) {
	for _, fault := range []fault{
		{"version", "schemaVersion 2", meta("schemaVersion", 2)},
		{"kind", `kind "release"`, meta("kind", "release")},
		{"no number", "lacks its generation", meta("generation", nil)},
		{"negative number", "lacks its generation", meta("generation", -17)},
		{"fraction for a number", "not valid", meta("generation", 17.5)},
		{"no latch", "or its latch", meta("latched", nil)},
		{"stage", `unknown stage "half"`, meta("stage", "half")},
		{"stage against flag", "contradicts the stage shadow", meta("stage", "shadow")},
		{"stage against default", "contradicts the stage canary", meta("stage", "canary")},
		{"no candidate", "names no candidate", meta("candidate", nil)},
		{"digest", "not named by its digest", meta("candidate", "sha256:../../x")},
		{"other candidate", "no such file", meta("candidate", "sha256:"+strings.Repeat("0", 64))},
		{"disabled", "not enabled", flag("state", "DISABLED")},
		{"default", `unknown variant "other"`, flag("defaultVariant", "other")},
		{"variant", `unknown variant "candidate"`, flag("variants", object{"candidate": "rust"})},
		{"targeting", "contradicts the stage live", flag("targeting", object{})},
		{"no flag", "does not define the flag", func(s fixture) { s.state["flags"] = object{} }},
		{"size", "larger than 1 MiB", meta("reason", strings.Repeat("x", 1<<20))},
	} {
		t.Run(fault.name, func(t *testing.T) {
			s := newFixture(t, "live")
			fault.spoil(s)
			s.publish()
			expectControl(t, s, fault)
		})
	}
}

func TestFaultOnDiskMeansControl(t *testing.T) {
	for _, fault := range []fault{
		{"torn", "not valid", func(s fixture) { s.must(os.Truncate(s.file(), 300)) }},
		{"empty", "not valid", func(s fixture) { s.must(os.Truncate(s.file(), 0)) }},
		{"state missing", "no such file", func(s fixture) { s.must(os.Remove(s.file())) }},
		{"home missing", "no such file", func(s fixture) { s.must(os.RemoveAll(s.home)) }},
		{"blob missing", "no such file", func(s fixture) { s.must(os.Remove(s.blob)) }},
		{"blob mode", "not an executable file", chmodBlob(0o644)},
		{"blob group-writable", "candidate is writable", chmodBlob(0o775)},
		{"blob world-writable", "candidate is writable", chmodBlob(0o757)},
		{"blob a link", "not an executable file", linkBlob},
		{"state group-writable", "state is writable", func(s fixture) { s.must(os.Chmod(s.file(), 0o664)) }},
		{"state world-writable", "state is writable", func(s fixture) { s.must(os.Chmod(s.file(), 0o646)) }},
		{"home writable", "directory is writable", func(s fixture) { s.must(os.Chmod(s.home, 0o777)) }},
		{"state a directory", "not a regular file", stateDirectory},
		{"state a link", "symbolic links", linkState},
		{"current elsewhere", "current points at", func(s fixture) { repoint(s, "../rollout/g-000017.json") }},
		{"current a file", "invalid argument", currentFile},
		{"number against name", "g-000018.json holds generation 17", renumber},
	} {
		t.Run(fault.name, func(t *testing.T) {
			s := newFixture(t, "live")
			s.publish()
			fault.spoil(s)
			expectControl(t, s, fault)
		})
	}
}

func expectControl(t *testing.T, s fixture, fault fault) {
	t.Helper()
	if d := s.decide(); d.Source != "state" || d.Variant != Control || !strings.Contains(d.Note, fault.note) {
		t.Errorf("got %+v", d)
	}
	// Wishing for the candidate overrules what the flag says, but none of the other faults.
	if d := s.decide(wishCandidate); (d.Variant == Candidate) != (fault.name == "disabled") {
		t.Errorf("wished for: got %+v", d)
	}
}

func chmodBlob(mode os.FileMode) spoil {
	return func(s fixture) { s.must(os.Chmod(s.blob, mode)) }
}

func linkBlob(s fixture) {
	s.must(os.Rename(s.blob, s.blob+".real"))
	s.must(os.Symlink(s.blob+".real", s.blob))
}

func linkState(s fixture) {
	s.must(os.Rename(s.file(), s.file()+".real"))
	s.must(os.Symlink(s.file()+".real", s.file()))
}

func stateDirectory(s fixture) {
	s.must(os.Remove(s.file()))
	s.must(os.Mkdir(s.file(), 0o755))
}

func repoint(s fixture, target string) {
	current := filepath.Join(s.home, "current")
	s.must(os.Remove(current))
	s.must(os.Symlink(target, current))
}

func currentFile(s fixture) {
	current := filepath.Join(s.home, "current")
	s.must(os.Remove(current))
	s.must(os.Rename(s.file(), current))
}

func renumber(s fixture) {
	s.must(os.Rename(s.file(), filepath.Join(s.home, "g-000018.json")))
	repoint(s, "g-000018.json")
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
