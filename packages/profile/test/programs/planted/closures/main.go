// The work is done in a function literal that is handed to another function and called there.
package main

import "fmt"

//go:noinline
func each(count int, visit func(int)) {
	for i := 0; i < count; i++ {
		visit(i)
	}
}

//go:noinline
func histogram(count int) [64]int {
	var buckets [64]int
	each(count, func(i int) {
		x := uint64(i) + 1
		for round := 0; round < 40; round++ {
			x ^= x << 13
			x ^= x >> 7
			x ^= x << 17
		}
		buckets[x&63]++
	})
	return buckets
}

//go:noinline
func check(buckets [64]int) int {
	sum := 0
	for i := 0; i < 50_000_000; i++ {
		sum += buckets[i&63]
	}
	return sum
}

func main() {
	buckets := histogram(3_000_000)
	fmt.Println(check(buckets))
}
