package facade

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

func first(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

func mkfifo(path string) error { return syscall.Mkfifo(path, 0o600) }

func newTestBreaker(t *testing.T) localBreaker {
	t.Setenv("XDG_CACHE_HOME", filepath.Join(t.TempDir(), "cache"))
	return newLocalBreaker(newFixture(t, "live").settings)
}

func TestBreakerOpensAtTheThirdCrashAndClosesAfterTheWindow(t *testing.T) {
	b := newTestBreaker(t)
	for i := 0; i < 3; i++ {
		if note := b.openNote("sha256:a", noon); note != "" {
			t.Fatalf("open after %d crashes: %s", i, note)
		}
		b.addCrash("sha256:a", noon.Add(time.Duration(i)*time.Minute))
	}
	after := noon.Add(3 * time.Minute)
	if note := b.openNote("sha256:a", after); !strings.Contains(note, "crashed 3 times within 10m0s") || !strings.Contains(note, "2026-01-02T12:06:05Z") {
		t.Errorf("got %q", note)
	}
	if note := b.openNote("sha256:b", after); note != "" {
		t.Errorf("another candidate pays for it: %s", note)
	}
	if note := b.openNote("sha256:a", noon.Add(10*time.Minute)); note != "" {
		t.Errorf("still open: %s", note)
	}
}

func TestBreakerLosesNoCrashOfManyAtOnce(t *testing.T) {
	b := newTestBreaker(t)
	b.crashes = 40
	var crashing sync.WaitGroup
	for i := 0; i < 40; i++ {
		crashing.Add(1)
		go func() {
			defer crashing.Done()
			b.addCrash("sha256:a", noon)
		}()
	}
	crashing.Wait()
	if b.openNote("sha256:a", noon) == "" {
		t.Error("a crash was lost")
	}
}

func TestDamagedOrHostileBreakerIsNotOpen(t *testing.T) {
	now := strconv.FormatInt(noon.Unix(), 10)
	three := strings.Repeat(now+" sha256:a\n", 3)
	for name, text := range map[string]string{
		"torn":          now + " sha256:a\n" + now + " sha256:a\n" + now + " sha2",
		"other words":   strings.Repeat("now sha256:a\n", 3),
		"binary":        strings.Repeat("\x00\xff\n", 100),
		"the future":    strings.Repeat(strconv.FormatInt(noon.Unix()+100, 10)+" sha256:a\n", 3),
		"huge number":   strings.Repeat("99999999999999999999 sha256:a\n", 3),
		"below nothing": strings.Repeat("-1 sha256:a\n", 3),
		"too large":     strings.Repeat(three, 3000),
	} {
		b := newTestBreaker(t)
		place := b.places()[0]
		if err := first(makePrivateDirectory(filepath.Dir(place)), os.WriteFile(place, []byte(text), 0o644)); err != nil {
			t.Fatal(err)
		}
		if note := b.openNote("sha256:a", noon); note != "" {
			t.Errorf("%s: %s", name, note)
		}
	}
	for name, spoil := range map[string]func(place string) error{
		"world-writable": func(place string) error { return os.Chmod(place, 0o666) },
		"a link":         func(place string) error { return first(os.Rename(place, place+"x"), os.Symlink(place+"x", place)) },
		"a pipe":         func(place string) error { return first(os.Remove(place), mkfifo(place)) },
		"a directory":    func(place string) error { return first(os.Remove(place), os.Mkdir(place, 0o755)) },
	} {
		b := newTestBreaker(t)
		place := b.places()[0]
		if err := first(makePrivateDirectory(filepath.Dir(place)), os.WriteFile(place, []byte(three), 0o644)); err != nil {
			t.Fatal(err)
		}
		if b.openNote("sha256:a", noon) == "" {
			t.Fatal("the breaker of the test is not open")
		}
		if err := spoil(place); err != nil {
			t.Fatal(err)
		}
		if note := b.openNote("sha256:a", noon); note != "" {
			t.Errorf("%s: %s", name, note)
		}
	}
}

func TestBreakerForgetsWhatIsOld(t *testing.T) {
	b := newTestBreaker(t)
	place := b.places()[0]
	old := strings.Repeat("1000000000 sha256:a\n", usualBreakerSize/20+1)
	if err := first(makePrivateDirectory(filepath.Dir(place)), os.WriteFile(place, []byte(old), 0o644)); err != nil {
		t.Fatal(err)
	}
	b.addCrash("sha256:a", noon)
	if info, err := os.Stat(place); err != nil || info.Size() > 100 {
		t.Errorf("got %v, %v", info, err)
	}
}
