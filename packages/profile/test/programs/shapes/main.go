// Command shapes spends its time in the ways that make counting frames hard.
package main

import (
	"fmt"
	"sort"
	"strings"

	"example.com/shapes/tree"
)

const rounds = 60

func main() {
	total := 0
	for round := 0; round < rounds; round++ {
		total += fibonacci(25)
		total += evenSteps(20_000) + sumAll(square)
		total += int(churn(uint64(round)) & 7)
		total += walk(tree.Grow(14))
		total += len(sortWords(round))
	}
	fmt.Println(total)
}

// fibonacci recurs directly, twice a call.
func fibonacci(n int) int {
	if n < 2 {
		return n
	}
	return fibonacci(n-1) + fibonacci(n-2)
}

// evenSteps and oddSteps recur through each other.
func evenSteps(n int) int {
	if n == 0 {
		return 0
	}
	return oddSteps(n-1) + square(n)%3
}

func oddSteps(n int) int {
	if n == 0 {
		return 0
	}
	return evenSteps(n-1) + cube(n)%5
}

// square and cube are inlined, cube with square inside.
func square(n int) int { return n * n }

func cube(n int) int { return square(n) * n }

// churn spends its time in scramble, which is inlined into stir, which is inlined here.
func churn(seed uint64) uint64 {
	for n := 0; n < 1_000_000; n++ {
		seed = stir(seed)
	}
	return seed
}

func stir(n uint64) uint64 { return scramble(n + 1) }

func scramble(n uint64) uint64 {
	n ^= n << 13
	n ^= n >> 7
	n ^= n << 17
	return n
}

// sumAll calls a closure that calls a function value.
func sumAll(each func(int) int) int {
	sum := 0
	add := func(n int) { sum += each(n) & 7 }
	for n := 0; n < 200_000; n++ {
		add(n)
	}
	return sum
}

// walk takes a generic method value.
func walk(root *tree.Node[int]) int {
	sum := 0
	for pass := 0; pass < 20; pass++ {
		root.Each(func(value int) { sum += cube(value) & 3 })
	}
	return sum
}

func sortWords(seed int) string {
	words := make([]string, 0, 2000)
	for n := 0; n < 2000; n++ {
		words = append(words, strings.Repeat(string(rune('a'+(n*seed)%26)), n%7))
	}
	sort.Slice(words, func(i, j int) bool { return words[i] < words[j] })
	return words[len(words)-1]
}
