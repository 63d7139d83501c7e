// Eight stages of equal cost and of code of their own: none is worth the trouble.
package main

import "fmt"

//go:noinline
func one(x uint64) uint64 {
	for i := 0; i < 22_000_000; i++ {
		x ^= x << 13
		x ^= x >> 7
		x ^= x << 17
	}
	return x
}

//go:noinline
func two(x uint64) uint64 {
	for i := 0; i < 22_000_000; i++ {
		x ^= x << 5
		x ^= x >> 9
		x ^= x << 27
	}
	return x
}

//go:noinline
func three(x uint64) uint64 {
	for i := 0; i < 22_000_000; i++ {
		x ^= x << 21
		x ^= x >> 35
		x ^= x << 4
	}
	return x
}

//go:noinline
func four(x uint64) uint64 {
	for i := 0; i < 22_000_000; i++ {
		x ^= x << 11
		x ^= x >> 31
		x ^= x << 18
	}
	return x
}

//go:noinline
func five(x uint64) uint64 {
	for i := 0; i < 22_000_000; i++ {
		x ^= x << 23
		x ^= x >> 17
		x ^= x << 26
	}
	return x
}

//go:noinline
func six(x uint64) uint64 {
	for i := 0; i < 22_000_000; i++ {
		x ^= x << 14
		x ^= x >> 29
		x ^= x << 11
	}
	return x
}

//go:noinline
func seven(x uint64) uint64 {
	for i := 0; i < 22_000_000; i++ {
		x ^= x << 3
		x ^= x >> 21
		x ^= x << 31
	}
	return x
}

//go:noinline
func eight(x uint64) uint64 {
	for i := 0; i < 22_000_000; i++ {
		x ^= x << 17
		x ^= x >> 34
		x ^= x << 23
	}
	return x
}

func main() {
	fmt.Println(eight(seven(six(five(four(three(two(one(9)))))))))
}
