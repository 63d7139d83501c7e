package main

import "os"

// read holds what was read of a state before: it does not change while questions are asked.
var read = map[string]func() rolloutDecision{}

// answer is the decision of generated code.
func answer(home string) string {
	settings := rolloutSettings{flag: "tree_hasher", home: home}
	decide := read[settings.home]
	if decide == nil {
		g, err := readRollout(settings)
		decide = func() rolloutDecision {
			return decideRollout(settings, rolloutWorld{getenv: os.Getenv, key: targetingKey}, g, err)
		}
		read[settings.home] = decide
	}
	d := decide()
	if d.variant != roleCandidate || !isWhole(settings, d.digest) {
		return roleControl
	}
	return roleCandidate
}

var whole = map[string]bool{}

func isWhole(settings rolloutSettings, digest string) bool {
	place := settings.home + digest
	known, ok := whole[place]
	if !ok {
		known = verifyProgram(settings, roleCandidate, digest) == nil
		whole[place] = known
	}
	return known
}
