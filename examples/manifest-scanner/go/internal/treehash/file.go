package treehash

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"hash"
	"io"
	"os"
	"syscall"

	"example.com/manifest/internal/hasher"
	"example.com/manifest/internal/manifest"
)

const bufferSize = 128 << 10

// fileHasher is what one worker reuses from file to file.
type fileHasher struct {
	digest hash.Hash
	buffer []byte
}

func (s *scan) hashAll(ctx context.Context, paths <-chan string) []hasher.HashedFile {
	h := fileHasher{digest: sha256.New(), buffer: make([]byte, bufferSize)}
	var found []hasher.HashedFile
	for path := range paths {
		if ctx.Err() != nil || s.failure.precedes(path) {
			continue
		}
		if entry, ok := s.hashOne(path, &h); ok {
			found = append(found, entry)
		}
	}
	return found
}

func (s *scan) hashOne(path string, h *fileHasher) (hasher.HashedFile, bool) {
	name := s.onDisk(path)
	if s.filter.since != nil && !s.isRecent(path) {
		return hasher.HashedFile{}, false
	}
	// The file may have been replaced since it was listed: never follow a link, never wait for a pipe's writer.
	f, err := os.OpenFile(name, os.O_RDONLY|syscall.O_NOFOLLOW|syscall.O_NONBLOCK, 0)
	if err != nil {
		s.fail(hasher.ScanErrorOpOpen, path, err)
		return hasher.HashedFile{}, false
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		s.fail(hasher.ScanErrorOpStat, path, err)
		return hasher.HashedFile{}, false
	}
	if !info.Mode().IsRegular() {
		return hasher.HashedFile{}, false
	}
	size, err := h.sum(f)
	if err != nil {
		s.fail(hasher.ScanErrorOpRead, path, err)
		return hasher.HashedFile{}, false
	}
	return hasher.HashedFile{
		Path:   path,
		Size:   size, // of what was hashed, which is not what Stat said if the file is still growing
		Mtime:  manifest.FormatTime(info.ModTime()),
		Mode:   manifest.FormatMode(info.Mode()),
		Sha256: hex.EncodeToString(h.digest.Sum(nil)),
	}, true
}

// isRecent asks for the time without opening the file, which need not be readable if it is too old.
func (s *scan) isRecent(path string) bool {
	info, err := os.Lstat(s.onDisk(path))
	if err != nil {
		s.fail(hasher.ScanErrorOpLstat, path, err)
		return false
	}
	return s.filter.takesTime(info.ModTime())
}

// sum reads f to its end. io.CopyBuffer would leave the buffer unused, because *os.File brings its own WriteTo.
func (h *fileHasher) sum(f io.Reader) (int64, error) {
	h.digest.Reset()
	var size int64
	for {
		n, err := f.Read(h.buffer)
		h.digest.Write(h.buffer[:n])
		size += int64(n)
		if err == io.EOF {
			return size, nil
		}
		if err != nil {
			return size, err
		}
	}
}
