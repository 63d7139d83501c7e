package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os/exec"
	"strings"
)

// manifest is what one writes without generated code, and so are the rest of this file's types.
type manifest struct {
	Root      string  `json:"root"`
	Generated string  `json:"generated"`
	Files     []entry `json:"files"`
}

type entry struct {
	Path       string `json:"path"`
	Kind       string `json:"kind"`
	Size       int64  `json:"size"`
	Executable bool   `json:"executable"`
	Sha256     string `json:"sha256"`
}

func newByHand() manifest {
	request := manifest{Root: "/srv/data", Generated: "2026-01-01T00:00:00.000Z"}
	for i := 0; i < 7; i++ {
		request.Files = append(request.Files, entry{
			Path: fmt.Sprintf("src/part-%d.go", i), Kind: "file", Size: int64(1000 * i), Sha256: strings.Repeat("ab", 32),
		})
	}
	return request
}

func (r roads) scanByHand(ctx context.Context) {
	document, err := json.Marshal(map[string]any{"method": "scan", "request": r.byHand})
	check(err)
	cmd := exec.CommandContext(ctx, r.program)
	cmd.Stdin = bytes.NewReader(document)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	stdout, err := cmd.Output()
	check(err)
	var answer struct {
		Response manifest `json:"response"`
	}
	check(json.Unmarshal(stdout, &answer))
	if len(answer.Response.Files) != len(r.byHand.Files) {
		panic("a wrong answer")
	}
}
