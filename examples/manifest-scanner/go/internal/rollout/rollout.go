// Package rollout decides which implementation of the tree hasher runs.
//
// Nothing that goes wrong here is an error for the user of the tool: the control runs, and the event says why.
package rollout

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path/filepath"
)

const (
	// FlagKey is the name of the flag.
	FlagKey = "manifest_hasher"
	// Control is the variant for the implementation in charge.
	Control = "control"
	// Candidate is the variant for the implementation that may replace it.
	Candidate = "candidate"
	// EnvVariant names the variable that chooses a variant by hand.
	EnvVariant = "STRANGLER_MANIFEST_HASHER"
	// EnvTrial names the variable with the absolute path of a hasher to try out; only comparisons set it.
	EnvTrial = "STRANGLER_MANIFEST_HASHER_TRIAL"
)

// home is the absolute path of the rollout state. It is set at build time and never otherwise,
// so that nobody who merely runs the tool can make it start a program of theirs:
//
//	go build -ldflags "-X example.com/manifest/internal/rollout.home=/srv/app/.migrate/rollout"
var home string

// Decision is what one invocation shall do, with all that its event has to tell about why.
type Decision struct {
	Source     string // environment, trial, state or none
	Generation *int64
	Stage      *string
	Variant    string
	Program    string // of the candidate, if that is the variant
	Note       string // why the control was chosen against a wish or the state
	EventsDir  string // "" if the rollout asks for no events
}

// Decide takes the environment and the state of the rollout into account.
func Decide(getenv func(string) string) Decision {
	return decide(getenv, home, randomKey)
}

func decide(getenv func(string) string, home string, newKey func() (string, error)) Decision {
	wish, trial := getenv(EnvVariant), getenv(EnvTrial)
	if trial != "" && wish != Control {
		return tryOut(trial)
	}
	if home == "" {
		return withoutState(wish)
	}
	g, err := readGeneration(home)
	d := Decision{Source: "state", Variant: Control}
	if err == nil {
		d.Generation, d.Stage = &g.Number, &g.Stage
		if g.Stage != stageOff {
			d.EventsDir = filepath.Join(home, "..", "events")
		}
	}
	switch {
	case wish == Control:
		// The state was read only to tell what was overruled: a fault in it changes nothing.
		d.Source, d.Note = "environment", EnvVariant+" is "+Control
	case err != nil:
		d.Source, d.Note = sourceOf(wish), err.Error()
	case wish == Candidate:
		d.Source = "environment"
		d.run(g, home)
	default:
		d.follow(g, home, newKey)
	}
	d.ignore(wish)
	return d
}

// follow asks the flag of the generation.
func (d *Decision) follow(g *generation, home string, newKey func() (string, error)) {
	if g.latched {
		d.Note = fmt.Sprintf("generation %d is latched", g.Number)
		return
	}
	key, err := newKey()
	if err != nil {
		d.Note = err.Error()
		return
	}
	variant, err := g.flag.evaluate(FlagKey, key)
	if err != nil {
		d.Note = err.Error()
		return
	}
	if variant == Candidate {
		d.run(g, home)
	}
}

// run chooses the candidate of the generation, unless it may not be run.
func (d *Decision) run(g *generation, home string) {
	program, err := g.program(home)
	if err != nil {
		d.Note = err.Error()
		return
	}
	d.Variant, d.Program = Candidate, program
}

// ignore notes a wish that names no variant.
func (d *Decision) ignore(wish string) {
	if wish == "" || wish == Control || wish == Candidate {
		return
	}
	note := fmt.Sprintf("%s is ignored: unknown variant %.64q", EnvVariant, wish)
	if d.Note != "" {
		note += "; " + d.Note
	}
	d.Note = note
}

func tryOut(program string) Decision {
	if !filepath.IsAbs(program) {
		return Decision{Source: "trial", Variant: Control, Note: EnvTrial + " is not an absolute path"}
	}
	return Decision{Source: "trial", Variant: Candidate, Program: program}
}

func withoutState(wish string) Decision {
	d := Decision{Source: "none", Variant: Control}
	switch wish {
	case Control:
		d.Source, d.Note = "environment", EnvVariant+" is "+Control
	case Candidate:
		d.Source, d.Note = "environment", "this build knows of no rollout"
	}
	d.ignore(wish)
	return d
}

func sourceOf(wish string) string {
	if wish == Candidate {
		return "environment"
	}
	return "state"
}

// randomKey makes a targeting key, so that each invocation is put into a bucket of its own.
func randomKey() (string, error) {
	var seed [32]byte
	if _, err := rand.Read(seed[:]); err != nil {
		return "", err
	}
	sum := sha256.Sum256(seed[:])
	return hex.EncodeToString(sum[:]), nil
}
