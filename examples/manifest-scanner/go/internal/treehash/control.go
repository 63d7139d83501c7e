// Package treehash is the control: it hashes a tree in this process.
package treehash

import (
	"context"
	"os"
	"sort"
	"strings"
	"sync"
	"syscall"

	"example.com/manifest/internal/hasher"
	"example.com/manifest/internal/manifest"
)

// Control is the implementation in charge: one goroutine lists directories, the workers hash files.
type Control struct{}

// HashTree hashes the tree in this process.
func (Control) HashTree(ctx context.Context, request hasher.HashRequest) (hasher.FileList, error) {
	filter, err := newFilter(request)
	if err != nil {
		return hasher.FileList{}, err
	}
	s := &scan{root: request.Root, filter: filter}
	paths := make(chan string, 256)
	found := make([][]hasher.HashedFile, request.Workers)

	var workers sync.WaitGroup
	for i := range found {
		workers.Add(1)
		go func(found *[]hasher.HashedFile) {
			defer workers.Done()
			*found = s.hashAll(ctx, paths)
		}(&found[i])
	}
	s.walk(ctx, paths)
	close(paths)
	workers.Wait()

	if err := ctx.Err(); err != nil {
		return hasher.FileList{}, err
	}
	if err := s.failure.smallest(); err != nil {
		return hasher.FileList{}, err
	}
	return hasher.FileList{Files: inOrder(found)}, nil
}

// inOrder sorts by the bytes of the names on disk, which is why they become valid text only afterwards.
func inOrder(found [][]hasher.HashedFile) []hasher.HashedFile {
	files := []hasher.HashedFile{}
	for _, some := range found {
		files = append(files, some...)
	}
	sort.Slice(files, func(i, j int) bool { return files[i].Path < files[j].Path })
	for i := range files {
		files[i].Path = manifest.ValidText(files[i].Path)
	}
	return files
}

// scan is the state of one run over one tree; paths in it are relative to the root, "" is the root itself.
type scan struct {
	root    string
	filter  filter
	failure failure
}

func (s *scan) walk(ctx context.Context, paths chan<- string) {
	pending := []string{""}
	for len(pending) > 0 {
		dir := pending[len(pending)-1]
		pending = pending[:len(pending)-1]
		for _, entry := range s.list(dir) {
			path := entry.Name()
			if dir != "" {
				path = dir + "/" + path
			}
			if entry.IsDir() {
				pending = append(pending, path)
			}
			if !entry.Type().IsRegular() || !s.filter.takesName(entry.Name()) {
				continue
			}
			select {
			case paths <- path:
			case <-ctx.Done():
				return
			}
		}
	}
}

func (s *scan) list(dir string) []os.DirEntry {
	if s.failure.precedes(dir) {
		return nil
	}
	flags := os.O_RDONLY | syscall.O_DIRECTORY
	if dir != "" {
		flags |= syscall.O_NOFOLLOW // only the root may be a link to a directory
	}
	f, err := os.OpenFile(s.onDisk(dir), flags, 0)
	if err != nil {
		s.fail(hasher.ScanErrorOpOpen, dir, err)
		return nil
	}
	defer f.Close()
	entries, err := f.ReadDir(-1)
	if err != nil {
		s.fail(hasher.ScanErrorOpReaddir, dir, err)
	}
	return entries
}

func (s *scan) onDisk(path string) string {
	switch {
	case path == "":
		return s.root
	case strings.HasSuffix(s.root, "/"):
		return s.root + path
	default:
		return s.root + "/" + path
	}
}

func (s *scan) fail(op hasher.ScanErrorOp, path string, err error) {
	s.failure.record(path, hasher.ScanError{Op: op, Path: manifest.ValidText(s.onDisk(path)), Errno: int32(errnoOf(err))})
}
