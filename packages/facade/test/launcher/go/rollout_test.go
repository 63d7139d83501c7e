package launchertest

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

type object = map[string]any

// rollout is the state that the launchers follow, in the making.
type rollout struct {
	t         *testing.T
	home      string
	candidate string
	meta      object
	flag      object
}

// everyKey is the rule of a canary of 100 percent.
const everyKey = `{"if":[{"and":[{"!!":[{"var":"targetingKey"}]},{"or":[{"in":[{"substr":[{"var":"targetingKey"},0,1]},` +
	`["0","1","2","3","4","5","6","7","8","9","a","b","c","d","e","f"]]}]}]},"candidate","control"]}`

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// newRollout stores both programs and describes a stage; canary gives every key to the candidate.
func newRollout(t *testing.T, stage string) *rollout {
	t.Helper()
	base := file(".migrate")
	reset := func() {
		for _, name := range []string{"rollout", "releases", "events", "corpus", "verified"} {
			must(t, os.RemoveAll(filepath.Join(base, name)))
		}
	}
	reset()
	t.Cleanup(reset)
	r := &rollout{t: t, home: filepath.Join(base, "rollout")}
	must(t, os.MkdirAll(r.home, 0o755))
	must(t, os.MkdirAll(filepath.Join(base, "releases/blobs/sha256"), 0o755))
	read := func(name string) []byte {
		data, err := os.ReadFile(file(name))
		must(t, err)
		return data
	}
	r.candidate = r.store(read("candidate"))
	r.flag = object{"state": "ENABLED", "variants": object{"control": "control", "candidate": "candidate"}, "defaultVariant": "control"}
	switch stage {
	case "canary":
		r.flag["targeting"] = json.RawMessage(everyKey)
	case "live", "complete":
		r.flag["defaultVariant"] = "candidate"
	}
	r.meta = object{
		"schemaVersion": 1, "kind": "generation", "generation": 17, "stage": stage, "percent": 100, "latched": false,
		"control": r.store(read("ender")), "candidate": r.candidate, "sample": 0, "reason": "test", "createdAt": "2026-01-02T03:04:05.678Z",
	}
	return r
}

// store keeps bytes under their digest.
func (r *rollout) store(data []byte) string {
	sum := sha256.Sum256(data)
	digest := "sha256:" + hex.EncodeToString(sum[:])
	must(r.t, os.WriteFile(r.blob(digest), data, 0o755))
	return digest
}

func (r *rollout) blob(digest string) string {
	return file(filepath.Join(".migrate/releases/blobs/sha256", strings.TrimPrefix(digest, "sha256:")))
}

func (r *rollout) file() string { return filepath.Join(r.home, "g-000017.json") }

func (r *rollout) publish() *rollout {
	r.t.Helper()
	data, err := json.Marshal(object{"$schema": "https://flagd.dev/schema/v0/flags.json", "flags": object{"tool": r.flag}, "metadata": r.meta})
	must(r.t, err)
	must(r.t, os.WriteFile(r.file(), data, 0o644))
	_ = os.Remove(filepath.Join(r.home, "current"))
	must(r.t, os.Symlink("g-000017.json", filepath.Join(r.home, "current")))
	return r
}

// events are all that were written below the state.
func (r *rollout) events() []object {
	r.t.Helper()
	files, _ := filepath.Glob(file(".migrate/events/*.jsonl"))
	var events []object
	for _, name := range files {
		data, err := os.ReadFile(name)
		must(r.t, err)
		for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
			var event object
			must(r.t, json.Unmarshal([]byte(line), &event))
			events = append(events, event)
		}
	}
	return events
}

// last is the newest event, of which exactly one more has to be there than before.
func (r *rollout) only() object {
	r.t.Helper()
	events := r.events()
	if len(events) != 1 {
		r.t.Fatalf("%d events: %v", len(events), events)
	}
	return events[0]
}

func launch(program string, env []string, args ...string) *exec.Cmd {
	return road{program: file(program), env: env}.command(nil, args...)
}

func control(args ...string) *exec.Cmd { return road{program: file("ender")}.command(nil, args...) }

func has(t *testing.T, event object, wanted object) {
	t.Helper()
	for key, value := range wanted {
		if event[key] != value {
			t.Errorf("%s is %v and not %v in %v", key, event[key], value, event)
		}
	}
}

func TestTheStageTheVariableAndTheLatchDecide(t *testing.T) {
	const wishControl, wishCandidate = "STRANGLER_TOOL=control", "STRANGLER_TOOL=candidate"
	for _, c := range []struct {
		stage   string
		latched bool
		env     string
		who     string
	}{
		{"off", false, "", "control"}, {"shadow", false, "", "control"}, {"canary", false, "", "candidate"},
		{"live", false, "", "candidate"}, {"complete", false, "", "candidate"},
		{"live", false, wishControl, "control"}, {"off", false, wishCandidate, "candidate"}, {"shadow", false, wishCandidate, "candidate"},
		{"live", true, "", "control"}, {"live", true, wishCandidate, "control"}, {"live", false, "STRANGLER_TOOL=Control", "candidate"},
	} {
		r := newRollout(t, c.stage)
		r.meta["latched"] = c.latched
		r.publish()
		if e := run(t, launch("launcher", []string{c.env}, "who")); e.stdout != c.who+"\n" || e.stderr != "" {
			t.Errorf("%v: %v", c, e)
		}
	}
}

func TestAnEventTellsHowTheProgramEndedAndWhatItCost(t *testing.T) {
	r := newRollout(t, "live").publish()
	run(t, launch("launcher", nil, "exit", "137"))
	host, _ := os.Hostname()
	event := r.only()
	has(t, event, object{
		"schemaVersion": 1.0, "kind": "event", "flag": "tool", "source": "state", "generation": 17.0, "stage": "live", "variant": "candidate",
		"answeredBy": "candidate", "fallback": nil, "outcome": "error", "exitCode": 137.0, "signal": nil, "digest": r.candidate, "host": host,
	})
	r = newRollout(t, "live").publish()
	run(t, launch("launcher", nil, "raise", "9"))
	has(t, r.only(), object{"outcome": "crash", "exitCode": nil, "signal": "SIGKILL"})
	r = newRollout(t, "live").publish()
	run(t, launch("launcher", nil, "memory", "80"))
	event = r.only()
	has(t, event, object{"outcome": "ok", "exitCode": 0.0})
	if peak := event["maxRssBytes"].(float64); peak < 80<<20 || peak > 84<<20 {
		t.Errorf("80 MiB were used and %v bytes measured", peak)
	}
	r = newRollout(t, "live").publish()
	run(t, launch("launcher", nil, "processor", "200"))
	if cpu := r.only()["cpuMs"].(float64); cpu < 190 || cpu > 260 {
		t.Errorf("200 ms were used and %v measured", cpu)
	}
}

func TestAReaderThatGoesAwayOrASignalThatIsSentIsNoCrash(t *testing.T) {
	r := newRollout(t, "live").publish()
	k := begin(t, launch("launcher", nil, "sleep", "20"))
	k.send(syscall.SIGTERM)
	k.finish()
	has(t, r.only(), object{"outcome": "error", "signal": "SIGTERM", "fallback": nil})
	r = newRollout(t, "live").publish()
	cmd := launch("launcher", nil, "flood")
	reader, writer := pipe(t)
	cmd.Stdout = writer
	must(t, cmd.Start())
	_, _ = writer.Close(), reader.Close()
	_ = cmd.Wait()
	has(t, r.only(), object{"outcome": "error", "signal": "SIGPIPE"})
}

func TestNothingIsWrittenWhereNothingIsWatched(t *testing.T) {
	for _, stage := range []string{"off", "complete"} {
		r := newRollout(t, stage).publish()
		run(t, launch("launcher", nil, "exit", "0"))
		if events := r.events(); len(events) != 0 {
			t.Errorf("%s: %v", stage, events)
		}
	}
}

// spoilings are what can be wrong with a candidate before it begins.
var spoilings = map[string]func(r *rollout){
	"missing":            func(r *rollout) { must(r.t, os.Remove(r.blob(r.candidate))) },
	"not executable":     func(r *rollout) { must(r.t, os.Chmod(r.blob(r.candidate), 0o644)) },
	"other bytes":        func(r *rollout) { must(r.t, os.WriteFile(r.blob(r.candidate), []byte("#!/bin/sh\n"), 0o755)) },
	"writable by others": func(r *rollout) { must(r.t, os.Chmod(r.blob(r.candidate), 0o777)) },
	"a directory": func(r *rollout) {
		must(r.t, os.Remove(r.blob(r.candidate)))
		must(r.t, os.Mkdir(r.blob(r.candidate), 0o755))
	},
	"a pipe": func(r *rollout) {
		must(r.t, os.Remove(r.blob(r.candidate)))
		must(r.t, syscall.Mkfifo(r.blob(r.candidate), 0o755))
	},
	"a link": func(r *rollout) {
		must(r.t, os.Remove(r.blob(r.candidate)))
		must(r.t, os.Symlink("/bin/true", r.blob(r.candidate)))
	},
	"no known format":     func(r *rollout) { r.candidate = r.store([]byte("neither machine code nor a script")) },
	"of another machine":  func(r *rollout) { r.candidate = r.store([]byte("\x7fELF\x02\x01\x01")) },
	"without interpreter": func(r *rollout) { r.candidate = r.store([]byte("#!/no/such/interpreter\n")) },
	"the launcher itself": func(r *rollout) {
		data, _ := os.ReadFile(file("launcher"))
		r.candidate = r.store(data)
		must(r.t, os.Remove(r.blob(r.candidate)))
		must(r.t, os.Link(file("launcher"), r.blob(r.candidate)))
	},
}

func TestTheControlAnswersForACandidateThatCannotBeStarted(t *testing.T) {
	for name, spoil := range spoilings {
		for _, stage := range []string{"canary", "live", "complete"} {
			for _, program := range []string{"launcher", "external"} {
				if name == "the launcher itself" && program != "launcher" {
					continue
				}
				r := newRollout(t, stage)
				spoil(r)
				r.meta["candidate"] = r.candidate
				r.publish()
				same(t, name+" in "+stage, run(t, control("crash", "11")), run(t, launch(program, nil, "crash", "11")))
				event := r.only()
				has(t, event, object{"variant": "candidate", "answeredBy": "control", "outcome": "error", "exitCode": 3.0})
				if event["fallback"] == nil {
					t.Errorf("%s in %s: no reason in %v", name, stage, event)
				}
			}
		}
	}
}

// hostilities are states that nobody in good faith would leave behind.
var hostilities = map[string]func(r *rollout){
	"torn":        func(r *rollout) { must(r.t, os.Truncate(r.file(), 200)) },
	"empty":       func(r *rollout) { must(r.t, os.Truncate(r.file(), 0)) },
	"huge":        func(r *rollout) { must(r.t, os.Truncate(r.file(), 1<<40)) },
	"deep":        func(r *rollout) { must(r.t, os.WriteFile(r.file(), []byte(strings.Repeat("[", 1<<19)), 0o644)) },
	"bytes":       func(r *rollout) { must(r.t, os.WriteFile(r.file(), []byte("\xff\x00\xfe"), 0o644)) },
	"unreadable":  func(r *rollout) { must(r.t, os.Chmod(r.file(), 0o666)) },
	"a directory": func(r *rollout) { must(r.t, os.Remove(r.file())); must(r.t, os.Mkdir(r.file(), 0o755)) },
	"a pipe":      func(r *rollout) { must(r.t, os.Remove(r.file())); must(r.t, syscall.Mkfifo(r.file(), 0o644)) },
	"a link": func(r *rollout) {
		must(r.t, os.Rename(r.file(), r.file()+"x"))
		must(r.t, os.Symlink(r.file()+"x", r.file()))
	},
	"a loop":                  func(r *rollout) { must(r.t, os.Remove(r.file())); must(r.t, os.Symlink("current", r.file())) },
	"a device":                func(r *rollout) { must(r.t, os.Remove(r.file())); must(r.t, os.Symlink("/dev/zero", r.file())) },
	"current leads elsewhere": func(r *rollout) { r.lead("../../etc/passwd") },
	"current leads nowhere":   func(r *rollout) { r.lead("g-000018.json") },
	"current is a file": func(r *rollout) {
		must(r.t, os.Remove(r.home+"/current"))
		must(r.t, os.WriteFile(r.home+"/current", nil, 0o644))
	},
	"a directory of others": func(r *rollout) { must(r.t, os.Chmod(r.home, 0o777)) },
	"no directory":          func(r *rollout) { must(r.t, os.RemoveAll(r.home)) },
	"owned by another":      func(r *rollout) { must(r.t, os.Chown(r.file(), 12345, 0)) },
}

func (r *rollout) lead(target string) {
	must(r.t, os.Remove(r.home+"/current"))
	must(r.t, os.Symlink(target, r.home+"/current"))
}

func TestTheControlAnswersWhateverTheStateIs(t *testing.T) {
	for name, harm := range hostilities {
		if name == "owned by another" && os.Geteuid() != 0 {
			continue // only root can give a file away, and then nobody else is to be feared
		}
		for _, env := range []string{"", "STRANGLER_TOOL=candidate"} {
			r := newRollout(t, "live").publish()
			harm(r)
			began := time.Now()
			same(t, name, run(t, control("who")), run(t, launch("launcher", []string{env}, "who")))
			if took := time.Since(began); took > time.Second {
				t.Errorf("%s: it took %v", name, took)
			}
		}
	}
}

func TestAStoredControlThatIsNotInOrderLeavesTheInstalledOne(t *testing.T) {
	for name, harm := range map[string]func(path string) error{
		"missing":     os.Remove,
		"other bytes": func(path string) error { return os.WriteFile(path, []byte("#!/bin/sh\necho wrong\n"), 0o755) },
		"of others":   func(path string) error { return os.Chmod(path, 0o757) },
	} {
		r := newRollout(t, "shadow").publish()
		must(t, harm(r.blob(r.meta["control"].(string))))
		same(t, name, run(t, control("who")), run(t, launch("launcher", nil, "who")))
		event := r.only()
		has(t, event, object{"answeredBy": "control", "digest": nil, "fallback": nil})
		if note, _ := event["note"].(string); !strings.Contains(note, "control") {
			t.Errorf("%s: the event does not tell why: %v", name, event)
		}
	}
}

func TestALauncherInThePlaceOfItsOwnControlEnds(t *testing.T) {
	r := newRollout(t, "off")
	_ = r
	must(t, os.Rename(file("ender"), file("ender.away")))
	defer func() { must(t, os.Rename(file("ender.away"), file("ender"))) }()
	must(t, os.Link(file("launcher"), file("ender")))
	cmd := exec.Command(file("launcher"), "who")
	e := run(t, cmd)
	if e.code != 126 || !strings.Contains(e.stderr, "that is the launcher itself") {
		t.Error(e)
	}
	must(t, os.Remove(file("ender")))
	if e := run(t, exec.Command(file("launcher"), "who")); e.code != 127 || !strings.Contains(e.stderr, "no such file") {
		t.Error(e)
	}
}

func TestTheControlAnswersWithoutASupervisorThatIsInOrder(t *testing.T) {
	supervisors, _ := filepath.Glob(file(".migrate/launcher/*/launcher"))
	if len(supervisors) == 0 {
		t.Fatal("there is no supervisor")
	}
	for _, harm := range []func(path string) error{
		func(path string) error { return os.Chmod(path, 0o777) },
		func(path string) error { return os.Chmod(path, 0o644) },
		func(path string) error { return os.Chmod(filepath.Dir(path), 0o777) },
		func(path string) error { return os.Rename(path, path+".away") },
	} {
		newRollout(t, "live").publish()
		for _, path := range supervisors {
			must(t, harm(path))
		}
		e := run(t, launch("launcher", nil, "who"))
		for _, path := range supervisors {
			_ = os.Rename(path+".away", path)
			must(t, os.Chmod(path, 0o755))
			must(t, os.Chmod(filepath.Dir(path), 0o755))
		}
		if e.stdout != "control\n" || e.stderr != "" {
			t.Error(e)
		}
	}
}
