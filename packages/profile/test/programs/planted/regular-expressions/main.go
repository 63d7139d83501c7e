// A regular expression is matched once for each line; the lines come from one function.
package main

import (
	"fmt"
	"regexp"
	"strings"
)

var pattern = regexp.MustCompile(`(\w+)@(\w+)\.(com|org|net)`)

//go:noinline
func matches(line string) bool {
	return pattern.MatchString(line)
}

//go:noinline
func countMatches(text string) int {
	count := 0
	for _, line := range strings.Split(text, "\n") {
		if matches(line) {
			count++
		}
	}
	return count
}

func main() {
	text := strings.Repeat("nobody is here\nwrite to someone@example.com today\nand a third line\n", 300_000)
	fmt.Println(countMatches(text))
}
