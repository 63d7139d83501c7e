package main

import (
	"os"
	"strings"
)

// answer is the decision of generated code by the service that the argument of the program names.
func answer(home string) string {
	settings := rolloutSettings{flag: "tree_hasher", home: home, source: os.Args[1]}
	for tries := 0; tries < 1000; tries++ {
		g, err := (&askedRollout{settings: settings}).read()
		d := decideRollout(settings, rolloutWorld{getenv: os.Getenv, key: targetingKey}, g, err)
		if strings.Contains(d.note, "no answer within") {
			continue
		}
		if d.variant != roleCandidate || verifyProgram(settings, roleCandidate, d.digest) != nil {
			return roleControl
		}
		return roleCandidate
	}
	panic("the service did not answer in time")
}
