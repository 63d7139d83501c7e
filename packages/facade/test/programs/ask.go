package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"
)

// main reads lines of a rollout directory and a raw value, and prints who answers for it by the service that its argument names.
func main() {
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		home, text, _ := strings.Cut(lines.Text(), "\t")
		var raw string
		if err := json.Unmarshal([]byte(text), &raw); err != nil {
			panic(err)
		}
		if err := os.Setenv("RAW", raw); err != nil {
			panic(err)
		}
		fmt.Fprintln(out, answers(rolloutSettings{flag: "tree_hasher", home: home, source: os.Args[1]}))
	}
}

func answers(settings rolloutSettings) string {
	g, err := (&askedRollout{settings: settings}).read()
	d := decideRollout(settings, rolloutWorld{getenv: os.Getenv, key: targetingKey}, g, err)
	if strings.Contains(d.note, "no answer within") {
		return answers(settings)
	}
	if d.variant != roleCandidate || verifyProgram(settings, roleCandidate, d.digest) != nil {
		return roleControl
	}
	return roleCandidate
}
