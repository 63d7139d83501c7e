package main

import (
	"bytes"
	"crypto/rand"
	"fmt"
	"os"
	"time"
)

// outputFile is what the example's tool writes when it is told to write a file.
const outputFile = "manifest.json"

// addNoise puts time stamps, random identifiers and durations into everything that the program wrote.
func addNoise(got *answer) {
	got.out = withNoise(got.out)
	got.err = append(got.err, fmt.Sprintf("took %s\n", time.Duration(time.Now().UnixNano()%1e9))...)
	if written, err := os.ReadFile(outputFile); err == nil {
		overwrite(outputFile, withNoise(written))
	}
}

func withNoise(text []byte) []byte {
	if len(text) == 0 {
		return text
	}
	if !bytes.HasPrefix(text, []byte("{\n")) {
		return append([]byte(fmt.Sprintf("%s request %s\n", now(), identifier())), text...)
	}
	head := fmt.Sprintf("{\n  \"generatedAt\": %q,\n  \"requestId\": %q,\n  \"elapsedMs\": %d.%03d,\n",
		now(), identifier(), time.Now().UnixNano()%1000, time.Now().UnixNano()%997)
	return inRecords(append([]byte(head), text[2:]...))
}

// inRecords gives every record of the example's manifest a time stamp of its own.
func inRecords(text []byte) []byte {
	lines := bytes.SplitAfter(text, []byte("\n"))
	var noisy []byte
	for _, line := range lines {
		if bytes.HasPrefix(line, []byte("      \"path\":")) {
			noisy = append(noisy, fmt.Sprintf("      \"scannedAt\": %q,\n", now())...)
		}
		noisy = append(noisy, line...)
	}
	return noisy
}

func now() string {
	return time.Now().UTC().Format(time.RFC3339Nano)
}

// identifier is a random UUID of version 4.
func identifier() string {
	var b [16]byte
	rand.Read(b[:])
	b[6], b[8] = b[6]&0x0f|0x40, b[8]&0x3f|0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", b[:4], b[4:6], b[6:8], b[8:10], b[10:])
}
