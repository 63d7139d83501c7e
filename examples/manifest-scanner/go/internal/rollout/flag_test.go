package rollout

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

func canaryFlag(targeting string) flagDefinition {
	return flagDefinition{
		State:          "ENABLED",
		Variants:       map[string]string{"control": "control", "candidate": "candidate", "odd": "odd"},
		DefaultVariant: "control",
		Targeting:      json.RawMessage(targeting),
	}
}

func TestPickLaysWeightsEndToEnd(t *testing.T) {
	shares := []share{{"candidate", 25}, {"control", 75}}
	for hash, want := range map[uint32]string{
		0:          "candidate",
		0x3fffffff: "candidate",
		0x40000000: "control",
		0xffffffff: "control",
	} {
		if got := pick(shares, hash); got != want {
			t.Errorf("pick(%#x) = %s, want %s", hash, got, want)
		}
	}
	if got := pick([]share{{"candidate", 0}, {"control", 1}}, 0); got != "control" {
		t.Errorf("a weight of zero is picked: %s", got)
	}
}

func TestEvaluateKeepsToTheShares(t *testing.T) {
	flag := canaryFlag(`{"fractional":[["candidate",25],["control",75]]}`)
	candidates := 0
	for i := 0; i < 10_000; i++ {
		variant, err := flag.evaluate(FlagKey, fmt.Sprintf("%064x", i))
		if err != nil {
			t.Fatal(err)
		}
		if variant == Candidate {
			candidates++
		}
	}
	if candidates < 2300 || candidates > 2700 {
		t.Errorf("%d of 10000 at 25 percent", candidates)
	}
}

func TestEvaluateWithoutTargetingTakesTheDefault(t *testing.T) {
	if got, err := canaryFlag("").evaluate(FlagKey, "key"); got != Control || err != nil {
		t.Errorf("got %s, %v", got, err)
	}
}

func TestEvaluateRefuses(t *testing.T) {
	for targeting, want := range map[string]string{
		`{}`:                                "not a fractional rule",
		`{"if":[["candidate",1]]}`:          "not a fractional rule",
		`{"fractional":[]}`:                 "not a fractional rule",
		`{"fractional":{"var":"x"}}`:        "not a fractional rule",
		`{"fractional":[["candidate"]]}`:    "not a variant and its weight",
		`{"fractional":[["candidate",-1]]}`: "not a variant and its weight",
		`{"fractional":[[null,1]]}`:         "not a variant and its weight",
		`{"fractional":[["candidate",0]]}`:  "add up to 0",
		`{"fractional":[["a",4294967295]]}`: "add up to 4294967295",
		`{"fractional":[["missing",1]]}`:    `unknown variant "missing"`,
		`{"fractional":[["odd",1]]}`:        `unknown variant "odd"`,
	} {
		if got, err := canaryFlag(targeting).evaluate(FlagKey, "key"); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %q, %v", targeting, got, err)
		}
	}
	disabled := canaryFlag("")
	disabled.State = "DISABLED"
	if _, err := disabled.evaluate(FlagKey, "key"); err == nil {
		t.Error("a disabled flag decides")
	}
}
