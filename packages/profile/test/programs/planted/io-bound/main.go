// The program waits for another one; the little that it computes is nearly all of the profile.
package main

import (
	"fmt"
	"os/exec"
)

//go:noinline
func parse(seed uint64) uint64 {
	for i := 0; i < 3_000_000; i++ {
		seed ^= seed << 13
		seed ^= seed >> 7
		seed ^= seed << 17
	}
	return seed
}

//go:noinline
func fetch() uint64 {
	if err := exec.Command("sleep", "0.5").Run(); err != nil {
		panic(err)
	}
	return 88172645463325252
}

func main() {
	var sum uint64
	for i := 0; i < 2; i++ {
		sum += parse(fetch())
	}
	fmt.Println(sum)
}
