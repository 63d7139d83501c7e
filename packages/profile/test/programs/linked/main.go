// Command linked spends its time in C and in Go.
package main

/*
#include <stdint.h>

static uint64_t fold(uint64_t count) {
	uint64_t hash = 0xcbf29ce484222325;
	for (uint64_t i = 0; i < count; i++) hash = (hash ^ i) * 0x100000001b3;
	return hash;
}
*/
import "C"

import "fmt"

func main() {
	fmt.Println(inC(200_000_000) == inGo(200_000_000))
}

//go:noinline
func inC(count uint64) uint64 { return uint64(C.fold(C.uint64_t(count))) }

//go:noinline
func inGo(count uint64) uint64 {
	hash := uint64(0xcbf29ce484222325)
	for i := uint64(0); i < count; i++ {
		hash = (hash ^ i) * 0x100000001b3
	}
	return hash
}
