// Two workers share the hot function, so that half of its time shows in the run time.
package main

import (
	"fmt"
	"sync"
)

//go:noinline
func crunch(seed uint64) uint64 {
	for i := 0; i < 8_000_000; i++ {
		seed ^= seed << 13
		seed ^= seed >> 7
		seed ^= seed << 17
	}
	return seed
}

func worker(jobs <-chan uint64, results chan<- uint64, done *sync.WaitGroup) {
	defer done.Done()
	for job := range jobs {
		results <- crunch(job)
	}
}

func main() {
	jobs, results := make(chan uint64, 100), make(chan uint64, 100)
	var done sync.WaitGroup
	done.Add(2)
	go worker(jobs, results, &done)
	go worker(jobs, results, &done)
	for i := uint64(1); i <= 32; i++ {
		jobs <- i
	}
	close(jobs)
	done.Wait()
	close(results)
	var sum uint64
	for result := range results {
		sum ^= result
	}
	fmt.Println(sum)
}
