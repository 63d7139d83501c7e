package main

import (
	"bufio"
	"encoding/hex"
	"fmt"
	"os"
	"strings"
)

// main reads lines of a rollout directory and a raw value in hexadecimal digits, and prints who answers for it: the answer is
// that of the file beside it.
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
		fmt.Fprintln(out, answer(home))
	}
}
