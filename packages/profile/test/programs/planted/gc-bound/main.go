// Nearly all of the run is garbage collection: buffers are made and dropped while a long list lives whose elements lie
// scattered in memory, so that marking it is slow.
package main

import "fmt"

type node struct {
	next  *node
	value int
}

var alive *node

//go:noinline
func link(count int) *node {
	nodes := make([]*node, count)
	for i := range nodes {
		nodes[i] = &node{value: i}
	}
	// A step that has no common divisor with the count visits all of them, each far from the one before.
	const step = 378_551
	for i, at := 0, 0; i < count; i++ {
		next := (at + step) % count
		nodes[at].next = nodes[next]
		at = next
	}
	return nodes[0]
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
	alive = link(1 << 20)
	fmt.Println(churn(2_000) + alive.value)
}
