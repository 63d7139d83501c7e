package main

import (
	"bufio"
	"encoding/hex"
	"fmt"
	"os"
	"strings"
)

// main reads lines of a rollout directory and a raw value in hexadecimal digits, and prints which program a launcher would start.
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
		rollout.home = home
		fmt.Fprintln(out, started())
	}
}

func started() string {
	i := begin()
	for _, p := range i.programs() {
		if i.check(p) == nil {
			return p.role
		}
	}
	return "none"
}
