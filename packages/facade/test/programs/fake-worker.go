package main

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"os"
	"time"
)

// main is a worker that does one thing wrong, or at least unusually: what its argument says.
func main() {
	behaviour := os.Args[1]
	switch behaviour {
	case "mute":
		time.Sleep(time.Minute)
	case "text":
		fmt.Println("usage: this is no worker")
		return
	}
	reader := newFrameReader(os.Stdin)
	_ = reader.readPreamble()
	first, _ := reader.read()
	var client hello
	_ = json.Unmarshal(first.body, &client)
	granted := welcome{1, client.Contract, 1 << 20, 256, 1 << 20, "fake"}
	switch behaviour {
	case "credit 1":
		granted.Credit = 1
	case "credit 0":
		granted.Credit = 0
	}
	body, _ := json.Marshal(granted)
	start := appendFrame([]byte(preamble), frameWelcome, 0, body)
	if behaviour == "credit 0" {
		// In one piece with the handshake, so that a client has to take both at once.
		start = appendFrame(start, frameCredit, 0, binary.BigEndian.AppendUint32(nil, 1))
	}
	send(start)
	reader.maxFrame = 1 << 20
	for {
		got, err := reader.read()
		if err != nil || got.kind == frameShutdown {
			return
		}
		if got.kind == frameRequest {
			request, _ := parseRequest(got.body)
			misbehave(behaviour, got.id, request.payload)
		}
	}
}

func misbehave(behaviour string, id uint64, message payload) {
	answer := appendResponse(nil, id, message)
	switch behaviour {
	case "dies":
		os.Exit(7)
	case "twice":
		send(answer)
		send(answer)
	case "stranger":
		send(appendResponse(nil, id+1000, message))
	case "first silent":
		if id > 1 {
			send(answer)
		}
	case "torn":
		send(answer[:len(answer)-1])
		os.Exit(0)
	case "too large":
		send(binary.BigEndian.AppendUint32(nil, 1<<31))
	case "unknown":
		send(appendFrame(nil, 0x7f, id))
	case "greedy":
		send(appendFrame(nil, frameCredit, 0, []byte{0xff, 0xff, 0xff, 0xff}))
	case "bad failure":
		send(appendFrame(nil, frameFailure, id, []byte{99}))
	case "closes":
		_ = os.Stdout.Close()
		time.Sleep(time.Minute)
	default:
		send(answer)
	}
}

func send(bytes []byte) {
	_, _ = os.Stdout.Write(bytes)
}
