package cli

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"example.com/manifest/internal/manifest"
)

// writeFile puts the manifest in place whole or not at all.
func writeFile(path string, m manifest.Manifest) error {
	info, err := os.Lstat(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err == nil && !info.Mode().IsRegular() {
		// Renaming would replace a link instead of what it points at, and a device such as /dev/null by a file.
		return errors.New("not a regular file")
	}
	dir, _ := filepath.Split(path)
	if dir == "" {
		dir = "." // CreateTemp would take "" for the directory of temporary files, maybe of another file system
	}
	f, err := os.CreateTemp(dir, ".manifest-")
	if err != nil {
		return err
	}
	if err := fill(f, m); err != nil {
		_ = os.Remove(f.Name())
		return err
	}
	if err := os.Rename(f.Name(), path); err != nil {
		_ = os.Remove(f.Name())
		return err
	}
	return nil
}

func fill(f *os.File, m manifest.Manifest) error {
	err := manifest.Encode(f, m)
	if err == nil {
		err = f.Chmod(0o644) // CreateTemp makes it private
	}
	return errors.Join(err, f.Close())
}
