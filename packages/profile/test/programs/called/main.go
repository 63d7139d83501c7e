// Called has operations of which every call and every byte is known, and can hand one of them to a subprocess.
package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"sync"
	"time"
)

func depth(n int) int {
	if n == 0 {
		return 0
	}
	return 1 + depth(n-1)
}

func sized(name string, data []byte, _ string, options ...int) int {
	return len(name) + len(data) + len(options)
}

func slow(wait time.Duration) { time.Sleep(wait) }

func concurrent(done *sync.WaitGroup) {
	defer done.Done()
	time.Sleep(20 * time.Millisecond)
}

func fails() (err error) {
	defer func() {
		if recover() != nil {
			err = fmt.Errorf("it failed")
		}
	}()
	panic("on purpose")
}

// answer asks the program that CANDIDATE names, and without one answers itself.
func answer(question string) string {
	candidate := os.Getenv("CANDIDATE")
	if candidate == "" {
		return question + "?"
	}
	cmd := exec.Command(candidate, "-n")
	cmd.Stdin = bytes.NewReader([]byte(question))
	output, err := cmd.Output()
	if err != nil {
		panic(err)
	}
	return string(output)
}

func child() string {
	self, err := os.Executable()
	if err != nil {
		panic(err)
	}
	output, err := exec.Command(self, "quiet").Output()
	if err != nil {
		panic(err)
	}
	return string(output)
}

func main() {
	if len(os.Args) > 1 && os.Args[1] == "quiet" {
		fmt.Print(depth(1000))
		return
	}
	sum := depth(9) + depth(4)
	for i := 0; i < 10; i++ {
		sum += sized("name", make([]byte, 96), "unmeasured", 1, 2)
	}
	slow(30 * time.Millisecond)
	var done sync.WaitGroup
	done.Add(3)
	for i := 0; i < 3; i++ {
		go concurrent(&done)
	}
	done.Wait()
	fmt.Println(sum, fails(), answer("who"), answer("why"), child(), os.Getenv("STRANGLER_PROBE"))
	if len(os.Args) > 1 && os.Args[1] == "exit" {
		os.Exit(7)
	}
}
