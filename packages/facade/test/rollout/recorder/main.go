// Keeps its own call as a case: RECORDER_CORPUS is the corpus, RECORDER_REDACT an expression, RECORDER_ENV a variable.
package main

import (
	"fmt"
	"io"
	"os"
)

func main() {
	settings := captureSettings{corpus: os.Getenv("RECORDER_CORPUS")}
	if expression := os.Getenv("RECORDER_REDACT"); expression != "" {
		settings.redact = []string{expression}
	}
	if name := os.Getenv("RECORDER_ENV"); name != "" {
		settings.env = []string{name}
	}
	capture := beginCapture(settings, os.Args[1:])
	if _, err := io.Copy(&capture.stdin, os.Stdin); err != nil {
		panic(err)
	}
	kept, lost := capture.finish()
	fmt.Println(kept != "", lost)
}
