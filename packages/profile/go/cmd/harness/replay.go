package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"
)

type replayRequest struct {
	Command []string `json:"command"`
	Calls   []call   `json:"calls"`
	// Rounds over all calls; none is begun after MaxSeconds, but the first always is.
	Rounds     int     `json:"rounds"`
	MaxSeconds float64 `json:"maxSeconds"`
}

// call is one recorded call: what a recorder writes and a replay reads.
type call struct {
	Args []string `json:"args"`
	Cwd  string   `json:"cwd"`
	Env  []string `json:"env"`
	// The file that holds what came on standard input.
	Stdin string `json:"stdin"`
	// How the candidate ended when it was recorded.
	ExitCode int `json:"exitCode"`
}

type replayedCall struct {
	RequestBytes  int `json:"requestBytes"`
	ResponseBytes int `json:"responseBytes"`
	// Start to end of each repetition, the pipes included.
	Seconds []float64 `json:"seconds"`
	// What the Go side spends on JSON in each: the request written, the response read; 0 where it is not JSON.
	CodecSeconds []float64 `json:"codecSeconds"`
}

func replay(request replayRequest) ([]replayedCall, error) {
	results := make([]replayedCall, len(request.Calls))
	if len(request.Command) == 0 {
		return nil, fmt.Errorf("no command")
	}
	start := time.Now()
	// The first round warms the caches up and is not counted.
	for round := -1; round < request.Rounds; round++ {
		if round > 0 && time.Since(start).Seconds() > request.MaxSeconds {
			break
		}
		for i, recorded := range request.Calls {
			if err := replayOnce(request.Command, recorded, &results[i], round >= 0); err != nil {
				return nil, fmt.Errorf("call %d: %w", i+1, err)
			}
		}
	}
	return results, nil
}

func replayOnce(command []string, recorded call, result *replayedCall, counts bool) error {
	stdin, err := os.ReadFile(recorded.Stdin)
	if err != nil {
		return err
	}
	start := time.Now()
	var stdout, stderr bytes.Buffer
	cmd := exec.Command(command[0], append(command[1:len(command):len(command)], recorded.Args...)...)
	cmd.Dir, cmd.Env = recorded.Cwd, recorded.Env
	cmd.Stdin, cmd.Stdout, cmd.Stderr = bytes.NewReader(stdin), &stdout, &stderr
	err = cmd.Run()
	took := time.Since(start).Seconds()
	if cmd.ProcessState == nil || cmd.ProcessState.ExitCode() != recorded.ExitCode {
		return fmt.Errorf("ended with %v, when it was recorded with %d: %s", err, recorded.ExitCode, firstLine(stderr.String()))
	}
	if counts {
		result.RequestBytes, result.ResponseBytes = len(stdin), stdout.Len()
		result.Seconds = append(result.Seconds, took)
		result.CodecSeconds = append(result.CodecSeconds, encodeSeconds(stdin)+decodeSeconds(stdout.Bytes()))
	}
	return nil
}

func firstLine(text string) string {
	line, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
	return line
}
