// Nearly all of the run is garbage collection: buffers are made and dropped while a large heap of small objects lives.
package main

import "fmt"

type node struct {
	left, right *node
	value       int
}

var alive *node

//go:noinline
func grow(depth int) *node {
	if depth == 0 {
		return &node{value: 1}
	}
	return &node{left: grow(depth - 1), right: grow(depth - 1), value: depth}
}

var last []byte

//go:noinline
func churn(rounds int) int {
	sum := 0
	for i := 0; i < rounds; i++ {
		last = make([]byte, 64<<10)
		last[i&0xffff] = byte(i)
		sum += len(last)
	}
	return sum
}

func main() {
	alive = grow(19)
	fmt.Println(churn(40_000) + alive.value)
}
