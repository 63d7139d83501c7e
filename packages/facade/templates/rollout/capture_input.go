package facade

import (
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"
)

const (
	maxInputBytes   = 128 << 20
	maxInputEntries = 10_000
	// A secret is a line, not a document.
	maxSecretFile = 4096
)

// inputEntry is one entry of the working directory as it was before the program ran.
type inputEntry struct {
	path   string // relative to the working directory
	info   os.FileInfo
	bytes  []byte // of a file
	target string // of a link
	kind   byte   // f, l, or d for an empty directory
}

// capturedInputs are the files of an invocation.
type capturedInputs struct {
	args    []string // absolute paths below the working directory are relative to it here
	entries []inputEntry
	named   []namedInput
	secrets []string // contents of files that arguments say to be secrets
}

// namedInput says which argument names which path.
type namedInput struct {
	index int
	path  string
}

func captureInputs(args []string, dir, corpus string) (capturedInputs, *captureLoss) {
	r := inputReader{dir: dir, corpus: corpus, known: map[string]bool{}}
	inputs := capturedInputs{args: make([]string, len(args))}
	for i, arg := range args {
		inputs.args[i] = arg
		found, start, exists := r.namedPath(arg)
		if r.loss != nil {
			return inputs, r.loss
		}
		if found == "" {
			continue
		}
		before := len(r.entries)
		if exists {
			r.readNamed(found)
		} else {
			r.addDirectory(filepath.Dir(found))
		}
		inputs.named = append(inputs.named, namedInput{i, found})
		if isSecretFileArgument(args, i) && len(r.entries) == before+1 && len(r.entries[before].bytes) <= maxSecretFile {
			for _, line := range strings.Split(string(r.entries[before].bytes), "\n") {
				if line = strings.TrimSpace(line); line != "" {
					inputs.secrets = append(inputs.secrets, line)
				}
			}
		}
		if strings.HasPrefix(arg[start:], "/") {
			inputs.args[i] = arg[:start] + found
		}
	}
	inputs.entries = r.withoutCovered()
	return inputs, r.loss
}

// inputReader reads files and directories into memory, for nothing may be written before its secrets are out.
type inputReader struct {
	dir     string
	corpus  string
	entries []inputEntry
	known   map[string]bool
	bytes   int64
	visited int
	loss    *captureLoss
}

func (r *inputReader) fail(reason, detail string) {
	if r.loss == nil {
		r.loss = &captureLoss{reason, detail}
	}
}

func (r *inputReader) placeOf(path string) string {
	return filepath.Join(r.dir, path)
}

// readNamed keeps a file or all of a directory; a link that is named stands for what it leads to.
func (r *inputReader) readNamed(path string) {
	info, err := os.Stat(r.placeOf(path))
	if err != nil {
		r.fail("unreadable", err.Error())
		return
	}
	r.visit(path, info, path)
}

func (r *inputReader) visit(path string, info os.FileInfo, root string) {
	if r.loss != nil || r.known[path] && info.Mode().IsRegular() {
		return
	}
	if r.visited++; r.visited > maxInputEntries {
		r.fail("too-many-files", "")
		return
	}
	switch {
	case info.Mode().IsRegular():
		r.readFile(path, info)
	case info.IsDir():
		r.readDirectory(path, root)
	case info.Mode()&os.ModeSymlink != 0:
		r.readLink(path, root)
	default:
		r.fail("special-file", "")
	}
}

func (r *inputReader) readFile(path string, info os.FileInfo) {
	if r.bytes+info.Size() > maxInputBytes {
		r.fail("files-too-large", "")
		return
	}
	data, err := os.ReadFile(r.placeOf(path))
	if err != nil {
		r.fail("unreadable", err.Error())
		return
	}
	r.bytes += int64(len(data))
	r.add(inputEntry{path: path, kind: 'f', bytes: data, info: info})
}

func (r *inputReader) readDirectory(path, root string) {
	if real, err := filepath.EvalSymlinks(r.placeOf(path)); err == nil && real == r.corpus {
		return
	}
	entries, err := os.ReadDir(r.placeOf(path))
	if err != nil {
		r.fail("unreadable", err.Error())
		return
	}
	if len(entries) == 0 {
		r.addDirectory(path)
	}
	for _, entry := range entries {
		name := entry.Name()
		if !utf8.ValidString(name) || strings.Contains(name, "\uFFFD") {
			r.fail("foreign-name", "")
			return
		}
		if name == ".migrate" {
			continue
		}
		info, err := entry.Info()
		if err != nil {
			r.fail("unreadable", err.Error())
			return
		}
		r.visit(filepath.Join(path, name), info, root)
	}
}

// readLink keeps a link that leads out of the kept directory to a file as that file.
func (r *inputReader) readLink(path, root string) {
	target, err := os.Readlink(r.placeOf(path))
	if err != nil || !utf8.ValidString(target) {
		r.fail("unreadable", "")
		return
	}
	inRoot := path
	if root != "." {
		inRoot = path[len(root)+1:]
	}
	if !linkLeaves(inRoot, target) {
		r.add(inputEntry{path: path, kind: 'l', target: target})
		return
	}
	info, err := os.Stat(r.placeOf(path))
	if err != nil || !info.Mode().IsRegular() {
		r.fail("outside-link", "")
		return
	}
	r.readFile(path, info)
}

// linkLeaves says whether a link leads out of its tree. A `..` behind a name may follow another link to anywhere.
func linkLeaves(path, target string) bool {
	named := false
	for _, part := range strings.Split(target, "/") {
		if part == ".." && named {
			return true
		}
		named = named || part != "" && part != "." && part != ".."
	}
	return strings.HasPrefix(target, "/") || leadsOut(filepath.Join(filepath.Dir(path), target))
}

// addDirectory keeps an empty directory for what the program may write.
func (r *inputReader) addDirectory(path string) {
	if path != "." && path != "" && !r.known[path] {
		r.add(inputEntry{path: path, kind: 'd'})
	}
}

func (r *inputReader) add(entry inputEntry) {
	r.known[entry.path] = true
	r.entries = append(r.entries, entry)
}

// withoutCovered leaves out the directories in which something lies, as that makes them.
func (r *inputReader) withoutCovered() []inputEntry {
	parents := map[string]bool{}
	for _, entry := range r.entries {
		for dir := filepath.Dir(entry.path); dir != "." && !parents[dir]; dir = filepath.Dir(dir) {
			parents[dir] = true
		}
	}
	kept := make([]inputEntry, 0, len(r.entries))
	for _, entry := range r.entries {
		if entry.kind != 'd' || !parents[entry.path] {
			kept = append(kept, entry)
		}
	}
	return kept
}
