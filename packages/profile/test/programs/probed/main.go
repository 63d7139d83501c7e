// Probed has operations that are hard to count, to weigh or to probe.
package main

import (
	"fmt"
	"os"
	"sync"

	"example.com/probed/taken"
)

func even(n int) int {
	if n == 0 {
		return 0
	}
	return odd(n-1) + odd(n-1)
}

func odd(n int) int {
	if n == 0 {
		return 1
	}
	return even(n-1) + even(n-1)
}

var calls int

// split calls itself, half of the time on another goroutine.
func split(n int) {
	if n == 0 {
		return
	}
	var wait sync.WaitGroup
	wait.Add(1)
	go func() {
		defer wait.Done()
		split(n - 1)
	}()
	split(n - 1)
	wait.Wait()
}

func shadowed(data string, len int) int { return len }

type (
	text   string
	bytes  []byte
	point  struct{ x, y int64 }
	points []point
	node   struct{ next *node }
)

func fixed(a []int64, b points, c text, d bytes, e point, f *[2]bool) { calls++ }

func lists(a []string, b [][]byte, c ...[]int32) { calls++ }

func mapped(m map[string]int, s string) { calls++ }

func nodes(n []node) { calls++ }

func anything(value interface{}, failed error) { calls++ }

func (b bytes) size(more string) int { return len(b) + len(more) }

var command = struct{ run func(string) int }{
	run: func(name string) int {
		return len(name)
	},
}

func main() {
	sum := even(9) + odd(4)
	split(5)
	split(0)
	sum += shadowed("four", 1) + bytes("four").size("six678") + command.run("twelve")
	fixed(make([]int64, 3), make(points, 2), "text", bytes("bytes"), point{}, nil)
	many := make([]string, 5000)
	for i := range many {
		many[i] = "ten bytes."
	}
	lists(many, [][]byte{nil, []byte("12345")}, []int32{1, 2})
	mapped(nil, "four")
	nodes(make([]node, 3))
	anything("eight by", nil)
	anything("eight by", nil)
	fmt.Println(sum, taken.Work())
	if len(os.Args) > 1 {
		panic(os.Args[1])
	}
}
