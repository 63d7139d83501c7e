// Package lines tells lines of code from comments and blank lines.
package lines

import "unicode/utf8"

// Counts are the lines of one file.
type Counts struct {
	Blank, Comment, Code uint64
}

// FirstNonText gives the place of the first byte that is no part of UTF-8 text, and whether there is one.
func FirstNonText(content []byte) (int, bool) {
	for at := 0; at < len(content); {
		r, size := utf8.DecodeRune(content[at:])
		if r == utf8.RuneError && size == 1 {
			return at, true
		}
		at += size
	}
	return 0, false
}

// Count counts the lines of a file. A line with anything but comments and white space is code.
func Count(style Style, content []byte) Counts {
	s := scanner{syntax: syntaxOf(style), rest: content}
	for len(s.rest) > 0 {
		s.step()
	}
	if s.started {
		s.endLine()
	}
	return s.counts
}

// seen is the most that a line has shown so far.
type seen int

const (
	nothing seen = iota
	comment
	code
)

// scanner is a place in a file, and what it has come from.
type scanner struct {
	syntax  syntax
	rest    []byte
	counts  Counts
	seen    seen
	started bool // whether the line has a byte
	depth   int  // of block comments
	until   string
	escapes bool // whether a backslash in the text hides what follows
}

// step takes what is next.
func (s *scanner) step() {
	switch c := s.rest[0]; {
	case c == '\n':
		s.take(1)
		s.endLine()
	case c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v':
		s.take(1)
	case s.depth > 0:
		s.insideComment()
	case s.until != "":
		s.insideText()
	default:
		s.outside()
	}
}

func (s *scanner) take(count int) {
	if count > len(s.rest) {
		count = len(s.rest)
	}
	s.rest = s.rest[count:]
	s.started = true
}

func (s *scanner) endLine() {
	switch s.seen {
	case nothing:
		s.counts.Blank++
	case comment:
		s.counts.Comment++
	case code:
		s.counts.Code++
	}
	s.seen, s.started = nothing, false
	// A text that ends with its line is over, whether it was closed or not.
	if s.until != "" && !s.syntax.spansLines(s.until) {
		s.until = ""
	}
}

func (s *scanner) show(what seen) {
	if what > s.seen {
		s.seen = what
	}
}

func (s *scanner) insideComment() {
	s.show(comment)
	switch {
	case s.startsWith("*/"):
		s.depth--
		s.take(2)
	case s.syntax.nests && s.startsWith("/*"):
		s.depth++
		s.take(2)
	default:
		s.take(1)
	}
}

func (s *scanner) insideText() {
	s.show(code)
	switch {
	case s.escapes && s.rest[0] == '\\' && len(s.rest) > 1 && s.rest[1] != '\n':
		s.take(2)
	case s.startsWith(s.until):
		s.take(len(s.until))
		s.until = ""
	default:
		s.take(1)
	}
}

func (s *scanner) outside() {
	switch {
	case s.startsWith(s.syntax.line):
		s.show(comment)
		s.skipLine()
	case s.syntax.blocks && s.startsWith("/*"):
		s.show(comment)
		s.depth = 1
		s.take(2)
	default:
		s.show(code)
		s.beginText()
	}
}

// skipLine goes to the end of the line.
func (s *scanner) skipLine() {
	for len(s.rest) > 0 && s.rest[0] != '\n' {
		s.take(1)
	}
}

// beginText takes the start of a text, or a byte that is none.
func (s *scanner) beginText() {
	open, until, escapes := s.syntax.textAt(s.rest)
	s.take(open)
	s.until, s.escapes = until, escapes
}

func (s *scanner) startsWith(text string) bool {
	return len(s.rest) >= len(text) && string(s.rest[:len(text)]) == text
}
