package main

import (
	"bufio"
	"encoding/hex"
	"fmt"
	"os"
	"strings"
)

// main reads lines of a rollout directory and a raw value in hexadecimal digits, and prints who answers for it.
func main() {
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		home, text, _ := strings.Cut(lines.Text(), "\t")
		raw, err := hex.DecodeString(text)
		if err != nil {
			panic(err)
		}
		if err := os.Setenv("RAW", string(raw)); err != nil {
			panic(err)
		}
		fmt.Fprintln(out, answers(rolloutSettings{flag: "tree_hasher", home: home}))
	}
}

// read holds what was read of a state before: it does not change while questions are asked.
var read = map[string]func() rolloutDecision{}

func answers(settings rolloutSettings) string {
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
