package main

import (
	"sort"
	"sync"
	"time"
)

func us(work func()) float64 {
	started := time.Now()
	work()
	return float64(time.Since(started).Nanoseconds()) / 1000
}

// times are microseconds of each of so many calls.
func times(count int, work func()) []float64 {
	taken := make([]float64, count)
	for i := range taken {
		taken[i] = us(work)
	}
	return taken
}

// inPairs calls two in turn, each of them first every other time: the median of each, and of what the second took of
// the first.
func inPairs(count int, one, other func()) (oneUs, otherUs, ratio float64) {
	var ones, others, ratios []float64
	for i := 0; i < count; i++ {
		var a, b float64
		if i%2 == 0 {
			a, b = us(one), us(other)
		} else {
			b, a = us(other), us(one)
		}
		ones, others, ratios = append(ones, a), append(others, b), append(ratios, b/a)
	}
	return quantile(ones, 0.5), quantile(others, 0.5), quantile(ratios, 0.5)
}

// perSecond makes so many calls, some of them at a time.
func perSecond(depth, total int, work func()) float64 {
	started := time.Now()
	var running sync.WaitGroup
	for i := 0; i < depth; i++ {
		running.Add(1)
		go func() {
			defer running.Done()
			for n := 0; n < total/depth; n++ {
				work()
			}
		}()
	}
	running.Wait()
	return float64(total) / time.Since(started).Seconds()
}

func quantile(values []float64, share float64) float64 {
	sorted := append([]float64(nil), values...)
	sort.Float64s(sorted)
	return sorted[int(share*float64(len(sorted)-1))]
}
