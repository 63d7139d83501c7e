// Command manifest lists the files of a directory tree with their SHA-256 sums as a JSON manifest.
package main

import (
	"os"

	"example.com/manifest/internal/cli"
)

func main() {
	os.Exit(cli.Run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
