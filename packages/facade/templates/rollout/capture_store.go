package facade

import (
	"crypto/sha256"
	"encoding/hex"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"time"
	"unicode/utf8"
)

const (
	maxInlineContent = 1024
	corpusTime       = "2006-01-02T15:04:05.000Z"
)

// corpusStore is the directory of recorded cases, as `migrate record` writes it. Content is named by its hash, and any
// number of programs may write at the same time.
type corpusStore struct {
	dir string
}

// preparedCase is a case without secrets, of which nothing is written yet.
type preparedCase struct {
	args  []string
	stdin []byte
	env   []keptText
	files []inputEntry
}

type keptText struct {
	name, value string
}

// append keeps a case unless it is there already, and gives what stands for it below the directory.
func (s corpusStore) append(c preparedCase) (string, error) {
	line, err := s.line(c)
	if err != nil {
		return "", err
	}
	name := "known/" + hashOfBytes(line)
	if _, err := os.Stat(filepath.Join(s.dir, name)); err == nil {
		return name, nil
	}
	if err := s.appendTo("cases.jsonl", append(line, '\n')); err != nil {
		return "", err
	}
	// Only afterwards: a program that dies in between leaves a duplicate, not a loss.
	return name, s.writeWhole(name, nil)
}

func (s corpusStore) addLoss(reason string) error {
	line := append([]byte(nil), `{"schemaVersion":1,"kind":"loss","at":`...)
	line = appendCaseText(line, time.Now().UTC().Format(corpusTime))
	line = appendCaseText(append(line, `,"reason":`...), reason)
	return s.appendTo("losses.jsonl", append(line, `,"count":1}`+"\n"...))
}

// line writes the case as JSON.stringify does, so that both recorders know a case of the other.
func (s corpusStore) line(c preparedCase) ([]byte, error) {
	line := append([]byte(nil), `{"args":[`...)
	for i, arg := range c.args {
		if i > 0 {
			line = append(line, ',')
		}
		line = appendCaseText(line, arg)
	}
	line = append(line, ']')
	if len(c.stdin) > 0 {
		line = append(line, `,"stdin":`...)
		if len(c.stdin) <= maxInlineContent && utf8.Valid(c.stdin) {
			line = appendCaseText(line, string(c.stdin))
		} else {
			name, err := s.keepFile(c.stdin)
			if err != nil {
				return nil, err
			}
			line = append(appendCaseText(append(line, `{"file":`...), name), '}')
		}
	}
	for i, pair := range c.env {
		line = append(line, map[bool]string{true: `,"env":{`, false: `,`}[i == 0]...)
		line = appendCaseText(append(appendCaseText(line, pair.name), ':'), pair.value)
	}
	if len(c.env) > 0 {
		line = append(line, '}')
	}
	return s.appendFiles(line, c.files)
}

func (s corpusStore) appendFiles(line []byte, files []inputEntry) ([]byte, error) {
	for i, entry := range files {
		line = append(line, map[bool]string{true: `,"files":{`, false: `,`}[i == 0]...)
		line = append(appendCaseText(line, entry.path), `:{"`...)
		switch entry.kind {
		case 'l':
			line = append(appendCaseText(append(line, `symlink":`...), entry.target), '}')
		case 'd':
			if err := s.makeEmpty(); err != nil {
				return nil, err
			}
			line = append(line, `dir":"empty"}`...)
		default:
			name, err := s.keepFile(entry.bytes)
			if err != nil {
				return nil, err
			}
			line = append(appendCaseText(append(line, `file":`...), name), `,"mode":"`...)
			// A leading one gives the number its zeros.
			line = append(line, strconv.FormatUint(uint64(0o10000|permissionBits(entry.info)), 8)[1:]...)
			line = append(line, `","mtime":"`+wholeMilliseconds(entry.info.ModTime())+`"}`...)
		}
	}
	if len(files) > 0 {
		line = append(line, '}')
	}
	return append(line, '}'), nil
}

// wholeMilliseconds rounds as Node.js does, which knows a time as a float64: a recorder must not see another file than the
// other one.
func wholeMilliseconds(t time.Time) string {
	milliseconds := int64(math.Floor(float64(t.Unix())*1000 + float64(t.Nanosecond())/1e6))
	return time.UnixMilli(milliseconds).UTC().Format(corpusTime)
}

func permissionBits(info os.FileInfo) uint32 {
	bits := uint32(info.Mode().Perm())
	for _, special := range []struct {
		mode os.FileMode
		bit  uint32
	}{{os.ModeSetuid, 0o4000}, {os.ModeSetgid, 0o2000}, {os.ModeSticky, 0o1000}} {
		if info.Mode()&special.mode != 0 {
			bits |= special.bit
		}
	}
	return bits
}

func (s corpusStore) keepFile(data []byte) (string, error) {
	name := "blobs/" + hashOfBytes(data)
	if info, err := os.Stat(filepath.Join(s.dir, name)); err == nil && info.Size() == int64(len(data)) {
		return name, nil
	}
	return name, s.writeWhole(name, data)
}

// makeEmpty makes the one empty directory that all cases share, with a time that never changes.
func (s corpusStore) makeEmpty() error {
	path := filepath.Join(s.dir, "empty")
	if err := os.MkdirAll(path, 0o755); err != nil {
		return err
	}
	then := time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
	return os.Chtimes(path, then, then)
}

// writeWhole writes a file aside and renames it. Only its owner can read a corpus.
func (s corpusStore) writeWhole(name string, data []byte) error {
	path := filepath.Join(s.dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	return renameInto(path, data, 0o600)
}

func (s corpusStore) appendTo(name string, line []byte) error {
	if err := os.MkdirAll(s.dir, 0o700); err != nil {
		return err
	}
	path := filepath.Join(s.dir, name)
	if f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600); err == nil {
		_ = f.Close()
	}
	return appendPrivateLine(path, line)
}

func hashOfBytes(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// appendCaseText writes a text as JSON.stringify does.
func appendCaseText(dst []byte, text string) []byte {
	const digits = "0123456789abcdef"
	dst = append(dst, '"')
	for i := 0; i < len(text); i++ {
		switch c := text[i]; c {
		case '"', '\\':
			dst = append(dst, '\\', c)
		case '\b':
			dst = append(dst, '\\', 'b')
		case '\f':
			dst = append(dst, '\\', 'f')
		case '\n':
			dst = append(dst, '\\', 'n')
		case '\r':
			dst = append(dst, '\\', 'r')
		case '\t':
			dst = append(dst, '\\', 't')
		default:
			if c < ' ' {
				dst = append(dst, '\\', 'u', '0', '0', digits[c>>4], digits[c&15])
			} else {
				dst = append(dst, c)
			}
		}
	}
	return append(dst, '"')
}
