package benched

import (
	"os"
	"testing"
)

func BenchmarkFold(b *testing.B) {
	// Benchmarks read files of their package.
	if _, err := os.ReadFile("parse.go"); err != nil {
		b.Fatal(err)
	}
	for i := 0; i < b.N; i++ {
		Fold(10_000)
	}
}

func BenchmarkDouble(b *testing.B) {
	for i := 0; i < b.N; i++ {
		Double(uint64(i))
	}
}

func BenchmarkBroken(b *testing.B) { b.Fatal("out of order") }

func TestNothing(t *testing.T) { t.Fatal("tests do not run") }
