package facade

import (
	"errors"
	"math"
	"net/http"
	"strconv"
	"strings"
	"time"
)

const (
	maxAnswerSize = 64 << 10
	// An answer counts for so long after it was last given; a host that has heard nothing for a day is better off with the control.
	answerLife = 24 * time.Hour
)

// rolloutAnswer is what an OFREP service said about the flag.
type rolloutAnswer struct {
	asked, came int64              // nanoseconds since 1970: when it was asked for, and when it was there
	body        []byte             // as it came
	generation  *rolloutGeneration // nil where the service has no such flag, or says something that is not in order
	variant     string             // for the key that was asked with
	fault       error              // what is not in order
}

// readAnswer reads the body of a response. An error means that this is no answer of an OFREP service to what was asked.
func readAnswer(status int, body []byte, flag string) (*rolloutAnswer, error) {
	document, err := parseState(body)
	if err != nil {
		return nil, errors.New("HTTP status " + strconv.Itoa(status) + " without an answer: " + err.Error())
	}
	key, code := memberText(&document, "key"), memberText(&document, "errorCode")
	isMissing := code == "FLAG_NOT_FOUND" || code == "FLAG_DISABLED"
	switch {
	case status == http.StatusNotFound && isMissing && (key == flag || key == ""):
		return &rolloutAnswer{body: body}, nil
	case status != http.StatusOK:
		return nil, errors.New(strings.TrimSpace("HTTP status " + strconv.Itoa(status) + " " + code))
	case key != flag:
		return nil, errors.New("the answer is about another flag")
	}
	a := &rolloutAnswer{body: body, variant: memberText(&document, "variant")}
	a.generation, a.fault = readAnsweredState(&document)
	return a, nil
}

// readAnsweredState makes the generation that an answer tells of. The rule of a canary is not part of an answer; it follows
// from the share.
func readAnsweredState(document *stateValue) (*rolloutGeneration, error) {
	r := stateReader{}
	variant := memberText(document, "variant")
	if variant != roleControl && variant != roleCandidate || memberText(document, "value") != variant {
		r.fail("unknown variant " + quoteShort(variant))
	}
	g := r.metadata(knownMetadata(document.member("metadata")))
	if variantOfStage(g.stage) == "" {
		r.fail("unknown stage " + quoteShort(g.stage))
	}
	if g.stage == stageCanary {
		g.beginnings = beginningsBelow(g.percent)
	}
	if r.err != nil {
		return nil, r.err
	}
	return g, nil
}

// knownMetadata leaves out what other services add of their own.
func knownMetadata(v *stateValue) *stateValue {
	if v == nil || v.kind != '{' {
		return v
	}
	known := stateValue{kind: '{'}
	for i, name := range v.names {
		if strings.Contains(" "+requiredMetadata+" "+optionalMetadata+" ", " "+name+" ") {
			known.names, known.items = append(known.names, name), append(known.items, v.items[i])
		}
	}
	return &known
}

// beginningsBelow gives the beginnings of the keys that a share in percent gives to the candidate, as the rule of the
// generation has them.
func beginningsBelow(percent float64) []string {
	const all = 1 << (4 * maxKeyDigits)
	limit := int64(math.Round(percent / 100 * all))
	beginnings := []string{}
	if limit >= all {
		return appendDigitsBelow(beginnings, "", 16)
	}
	text := strconv.FormatInt(all|limit, 16)[1:]
	for at := range text {
		beginnings = appendDigitsBelow(beginnings, text[:at], limit>>(4*(maxKeyDigits-1-at))&15)
	}
	return beginnings
}

func appendDigitsBelow(list []string, head string, limit int64) []string {
	for digit := int64(0); digit < limit; digit++ {
		list = append(list, head+strconv.FormatInt(digit, 16))
	}
	return list
}

func memberText(document *stateValue, name string) string {
	if v := document.member(name); v != nil && v.kind == '"' {
		return v.text
	}
	return ""
}

// stops says whether an answer leaves the candidate out: no flag, a latch, or stage off.
func (a *rolloutAnswer) stops() bool {
	return a.generation == nil || a.generation.latched || a.generation.stage == stageOff
}

// outranks says whether this answer, which stops, rules out another: one that was asked for before this one came, and for
// as long as it counts one of an older generation, as a service that lags behind still gives it.
func (a *rolloutAnswer) outranks(other *rolloutAnswer) bool {
	if other.asked <= a.came {
		return true
	}
	return a.generation != nil && other.generation != nil && other.generation.number < a.generation.number &&
		other.came-a.came < int64(answerLife)
}

// isFollowedBy says whether there is such an answer and it came before another; where a clock was set back it did not.
func (a *rolloutAnswer) isFollowedBy(other *rolloutAnswer) bool {
	return a != nil && a.came <= other.came
}

// saysAsMuch tells whether two answers are of one state.
func (a *rolloutAnswer) saysAsMuch(other *rolloutAnswer) bool {
	x, y := a.generation, other.generation
	if x == nil || y == nil {
		return x == y
	}
	return x.number == y.number && x.stage == y.stage && x.latched == y.latched && x.percent == y.percent &&
		x.control == y.control && x.candidate == y.candidate && x.sample == y.sample && x.stickiness == y.stickiness
}
