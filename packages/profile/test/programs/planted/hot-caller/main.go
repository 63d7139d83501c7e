// One function that is called twice and does the work itself; the rest of the run is small. It listens to signals as most tools do.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
)

//go:noinline
func sieve(limit int) int {
	composite := make([]bool, limit)
	primes := 0
	for n := 2; n < limit; n++ {
		if composite[n] {
			continue
		}
		primes++
		for multiple := 2 * n; multiple < limit; multiple += n {
			composite[multiple] = true
		}
	}
	return primes
}

//go:noinline
func report(primes int) int {
	width := 0
	for i := 0; i < 40_000_000; i++ {
		width += (primes + i) & 1
	}
	return width
}

func main() {
	_, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	first, second := sieve(30_000_000), sieve(28_000_000)
	fmt.Println(first, second, report(first+second))
}
