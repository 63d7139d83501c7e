// A hot leaf that is called a million times, by a function that is called twice.
package main

import "fmt"

//go:noinline
func digest(seed uint64) uint64 {
	for i := 0; i < 60; i++ {
		seed = seed*6364136223846793005 + 1442695040888963407
		seed ^= seed >> 29
	}
	return seed
}

//go:noinline
func digestAll(from, to uint64) uint64 {
	var sum uint64
	for i := from; i < to; i++ {
		sum += digest(i)
	}
	return sum
}

func main() {
	fmt.Println(digestAll(0, 1_000_000) + digestAll(1_000_000, 2_000_000))
}
