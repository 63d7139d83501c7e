package main

import (
	"bytes"
	"fmt"
	"io"
	"os/exec"
	"time"
)

type roundTripRequest struct {
	Peer  []string `json:"peer"` // echoes its standard input
	Bytes []int    `json:"bytes"`
	// How often each size is sent to a peer of its own, and to one that stays.
	OneShots int `json:"oneShots"`
	Messages int `json:"messages"`
}

type sizedSeconds struct {
	Bytes   int       `json:"bytes"`
	Seconds []float64 `json:"seconds"`
}

type roundTripResult struct {
	OneShot []sizedSeconds `json:"oneShot"`
	Worker  []sizedSeconds `json:"worker"`
}

func measureRoundTrips(request roundTripRequest) (roundTripResult, error) {
	var result roundTripResult
	if len(request.Peer) == 0 {
		return result, fmt.Errorf("no peer")
	}
	for _, size := range request.Bytes {
		oneShot, err := oneShots(request, make([]byte, size))
		if err != nil {
			return result, err
		}
		worker, err := messages(request, make([]byte, size))
		if err != nil {
			return result, err
		}
		result.OneShot = append(result.OneShot, oneShot)
		result.Worker = append(result.Worker, worker)
	}
	return result, nil
}

func oneShots(request roundTripRequest, message []byte) (sizedSeconds, error) {
	result := sizedSeconds{Bytes: len(message)}
	for i := 0; i < request.OneShots; i++ {
		start := time.Now()
		cmd := exec.Command(request.Peer[0], request.Peer[1:]...)
		cmd.Stdin = bytes.NewReader(message)
		output, err := cmd.Output()
		took := time.Since(start)
		if err != nil {
			return result, err
		}
		if len(output) != len(message) {
			return result, fmt.Errorf("the peer answered %d bytes to %d", len(output), len(message))
		}
		result.Seconds = append(result.Seconds, took.Seconds())
	}
	return result, nil
}

func messages(request roundTripRequest, message []byte) (sizedSeconds, error) {
	result := sizedSeconds{Bytes: len(message)}
	cmd := exec.Command(request.Peer[0], request.Peer[1:]...)
	stdin, err := cmd.StdinPipe()
	if err != nil {
		return result, err
	}
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		return result, err
	}
	if err := cmd.Start(); err != nil {
		return result, err
	}
	answer := make([]byte, len(message))
	for i := 0; i < request.Messages; i++ {
		start := time.Now()
		if err := exchange(stdin, stdout, message, answer); err != nil {
			_ = cmd.Process.Kill()
			_ = cmd.Wait()
			return result, err
		}
		result.Seconds = append(result.Seconds, time.Since(start).Seconds())
	}
	if err := stdin.Close(); err != nil {
		return result, err
	}
	return result, cmd.Wait()
}

// pipeBytes fit into a pipe, so that they are written without somebody reading at the other end.
const pipeBytes = 32 << 10

func exchange(to io.Writer, from io.Reader, message, answer []byte) error {
	written := make(chan error, 1)
	send := func() {
		_, err := to.Write(message)
		written <- err
	}
	if len(message) <= pipeBytes {
		send()
	} else {
		go send()
	}
	_, err := io.ReadFull(from, answer)
	if failed := <-written; failed != nil {
		return failed
	}
	return err
}
