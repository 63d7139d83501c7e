package facade

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// aged makes the blob's stamp one that may be remembered.
func (s fixture) aged() fixture {
	s.t.Setenv("XDG_CACHE_HOME", filepath.Join(s.t.(*testing.T).TempDir(), "cache"))
	time.Sleep(stampAge + 10*time.Millisecond)
	return s
}

func (s fixture) stamps(dir string) []string {
	found, err := filepath.Glob(filepath.Join(dir, "verified", "*"))
	s.must(err)
	return found
}

func TestProgramsThatMayNotRun(t *testing.T) {
	for _, fault := range []fault{
		{"missing", "no such file", func(s fixture) { s.must(os.Remove(s.blob)) }},
		{"mode", "not an executable file", chmodBlob(0o644)},
		{"group-writable", "candidate is writable", chmodBlob(0o775)},
		{"world-writable", "candidate is writable", chmodBlob(0o757)},
		{"a link", "not an executable file", linkBlob},
		{"store writable", "store is writable", func(s fixture) { s.must(os.Chmod(filepath.Dir(s.blob), 0o777)) }},
		{"a byte more", "other bytes", func(s fixture) { s.must(os.WriteFile(s.blob, []byte(testProgram+"\n"), 0o755)) }},
		{"a byte less", "other bytes", func(s fixture) { s.must(os.Truncate(s.blob, 3)) }},
	} {
		t.Run(fault.name, func(t *testing.T) {
			s := newFixture(t, "live")
			s.must(s.verify())
			fault.spoil(s)
			if err := s.verify(); err == nil || !strings.Contains(err.Error(), fault.note) {
				t.Errorf("got %v", err)
			}
		})
	}
}

// verify looks at the disk, as a process does that begins.
func (s fixture) verify() error {
	verifiedHere.Delete(s.blob)
	return verifyProgram(s.settings, roleCandidate, "sha256:"+testDigest)
}

func TestProcessHashesOnceWhereNothingCanBeRemembered(t *testing.T) {
	s := newFixture(t, "live").aged()
	for _, dir := range []string{filepath.Join(filepath.Dir(s.home), "verified"), filepath.Join(os.Getenv("XDG_CACHE_HOME"), "strangler", "verified")} {
		s.must(os.MkdirAll(dir, 0o755))
		s.must(os.Chmod(dir, 0o777)) // no place for a stamp
	}
	s.must(s.verify())
	if known, ok := verifiedHere.Load(s.blob); !ok || known != string(s.stampOfBlob()) {
		t.Errorf("got %v", known)
	}
	s.must(os.WriteFile(s.blob, []byte("other bytes"), 0o755))
	if err := verifyProgram(s.settings, roleCandidate, "sha256:"+testDigest); err == nil {
		t.Error("a stamp of other bytes is believed")
	}
}

func TestHashedOnceAndRemembered(t *testing.T) {
	s := newFixture(t, "live").aged()
	s.must(s.verify())
	beside := filepath.Dir(s.home)
	if got := s.stamps(beside); len(got) != 1 {
		t.Fatalf("got %v", got)
	}
	// Only a look at the stamp can take these bytes for the right ones.
	s.must(os.WriteFile(s.stamps(beside)[0], s.stampOfBlob(), 0o644))
	s.must(s.verify())
}

func (s fixture) stampOfBlob() []byte {
	stat, err := checkStoredProgram(s.settings, roleCandidate, s.blob)
	s.must(err)
	return stampOf(stat)
}

// A stamp that is believed wrongly would let these other bytes run.
func TestStampOfSomebodyElseIsNotBelieved(t *testing.T) {
	for name, spoil := range map[string]func(stamp string) error{
		"world-writable": func(stamp string) error { return os.Chmod(stamp, 0o666) },
		"a link": func(stamp string) error {
			return first(os.Rename(stamp, stamp+".real"), os.Symlink(stamp+".real", stamp))
		},
		"torn":       func(stamp string) error { return os.Truncate(stamp, 30) },
		"longer":     func(stamp string) error { return appendLine(stamp, 0, []byte("x\n")) },
		"empty":      func(stamp string) error { return os.Truncate(stamp, 0) },
		"a pipe":     func(stamp string) error { return first(os.Remove(stamp), mkfifo(stamp)) },
		"a megabyte": func(stamp string) error { return os.Truncate(stamp, 1<<20) },
	} {
		t.Run(name, func(t *testing.T) {
			s := newFixture(t, "live")
			s.t.Setenv("XDG_CACHE_HOME", filepath.Join(t.TempDir(), "cache"))
			s.must(os.WriteFile(s.blob, []byte("other bytes"), 0o755))
			place := s.stampPlace()
			s.must(replaceFile(place, s.stampOfBlob()))
			s.must(s.verify()) // so well is this stamp forged
			s.must(spoil(place))
			if err := s.verify(); err == nil {
				t.Error("it was believed")
			}
		})
	}
}

func (s fixture) stampPlace() string {
	stat, err := checkStoredProgram(s.settings, roleCandidate, s.blob)
	s.must(err)
	return memoryPlaces(s.settings, stampName("sha256:"+testDigest, stat))[0]
}

func TestChangedProgramIsHashedAgain(t *testing.T) {
	s := newFixture(t, "live").aged()
	s.must(s.verify())
	info, err := os.Stat(s.blob)
	s.must(err)
	s.must(os.WriteFile(s.blob, []byte(strings.Replace(testProgram, "0", "1", 1)), 0o755))
	s.must(os.Chtimes(s.blob, info.ModTime(), info.ModTime())) // the change time still tells
	if err := s.verify(); err == nil || !strings.Contains(err.Error(), "other bytes") {
		t.Errorf("got %v", err)
	}
}

func TestYoungProgramIsNotRemembered(t *testing.T) {
	s := newFixture(t, "live")
	s.must(s.verify())
	if got := s.stamps(filepath.Dir(s.home)); len(got) != 0 {
		t.Errorf("got %v", got)
	}
}

func TestStampGoesToTheCacheWhereTheStateTakesNone(t *testing.T) {
	s := newFixture(t, "live").aged()
	beside := filepath.Join(filepath.Dir(s.home), "verified")
	s.must(os.Mkdir(beside, 0o755))
	s.must(os.Chmod(beside, 0o777)) // others could put a stamp there
	s.must(s.verify())
	if got := s.stamps(filepath.Dir(s.home)); len(got) != 0 {
		t.Errorf("beside the state: %v", got)
	}
	if got := s.stamps(filepath.Join(os.Getenv("XDG_CACHE_HOME"), "strangler")); len(got) != 1 {
		t.Errorf("in the cache: %v", got)
	}
}

func chmodBlob(mode os.FileMode) spoil {
	return func(s fixture) { s.must(os.Chmod(s.blob, mode)) }
}

func linkBlob(s fixture) {
	s.must(os.Rename(s.blob, s.blob+".real"))
	s.must(os.Symlink(s.blob+".real", s.blob))
}
