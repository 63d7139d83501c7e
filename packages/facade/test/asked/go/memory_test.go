package facade

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestARollbackThatWasSeenIsNotOverriddenByAnOlderAnswer(t *testing.T) {
	for name, stop := range map[string]struct {
		status int
		answer object
		number int64
		note   string
	}{
		"a latched generation":  {200, latched(6), 6, "generation 6 is latched"},
		"the prepared rollback": {200, latched(0), 0, "generation 0 is latched"},
		"a flag that is gone":   {404, missing, -1, "the service has no such flag"},
		"stage off":             {200, answer("control", metadata(6, "off")), 6, "as it was at "},
	} {
		t.Run(name, func(t *testing.T) {
			s := newService(t).says(200, live)
			s.expect(s.decide(), roleCandidate, 5, "")
			older, err := os.ReadFile(s.answersFile("followed"))
			must(t, err)
			first := s.says(stop.status, stop.answer).decide()
			if first.variant != roleControl {
				t.Errorf("%+v", first)
			}
			s.isDown()
			s.expect(s.decide(), roleControl, stop.number, stop.note)
			// Somebody who was asked before the rollback is late, or an old cache is restored.
			must(t, os.WriteFile(s.answersFile("followed"), older, 0o644))
			s.expect(s.decide(), roleControl, stop.number, stop.note)
			s.expect(s.says(200, answer("candidate", metadata(7, "live"))).decide(), roleCandidate, 7, "")
			s.expect(s.isDown().decide(), roleCandidate, 7, "as it was at ")
		})
	}
}

func TestAServiceThatLagsBehindARollbackIsNotFollowed(t *testing.T) {
	s := newService(t).says(200, latched(6))
	s.expect(s.decide(), roleControl, 6, "generation 6 is latched")
	s.expect(s.says(200, live).decide(), roleControl, 6, "generation 6 is latched; the answer is of generation 5")
	s.expect(s.isDown().decide(), roleControl, 6, "generation 6 is latched")
	s.shift("stopped", -answerLife)
	s.expect(s.says(200, live).decide(), roleCandidate, 5, "")
}

func TestARollbackOfAStateThatBeganAnewIsFollowed(t *testing.T) {
	s := newService(t).says(200, answer("candidate", metadata(17, "live")))
	s.expect(s.decide(), roleCandidate, 17, "")
	s.expect(s.says(200, latched(2)).decide(), roleControl, 2, "generation 2 is latched")
	s.expect(s.isDown().decide(), roleControl, 2, "generation 2 is latched")
}

func TestAStateIsFollowedForADay(t *testing.T) {
	for by, isFollowed := range map[time.Duration]bool{
		-answerLife + time.Minute: true, -answerLife: false, time.Minute: false, 0: true,
	} {
		s := newService(t).says(200, live)
		s.decide()
		s.shift("followed", by)
		if d := s.isDown().decide(); (d.variant == roleCandidate) != isFollowed {
			t.Errorf("%v: %+v", by, d)
		}
	}
}

func TestAnAnswerThatStillHoldsIsWrittenDownOnceInAWhile(t *testing.T) {
	s := newService(t).says(200, live)
	file := s.answersFile("followed")
	s.decide()
	written := func() string {
		data, err := os.ReadFile(file)
		must(t, err)
		return string(data)
	}
	first := written()
	if s.decide(); written() != first {
		t.Error("written again")
	}
	s.shift("followed", -answerRenewal)
	first = written()
	if s.decide(); written() == first {
		t.Error("not written again")
	}
}

func TestWhatOthersCouldHaveWrittenIsNotFollowed(t *testing.T) {
	spoil := map[string]func(t *testing.T, file string){
		"a file for all": func(t *testing.T, file string) { must(t, os.Chmod(file, 0o666)) },
		"a directory for all": func(t *testing.T, file string) {
			must(t, os.Chmod(filepath.Dir(file), 0o777))
		},
		"a link": func(t *testing.T, file string) {
			must(t, os.Rename(file, file+".real"))
			must(t, os.Symlink(file+".real", file))
		},
		"a directory that is a link": func(t *testing.T, file string) {
			must(t, os.Rename(filepath.Dir(file), filepath.Dir(file)+".real"))
			must(t, os.Symlink(filepath.Dir(file)+".real", filepath.Dir(file)))
		},
		"a torn file": func(t *testing.T, file string) { must(t, os.Truncate(file, 100)) },
		"an empty file": func(t *testing.T, file string) {
			must(t, os.Truncate(file, 0))
		},
		"a pipe":      func(t *testing.T, file string) { must(t, os.Remove(file)); must(t, mkfifo(file)) },
		"other words": func(t *testing.T, file string) { rewrite(t, file, answerMark, "strangler answer 2") },
		"no times":    func(t *testing.T, file string) { rewrite(t, file, " 200 ", " x ") },
		"a fault":     func(t *testing.T, file string) { rewrite(t, file, `"stage":"live"`, `"stage":"half"`) },
		"another kind": func(t *testing.T, file string) {
			rewrite(t, file, `"latched":false`, `"latched":true`)
		},
	}
	for name, spoil := range spoil {
		t.Run(name, func(t *testing.T) {
			s := newService(t).says(200, live)
			s.decide()
			s.expect(s.isDown().decide(), roleCandidate, 5, "as it was at ")
			spoil(t, s.answersFile("followed"))
			s.expect(s.decide(), roleControl, -1, "the state cannot be asked for: ")
		})
	}
}

func rewrite(t *testing.T, file, old, new string) {
	t.Helper()
	data, err := os.ReadFile(file)
	must(t, err)
	if !strings.Contains(string(data), old) {
		t.Fatalf("%s does not hold %s", data, old)
	}
	must(t, os.WriteFile(file, []byte(strings.ReplaceAll(string(data), old, new)), 0o644))
}

// blockCaches puts files where directories would have to be.
func (s *service) blockCaches() {
	for _, place := range answerPlaces(s.settings, "followed") {
		dir := filepath.Dir(place)
		must(s.t, os.RemoveAll(dir))
		must(s.t, os.MkdirAll(filepath.Dir(dir), 0o755))
		must(s.t, os.WriteFile(dir, nil, 0o644))
	}
}

func TestWhereNothingCanBeRememberedEachAnswerIsFollowedAndSilenceIsControl(t *testing.T) {
	s := newService(t)
	s.blockCaches()
	s.expect(s.says(200, live).decide(), roleCandidate, 5, "")
	s.expect(s.isDown().decide(), roleControl, -1, "the state cannot be asked for: ")
}

func TestAProcessRemembersByItselfWhatItHeard(t *testing.T) {
	s := newService(t)
	s.blockCaches()
	process := &askedRollout{settings: s.settings}
	decide := func() rolloutDecision {
		g, err := process.read()
		return decideRollout(s.settings, rolloutWorld{getenv: func(string) string { return "" }, key: targetingKey}, g, err)
	}
	s.says(200, live)
	s.expect(decide(), roleCandidate, 5, "")
	s.isDown()
	s.expect(decide(), roleCandidate, 5, "as it was at ")
	s.says(200, latched(6))
	s.expect(decide(), roleControl, 6, "generation 6 is latched")
	s.isDown()
	s.expect(decide(), roleControl, 6, "generation 6 is latched; as it was at ")
}

func TestAServiceThatHasNoFlagMeansControl(t *testing.T) {
	s := newService(t)
	disabled := object{"key": testFlag, "errorCode": "FLAG_DISABLED"}
	for _, none := range []object{missing, disabled} {
		d := s.says(404, none).decide()
		s.expect(d, roleControl, -1, "the service has no such flag")
		if !d.asksForEvents() {
			t.Error("no event")
		}
	}
}

func TestAStopThatCannotBeWrittenTakesTheStateBeforeItAwayAllTheSame(t *testing.T) {
	s := newService(t).says(200, live)
	s.expect(s.decide(), roleCandidate, 5, "")
	for _, place := range answerPlaces(s.settings, "stopped") {
		must(t, os.MkdirAll(filepath.Join(place, "in the way"), 0o755))
	}
	s.expect(s.says(200, latched(6)).decide(), roleControl, 6, "generation 6 is latched")
	s.expect(s.isDown().decide(), roleControl, -1, "the state cannot be asked for: ")
}
