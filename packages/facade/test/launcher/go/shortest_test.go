package launchertest

import (
	"fmt"
	"math/rand"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// startShort starts the launcher where Go's runtime finds too little memory to start: only who needs no runtime comes to the program.
func startShort(t *testing.T, args ...string) end {
	t.Helper()
	words := append([]string{"bash", "-c", `ulimit -c 0 -v 100000; exec "$0" "$@"`, file("launcher")}, args...)
	if emulator := os.Getenv("LAUNCHER_EMULATOR"); emulator != "" {
		words = append([]string{emulator, "-R", "0x8000000", file("launcher.arm64")}, args...)
	}
	cmd := exec.Command(words[0], words[1:]...)
	cmd.Env = []string{"PATH=/usr/bin:/bin"}
	return run(t, cmd)
}

func answersShort(t *testing.T, what string) {
	t.Helper()
	if e := startShort(t, "who"); e.stdout != "control\n" || e.code != 0 {
		t.Errorf("%s: %v", what, e)
	}
}

// answersLong says that the runtime is needed, and who answers then.
func answersLong(t *testing.T, what, who string) {
	t.Helper()
	if e := startShort(t, "who"); e.code == 0 || !strings.Contains(e.stderr, "failed to reserve") {
		t.Errorf("%s needs no runtime: %v", what, e)
	}
	if e := run(t, launch("launcher", nil, "who")); e.stdout != who+"\n" || e.code != 0 {
		t.Errorf("%s: %v", what, e)
	}
}

func TestAStartWithoutARolloutNeedsNoRuntime(t *testing.T) {
	r := newRollout(t, "off")
	answersShort(t, "no pointer")
	must(t, os.RemoveAll(r.home))
	answersShort(t, "no state")
	must(t, os.WriteFile(r.home, nil, 0o644))
	answersLong(t, "a file in the place of the state", "control")
}

// noted is a rollout that is off and of which an earlier start has left its note.
func noted(t *testing.T) (r *rollout, note string) {
	t.Helper()
	r = newRollout(t, "off").publish()
	time.Sleep(2100 * time.Millisecond) // what has only just changed is not remembered
	for i := 0; i < 2; i++ {
		if e := run(t, launch("launcher", nil, "who")); e.stdout != "control\n" {
			t.Fatal(e)
		}
	}
	return r, file(".migrate/verified/tool.off")
}

func TestAStartOfARolloutThatIsOffNeedsNoRuntimeOnceItIsKnown(t *testing.T) {
	r, note := noted(t)
	answersShort(t, "off")
	if e := startShort(t, "exit", "7"); e.code != 7 {
		t.Error(e)
	}
	data, err := os.ReadFile(note)
	must(t, err)
	inode := func() uint64 {
		info, err := os.Stat(note)
		must(t, err)
		return info.Sys().(*syscall.Stat_t).Ino
	}
	before := inode()
	answersShort(t, "again")
	// Whoever has to read the state writes nothing that is there already.
	run(t, launch("launcher", []string{"STRANGLER_OTHER=1"}, "who"))
	if inode() != before {
		t.Error("the note was written again")
	}

	other := launch("launcher", []string{"STRANGLER_TOOL=candidate"}, "who")
	if e := run(t, other); e.stdout != "candidate\n" {
		t.Error(e)
	}
	for what, text := range map[string]string{
		"an empty note":          "",
		"a note that was cut":    string(data[:len(data)-1]),
		"a note with more in it": string(data) + "\n",
		"a long note":            string(data) + strings.Repeat("x", 2000),
		"the other digest":       strings.Replace(string(data), strings.TrimPrefix(r.meta["control"].(string), "sha256:"), strings.TrimPrefix(r.candidate, "sha256:"), 1),
		"a path for a digest":    "strangler off 1 ../../../../" + string(data)[28:],
	} {
		must(t, os.WriteFile(note, []byte(text), 0o644))
		answersLong(t, what, "control")
		answersShort(t, what+", written again")
	}
	must(t, os.Chmod(note, 0o664))
	answersLong(t, "a note that others can write", "control")
	must(t, os.Chmod(r.home, 0o775))
	answersLong(t, "a state that others can write", "control")
	must(t, os.Chmod(r.home, 0o755))
	store := filepath.Dir(r.blob(r.candidate))
	must(t, os.Rename(store, store+".moved"))
	must(t, os.Symlink(store+".moved", store))
	answersLong(t, "a store that is a link", "control")
}

func TestAChangeOfTheStateIsSeenInSpiteOfTheNote(t *testing.T) {
	for what, change := range map[string]func(r *rollout){
		"the same file says live": func(r *rollout) {
			r.meta["stage"], r.flag["defaultVariant"] = "live", "candidate"
			r.publish()
		},
		"the pointer leads to another generation": func(r *rollout) {
			r.meta["stage"], r.flag["defaultVariant"], r.meta["generation"] = "live", "candidate", 18
			r.publish()
			must(r.t, os.Rename(r.file(), filepath.Join(r.home, "g-000018.json")))
			must(r.t, os.Remove(filepath.Join(r.home, "current")))
			must(r.t, os.Symlink("g-000018.json", filepath.Join(r.home, "current")))
		},
	} {
		r, _ := noted(t)
		answersShort(t, "before "+what)
		change(r)
		answersLong(t, what, "candidate")
	}
	r, _ := noted(t)
	must(t, os.WriteFile(r.blob(r.meta["control"].(string)), []byte("#!/bin/sh\necho other\n"), 0o755))
	answersLong(t, "other bytes of the control", "control")
}

func TestNoNoteMakesTheLauncherFail(t *testing.T) {
	_, note := noted(t)
	good, err := os.ReadFile(note)
	must(t, err)
	random := rand.New(rand.NewSource(1))
	for i := 0; i < 300; i++ {
		bad := append([]byte(nil), good...)
		for j := random.Intn(4); j >= 0; j-- {
			bad[random.Intn(len(bad))] = byte(random.Intn(256))
		}
		if random.Intn(2) == 0 {
			bad = bad[:random.Intn(len(bad)+1)]
		}
		must(t, os.WriteFile(note, bad, 0o644))
		if e := run(t, launch("launcher", nil, "who")); e.stdout != "control\n" || e.code != 0 || e.stderr != "" {
			t.Fatalf("%q: %v", bad, e)
		}
	}
}

func TestALauncherThatIsStoredAsItsOwnControlDoesNotStartItself(t *testing.T) {
	r := newRollout(t, "off")
	launcher, err := os.ReadFile(file("launcher"))
	must(t, err)
	r.meta["control"] = r.store(launcher)
	r.publish()
	// Nobody who starts it would come so far as to write this note.
	digest := strings.TrimPrefix(r.meta["control"].(string), "sha256:")
	note := "strangler off 1 " + digest + "\ng-000017.json\n" + stampOf(t, r.file()) + stampOf(t, r.blob(digest))
	must(t, os.MkdirAll(file(".migrate/verified"), 0o755))
	must(t, os.WriteFile(file(".migrate/verified/tool.off"), []byte(note), 0o644))
	cmd := exec.Command("timeout", "5", file("launcher"), "who")
	cmd.Env = []string{"PATH=/usr/bin:/bin"}
	if e := run(t, cmd); e.stdout != "control\n" || e.code != 0 {
		t.Error(e)
	}
}

func stampOf(t *testing.T, path string) string {
	t.Helper()
	var stat syscall.Stat_t
	must(t, syscall.Lstat(path, &stat))
	return fmt.Sprintf("strangler stamp 1 %d %d %d %d %d\n", stat.Dev, stat.Ino, stat.Size, stat.Mtim.Nano(), stat.Ctim.Nano())
}
