// Reads documents, one a line, and writes each in the canonical encoding, or what is wrong with it.
package main

import (
	"bufio"
	"bytes"
	"os"
	"strings"

	"example.com/echo/fidelity"
)

func main() {
	input := bufio.NewReaderSize(os.Stdin, 1<<20)
	output := bufio.NewWriterSize(os.Stdout, 1<<20)
	defer output.Flush()
	for {
		line, err := input.ReadBytes('\n')
		if err != nil {
			return
		}
		output.WriteString(strings.ReplaceAll(echo(bytes.TrimSuffix(line, []byte("\n"))), "\n", `\n`) + "\n")
	}
}

func echo(line []byte) string {
	var document fidelity.Everything
	if err := document.UnmarshalJSON(line); err != nil {
		return "error: " + err.Error()
	}
	out, err := document.MarshalJSON()
	if err != nil {
		return "cannot write: " + err.Error()
	}
	return string(out)
}
