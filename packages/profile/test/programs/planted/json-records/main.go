// Each of many small records is decoded by encoding/json; one function reads all of them.
package main

import (
	"encoding/json"
	"fmt"
)

type entry struct {
	Path string   `json:"path"`
	Size int64    `json:"size"`
	Tags []string `json:"tags"`
}

//go:noinline
func decode(line []byte) entry {
	var e entry
	if err := json.Unmarshal(line, &e); err != nil {
		panic(err)
	}
	return e
}

//go:noinline
func readAll(line []byte, count int) int64 {
	var size int64
	for i := 0; i < count; i++ {
		size += decode(line).Size
	}
	return size
}

func main() {
	line := []byte(`{"path":"cmd/tool/main.go","size":4096,"tags":["go","main"]}`)
	fmt.Println(readAll(line, 250_000))
}
