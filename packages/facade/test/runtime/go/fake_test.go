package facade

import (
	"bufio"
	"context"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

const testContract = "c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00"

// TestMain lets the test binary play the program that is called: FAKE says what it does.
func TestMain(m *testing.M) {
	behaviour := os.Getenv("FAKE")
	switch {
	case behaviour == "":
		os.Exit(m.Run())
	case behaviour == "good":
		os.Exit(serve(testContract, goodHandler))
	case behaviour == "parent":
		playParent()
	case strings.HasPrefix(behaviour, "exit:"):
		code, _ := strconv.Atoi(strings.TrimPrefix(behaviour, "exit:"))
		fmt.Fprint(os.Stderr, "went\n  wrong "+strings.Repeat("x", 10_000))
		os.Exit(code)
	case strings.HasPrefix(behaviour, "say:"):
		fmt.Print(strings.TrimPrefix(behaviour, "say:"))
	case behaviour == "leave":
		startSleeper(os.Stdout)
		fmt.Print(`{"response":1}`)
	case behaviour == "sleep":
		time.Sleep(time.Minute)
	default:
		playWorker(behaviour)
	}
	os.Exit(0)
}

// startSleeper starts a process that outlives this one and holds a file open.
func startSleeper(held *os.File) {
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "FAKE=sleep")
	cmd.ExtraFiles = []*os.File{held}
	if err := cmd.Start(); err != nil {
		panic(err)
	}
}

func goodHandler(ctx context.Context, method string, request payload) (payload, error) {
	switch method {
	case "echo":
		return request, nil
	case "pid":
		return payload{json: []byte(strconv.Itoa(os.Getpid()))}, nil
	case "refuse":
		return payload{}, &remoteError{request.json}
	case "fail":
		return payload{}, errors.New("out of luck")
	case "sleep":
		<-ctx.Done()
		return payload{}, ctx.Err()
	case "spin":
		for ctx.Err() == nil {
			continue
		}
		return payload{}, ctx.Err()
	case "crash":
		fmt.Fprintln(os.Stderr, "last words")
		_ = syscall.Kill(os.Getpid(), syscall.SIGKILL)
		select {}
	case "panic":
		panic("no")
	}
	return payload{}, unknownMethod(method)
}

// playWorker is a worker that does one thing wrong, or at least unusually.
func playWorker(behaviour string) {
	if behaviour == "mute" {
		time.Sleep(time.Minute)
	}
	if behaviour == "text" {
		fmt.Println("usage: this is no worker")
		return
	}
	reader := newFrameReader(os.Stdin)
	_ = reader.readPreamble()
	_, _ = reader.read()
	granted := welcome{1, testContract, 1 << 20, 256, 1 << 20, "fake"}
	switch behaviour {
	case "other contract":
		granted.Contract = strings.Repeat("ab", 32)
	case "credit 1":
		granted.Credit = 1
	case "credit 0":
		granted.Credit = 0
	case "small":
		granted.MaxFrame = handshakeMaxFrame
	}
	body, _ := json.Marshal(granted)
	send(appendFrame([]byte(preamble), frameWelcome, 0, body))
	if behaviour == "credit 0" {
		time.Sleep(20 * time.Millisecond)
		send(appendFrame(nil, frameCredit, 0, binary.BigEndian.AppendUint32(nil, 2)))
	}
	pending := 0
	for {
		got, err := reader.read()
		if err != nil {
			return
		}
		switch got.kind {
		case frameShutdown:
			return
		case frameRequest:
			pending++
			if pending > int(granted.Credit)+2 {
				panic("more than the credit allows")
			}
			misbehave(behaviour, got)
			pending--
		}
	}
}

func misbehave(behaviour string, request frame) {
	answer := appendResponse(nil, request.id, payload{json: []byte(strconv.Itoa(os.Getpid()))})
	switch behaviour {
	case "dies":
		os.Exit(7)
	case "twice":
		send(answer)
		send(answer)
	case "stranger":
		send(appendResponse(nil, request.id+1000, payload{json: []byte("1")}))
	case "silent":
	case "torn":
		send(answer[:len(answer)-1])
		os.Exit(0)
	case "too large":
		send(append(binary.BigEndian.AppendUint32(nil, 1<<31), make([]byte, headerSize)...))
	case "unknown":
		send(appendFrame(nil, 0x7f, request.id))
	case "greedy":
		send(appendFrame(nil, frameCredit, 0, []byte{0xff, 0xff, 0xff, 0xff}))
	case "closes":
		_ = os.Stdout.Close()
		time.Sleep(time.Minute)
	case "leaves":
		startSleeper(os.Stdout)
		os.Exit(7)
	default:
		send(answer)
	}
}

func send(bytes []byte) {
	_, _ = os.Stdout.Write(bytes)
}

// playParent calls a busy worker, says its process id and waits to be killed.
func playParent() {
	pool := newWorkerPool(os.Args[1], workerOptions{
		contract: testContract, env: append(os.Environ(), "FAKE=good"),
	})
	ctx := context.Background()
	pid, err := pool.call(ctx, "pid", payload{json: []byte("{}")})
	if err != nil {
		panic(err)
	}
	for i := 0; i < 3; i++ {
		go func() { _, _ = pool.call(ctx, "spin", payload{json: []byte("{}")}) }()
	}
	time.Sleep(10 * time.Millisecond)
	fmt.Println(string(pid.json))
	_, _ = io.Copy(io.Discard, os.Stdin)
}

// readLine reads one line of a started program's output.
func readLine(t *testing.T, from io.Reader) string {
	t.Helper()
	line, err := bufio.NewReader(from).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(line)
}
