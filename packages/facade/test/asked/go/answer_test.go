package facade

import (
	"encoding/json"
	"io"
	"net/http"
	"testing"
)

var liveText, _ = json.Marshal(live)

func TestAnAnswerThatIsNotInOrderIsControlWhateverWasBefore(t *testing.T) {
	change := func(name string, value any) object {
		m := metadata(6, "live")
		if m[name] = value; value == nil {
			delete(m, name)
		}
		return answer("candidate", m)
	}
	for name, bad := range map[string]object{
		"an unknown variant":         answer("blue", metadata(6, "live")),
		"no variant":                 {"key": testFlag, "reason": "DISABLED"},
		"another value":              {"key": testFlag, "value": true, "variant": "candidate", "metadata": metadata(6, "live")},
		"no metadata":                answer("candidate", nil),
		"metadata that is a text":    {"key": testFlag, "value": "candidate", "variant": "candidate", "metadata": "x"},
		"control in live":            answer("control", metadata(6, "live")),
		"the candidate in shadow":    answer("candidate", metadata(6, "shadow")),
		"the candidate in off":       answer("candidate", metadata(6, "off")),
		"an unknown stage":           change("stage", "half"),
		"no stage":                   change("stage", nil),
		"no number":                  change("generation", nil),
		"a number that is not whole": change("generation", 6.5),
		"a latch that says maybe":    change("latched", "maybe"),
		"a candidate that is a path": change("candidate", "../../bin/sh"),
		"a share over all":           change("percent", 101),
		"another version":            change("schemaVersion", 2),
		"an unknown stickiness":      change("stickiness", "moon"),
	} {
		t.Run(name, func(t *testing.T) {
			s := newService(t).says(200, live)
			s.expect(s.decide(), roleCandidate, 5, "")
			s.expect(s.says(200, bad).decide(), roleControl, -1, "the state that is asked for is not in order: ")
			s.expect(s.isDown().decide(), roleCandidate, 5, "as it was at ")
		})
	}
}

func TestAServiceMayAddMetadataOfItsOwn(t *testing.T) {
	m := metadata(5, "live")
	m["flagSetId"], m["scope"] = "tools", object{"a": []int{1}}
	s := newService(t).says(200, answer("candidate", m))
	s.expect(s.decide(), roleCandidate, 5, "")
	s.expect(s.isDown().decide(), roleCandidate, 5, "as it was at ")
}

func TestALatchIsObeyedAlthoughAServiceDoesNotKnowIt(t *testing.T) {
	m := metadata(6, "live")
	m["latched"] = true
	s := newService(t).says(200, answer("candidate", m))
	s.expect(s.decide(), roleControl, 6, "generation 6 is latched")
	s.expect(s.decide("STRANGLER_TEST_FLAG=candidate"), roleControl, 6, "generation 6 is latched")
}

// canary answers as a flagd that serves generation 5 with a share, for keys of RAW.
func canary(percent float64) http.HandlerFunc {
	m := metadata(5, "canary")
	m["percent"], m["stickiness"] = percent, "env:RAW"
	g := rolloutGeneration{stage: stageCanary, beginnings: beginningsBelow(percent)}
	return func(w http.ResponseWriter, r *http.Request) {
		var question struct{ Context struct{ TargetingKey string } }
		if json.NewDecoder(r.Body).Decode(&question) != nil || r.URL.Path != "/ofrep/v1/evaluate/flags/"+testFlag || r.Method != http.MethodPost {
			w.WriteHeader(http.StatusBadRequest)
			return
		}
		_ = json.NewEncoder(w).Encode(answer(g.variantFor(question.Context.TargetingKey), m))
	}
}

func TestInCanaryTheKeyDecidesAlsoWhileTheServiceIsAway(t *testing.T) {
	s := newService(t).answersBy(canary(33.33))
	counts := map[string]int{}
	const keys = "abcdefghijklmnopqrstuvwxyz0123456789"
	for _, raw := range keys {
		t.Setenv("RAW", string(raw))
		s.answersBy(canary(33.33))
		first := s.decide()
		s.expect(first, first.variant, 5, "")
		if s.asked.Swap(0) > 2 {
			t.Error("asked more than twice")
		}
		s.expect(s.isDown().decide(), first.variant, 5, "as it was at ")
		s.asked.Store(0)
		counts[first.variant]++
	}
	if counts[roleCandidate] < 4 || counts[roleControl] < 15 {
		t.Errorf("%v", counts)
	}
	t.Setenv("RAW", "")
	s.expect(s.answersBy(canary(33.33)).decide(), roleControl, 5, "no value to be sticky by")
}

func TestOnceTheStickinessIsKnownOneQuestionIsEnough(t *testing.T) {
	t.Setenv("RAW", "host")
	s := newService(t).answersBy(canary(100))
	for _, questions := range []int64{2, 1, 1} {
		s.expect(s.decide(), roleCandidate, 5, "")
		if asked := s.asked.Swap(0); asked != questions {
			t.Errorf("asked %d times and not %d", asked, questions)
		}
	}
}

func TestAServiceThatDecidesByAnotherRuleIsNotFollowed(t *testing.T) {
	t.Setenv("RAW", "host")
	s := newService(t)
	other := canary(0)
	s.answersBy(func(w http.ResponseWriter, r *http.Request) {
		m := metadata(5, "canary")
		m["percent"], m["stickiness"] = 100, "env:RAW"
		_ = json.NewEncoder(w).Encode(answer(roleControl, m))
		_, _ = io.Copy(io.Discard, r.Body)
	})
	s.expect(s.decide(), roleControl, -1, "the answer control contradicts generation 5")
	s.expect(s.answersBy(other).decide(), roleControl, 5, "")
}

func TestNoProxyOfTheEnvironmentIsAsked(t *testing.T) {
	// Go reads the variables once in a process and never for this host, so a proxy in a test would prove nothing.
	if newFlagAsker(newService(t).settings).client.Transport.(*http.Transport).Proxy != nil {
		t.Error("there is a proxy")
	}
}

func TestNothingIsSentButAHash(t *testing.T) {
	t.Setenv("RAW", "a secret host")
	s := newService(t)
	s.answersBy(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		var question struct{ Context object }
		if err := json.Unmarshal(body, &question); err != nil {
			t.Error(err)
		}
		key, _ := question.Context["targetingKey"].(string)
		if len(question.Context) != 1 || !isHexadecimal(key, 64) {
			t.Errorf("%s", body)
		}
		_, _ = w.Write(liveText)
	})
	s.expect(s.decide(), roleCandidate, 5, "")
}
