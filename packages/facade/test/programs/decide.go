package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"
)

// main reads lines of a rollout directory and a raw value, and prints who answers for it.
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
		fmt.Fprintln(out, answers(rolloutSettings{flag: "tree_hasher", home: home}))
	}
}

func answers(settings rolloutSettings) string {
	g, err := readRollout(settings)
	d := decideRollout(settings, rolloutWorld{getenv: os.Getenv, key: targetingKey}, g, err)
	if d.variant != roleCandidate || verifyProgram(settings, roleCandidate, d.digest) != nil {
		return roleControl
	}
	return roleCandidate
}
