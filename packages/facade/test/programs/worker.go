package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"syscall"
	"time"
)

const conformanceContract = "c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00"

// main answers the methods that the conformance checks call.
func main() {
	os.Exit(serve(conformanceContract, conformance))
}

func conformance(ctx context.Context, method string, request payload) (payload, error) {
	if method == "echo" {
		return request, nil
	}
	var ask struct {
		Ms   int64
		Text string
	}
	if err := json.Unmarshal(request.json, &ask); err != nil {
		return payload{}, malformedRequest(err)
	}
	duration := time.Duration(ask.Ms) * time.Millisecond
	switch method {
	case "sleep":
		select {
		case <-time.After(duration):
		case <-ctx.Done():
			return payload{}, errors.New("woken early")
		}
	case "spin":
		for end := time.Now().Add(duration); time.Now().Before(end); {
			if ctx.Err() != nil {
				return payload{}, errors.New("stopped early")
			}
		}
	case "print":
		fmt.Println(ask.Text)
	case "refuse":
		return payload{}, &remoteError{request.json}
	case "fail":
		return payload{}, errors.New(ask.Text)
	case "crash":
		_ = syscall.Kill(os.Getpid(), syscall.SIGKILL)
		select {}
	case "panic":
		panic(ask.Text)
	default:
		return payload{}, unknownMethod(method)
	}
	return request, nil
}
