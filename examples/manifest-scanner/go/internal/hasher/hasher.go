// Package hasher holds the operation behind the tool, hashing a tree, and its two implementations.
package hasher

import (
	"context"
	"syscall"
	"time"

	"example.com/manifest/internal/manifest"
)

// MaxWorkers is the largest number of files that may be hashed at once.
const MaxWorkers = 1024

// TreeHasher finds and hashes the files of a directory tree.
//
// It answers with a Response or with a *ScanError. Any other error means that it could not do its work.
type TreeHasher interface {
	HashTree(ctx context.Context, req Request) (Response, error)
}

// Request says which files of which tree to hash.
type Request struct {
	Root       string
	Since      *time.Time // nil: whatever the modification time
	Extensions []string   // empty: whatever the extension
	Workers    int
}

// Response lists the files found, in byte order of their paths.
type Response struct {
	Files []manifest.Entry
}

// ScanError says what could not be read in the tree; of several failures it is the one with the smallest path.
type ScanError struct {
	Op    string
	Path  string
	Errno syscall.Errno
}

// Error renders the failure the way the os package would.
func (e *ScanError) Error() string {
	return e.Op + " " + e.Path + ": " + e.Errno.Error()
}

// Unwrap returns the error number of the system.
func (e *ScanError) Unwrap() error {
	return e.Errno
}
