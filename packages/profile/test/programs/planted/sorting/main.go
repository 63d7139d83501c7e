// Sorting holds most of the run; the comparison is a literal, and the sorting is Go's.
package main

import (
	"fmt"
	"sort"
)

type record struct {
	key  uint64
	name string
}

//go:noinline
func generate(n int) []record {
	records := make([]record, n)
	var x uint64 = 88172645463325252
	for i := range records {
		x ^= x << 13
		x ^= x >> 7
		x ^= x << 17
		records[i] = record{key: x, name: "record"}
	}
	return records
}

//go:noinline
func sortRecords(records []record) {
	sort.Slice(records, func(i, j int) bool { return records[i].key < records[j].key })
}

func main() {
	records := generate(1_500_000)
	sortRecords(records)
	fmt.Println(records[0].key, records[len(records)-1].name)
}
