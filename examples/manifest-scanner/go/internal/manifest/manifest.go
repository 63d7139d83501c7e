// Package manifest holds the documents the tool prints: their types, their JSON form and how they are read back.
package manifest

import (
	"fmt"
	"io/fs"
	"time"
	"unicode/utf8"

	"example.com/manifest/internal/hasher"
)

// SchemaVersion is the version of the manifest format this package writes and reads.
const SchemaVersion = 1

// Entry describes one regular file of a scanned tree.
type Entry struct {
	Path   string `json:"path"`
	Size   int64  `json:"size"`
	MTime  string `json:"mtime"`
	Mode   string `json:"mode"`
	SHA256 string `json:"sha256"`
}

// Manifest is the list of all files of a scanned tree, in byte order of their paths.
type Manifest struct {
	SchemaVersion int     `json:"schemaVersion"`
	Files         []Entry `json:"files"`
}

// Of makes a manifest of what was found, in the same order.
func Of(list hasher.FileList) Manifest {
	files := make([]Entry, len(list.Files))
	for i, file := range list.Files {
		files[i] = Entry{Path: file.Path, Size: file.Size, MTime: file.Mtime, Mode: file.Mode, SHA256: file.Sha256}
	}
	return New(files)
}

// New wraps files, in the order given, into a manifest of the current version.
func New(files []Entry) Manifest {
	if files == nil {
		files = []Entry{} // an empty tree prints [], not null
	}
	return Manifest{SchemaVersion: SchemaVersion, Files: files}
}

// FormatTime renders a modification time in UTC with as many fractional digits as it needs.
func FormatTime(t time.Time) string {
	return t.UTC().Format(time.RFC3339Nano)
}

// FormatMode renders the permission bits, with setuid, setgid and sticky, as four octal digits.
func FormatMode(mode fs.FileMode) string {
	bits := uint32(mode.Perm())
	if mode&fs.ModeSetuid != 0 {
		bits |= 0o4000
	}
	if mode&fs.ModeSetgid != 0 {
		bits |= 0o2000
	}
	if mode&fs.ModeSticky != 0 {
		bits |= 0o1000
	}
	return fmt.Sprintf("%04o", bits)
}

// ValidText replaces every byte of a file name that is not part of valid UTF-8 by U+FFFD.
//
// encoding/json would do the same while encoding, but it writes such a byte as the escape \ufffd and
// a real U+FFFD as itself. A name that has already travelled through JSON would then print differently.
func ValidText(name string) string {
	if utf8.ValidString(name) {
		return name
	}
	return string([]rune(name))
}
