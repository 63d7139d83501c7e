// Package benched has a function that is slow and one that is not.
package benched

// Fold mixes numbers up to n into one.
func Fold(n uint64) uint64 {
	hash := uint64(0xcbf29ce484222325)
	for i := uint64(0); i < n; i++ {
		hash = mix(hash, i)
	}
	return hash
}

//go:noinline
func mix(hash, value uint64) uint64 {
	for round := 0; round < 8; round++ {
		hash = (hash ^ value) * 0x100000001b3
	}
	return hash
}

// Double is two times n.
func Double(n uint64) uint64 { return 2 * n }
