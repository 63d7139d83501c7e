// Harness measures what crossing a process boundary costs on this machine, through os/exec as a Go tool would.
//
//	harness round-trip  starts a peer for each message, and keeps one for many
//	harness replay      repeats recorded calls on a candidate
//
// Both read one JSON document from standard input and write one to standard output. Under any other name than
// harness the program is a recorder: see record.go.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	if strings.HasPrefix(filepath.Base(os.Args[0]), recorderName) {
		os.Exit(record())
	}
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("one of round-trip, replay")
	}
	switch args[0] {
	case "round-trip":
		return answer(measureRoundTrips)
	case "replay":
		return answer(replay)
	}
	return fmt.Errorf("unknown measurement %q", args[0])
}

// answer decodes the request, measures, and encodes the result.
func answer[Request, Result any](measure func(Request) (Result, error)) error {
	var request Request
	if err := json.NewDecoder(os.Stdin).Decode(&request); err != nil {
		return fmt.Errorf("the request: %w", err)
	}
	result, err := measure(request)
	if err != nil {
		return err
	}
	return json.NewEncoder(os.Stdout).Encode(result)
}
