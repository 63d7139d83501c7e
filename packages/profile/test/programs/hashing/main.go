// Command hashing reads a few numbers from standard input and hashes as many blocks.
package main

import (
	"bufio"
	"crypto/sha256"
	"fmt"
	"os"
	"strconv"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(4)
	}
}

func run() error {
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		count, err := strconv.Atoi(lines.Text())
		if err != nil {
			return fmt.Errorf("not a number: %q", lines.Text())
		}
		fmt.Printf("%x\n", hashBlocks(count))
		fmt.Fprintln(os.Stderr, describe(count))
	}
	return lines.Err()
}

func hashBlocks(count int) []byte {
	block := make([]byte, 1<<16)
	for n := 0; n < count; n++ {
		sum := hashBlock(block)
		copy(block, sum[:])
	}
	return block[:4]
}

//go:noinline
func hashBlock(block []byte) [32]byte {
	return sha256.Sum256(block)
}

func describe(count int) string {
	text := ""
	for n := 0; n < count*150; n++ {
		text = strconv.Itoa(n*n + len(text)&1)
	}
	return text
}
