// A function that calls itself millions of times, and is called once from outside.
package main

import "fmt"

//go:noinline
func queens(size int, columns, left, right uint) int {
	all := uint(1)<<size - 1
	if columns == all {
		return 1
	}
	count := 0
	for free := all &^ (columns | left | right); free != 0; free &= free - 1 {
		place := free & -free
		count += queens(size, columns|place, (left|place)<<1, (right|place)>>1)
	}
	return count
}

func main() {
	fmt.Println(queens(14, 0, 0, 0))
}
