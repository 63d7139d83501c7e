package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"runtime"
	profile "runtime/pprof"
	"time"
)

// profileItself takes two profiles of its own, as a program with a -cpuprofile flag would.
func profileItself() {
	for round := 0; round < 2; round++ {
		var file bytes.Buffer
		fmt.Println(profile.StartCPUProfile(&file), profile.StartCPUProfile(&file))
		afterwards(200 * time.Millisecond)
		profile.StopCPUProfile()
		profile.StopCPUProfile()
		fmt.Println(holds(&file, "main.afterwards"), holds(&file, "main.spin"))
		between(100 * time.Millisecond)
	}
}

// profileAtAnotherRate raises the rate before the profile starts, which Go complains about and obeys.
func profileAtAnotherRate() {
	var file bytes.Buffer
	runtime.SetCPUProfileRate(200)
	fmt.Println(profile.StartCPUProfile(&file))
	afterwards(300 * time.Millisecond)
	profile.StopCPUProfile()
	fmt.Println(holds(&file, "main.afterwards"))
	between(100 * time.Millisecond)
}

func holds(file *bytes.Buffer, name string) bool {
	reader, err := gzip.NewReader(bytes.NewReader(file.Bytes()))
	if err != nil {
		return false
	}
	text, err := io.ReadAll(reader)
	return err == nil && bytes.Contains(text, []byte(name))
}

func between(duration time.Duration) {
	for start := cpuTime(); cpuTime()-start < duration; {
	}
}
