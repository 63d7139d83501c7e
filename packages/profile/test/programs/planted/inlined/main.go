// The hot function is so small that it is inlined into the loop around it.
package main

import "fmt"

func mix(x, y uint64) uint64 {
	x ^= y + 0x9e3779b97f4a7c15
	x ^= x >> 30
	x *= 0xbf58476d1ce4e5b9
	return x ^ x>>27
}

//go:noinline
func checksum(words []uint64, rounds int) uint64 {
	var sum uint64
	for round := 0; round < rounds; round++ {
		for _, word := range words {
			sum = mix(sum, word)
		}
	}
	return sum
}

func main() {
	words := make([]uint64, 1<<16)
	for i := range words {
		words[i] = uint64(i) * 0x2545f4914f6cdd1d
	}
	fmt.Println(checksum(words, 1_000), checksum(words, 1_100))
}
