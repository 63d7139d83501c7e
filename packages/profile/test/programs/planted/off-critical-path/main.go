// A background index takes a third of all processor time and is done long before what the program waits for.
package main

import "fmt"

//go:noinline
func spin(rounds int) uint64 {
	var x uint64 = 88172645463325252
	for i := 0; i < rounds; i++ {
		x ^= x << 13
		x ^= x >> 7
		x ^= x << 17
	}
	return x
}

//go:noinline
func buildIndex() uint64 {
	return spin(40_000_000)
}

//go:noinline
func simulate() uint64 {
	var x uint64
	for part := 0; part < 4; part++ {
		x ^= step(part)
	}
	return x
}

//go:noinline
func step(part int) uint64 {
	var x uint64 = uint64(part) + 1
	for i := 0; i < 30_000_000; i++ {
		x ^= x << 13
		x ^= x >> 7
		x ^= x << 17
	}
	return x
}

func main() {
	index := make(chan uint64, 1)
	go func() { index <- buildIndex() }()
	result := simulate()
	fmt.Println(result ^ <-index)
}
