package lines

import "strings"

// Style says what the comments and texts of a language look like.
type Style string

// The styles that there are.
const (
	C          Style = "c"
	Go         Style = "go"
	Rust       Style = "rust"
	Script     Style = "script"
	TypeScript Style = "typescript"
)

// syntax is what a scanner has to know of a language.
type syntax struct {
	line   string // starts a comment to the end of the line
	blocks bool   // whether there are comments between /* and */
	nests  bool   // whether these may hold others
	quotes string // each starts a text and ends it
	spans  string // those whose texts go on in the next line
	plain  byte   // the one in whose texts a backslash means nothing
	isRust bool   // whether there are raw texts with # and lifetimes
}

func syntaxOf(style Style) syntax {
	switch style {
	case Go:
		return syntax{line: "//", blocks: true, quotes: "\"'`", spans: "`", plain: '`'}
	case Rust:
		return syntax{line: "//", blocks: true, nests: true, quotes: "\"", spans: "\"", isRust: true}
	case Script:
		return syntax{line: "#", quotes: "\"'", spans: "\"'"}
	case TypeScript:
		return syntax{line: "//", blocks: true, quotes: "\"'`", spans: "`"}
	}
	return syntax{line: "//", blocks: true, quotes: "\"'"}
}

// spansLines says whether a text with this end goes on in the next line.
func (s syntax) spansLines(until string) bool {
	return strings.Contains(s.spans, until[:1])
}

// textAt gives how many bytes start a text, what ends it, and whether a backslash in it hides what follows. Where there
// is no text it is one byte, and nothing.
func (s syntax) textAt(rest []byte) (open int, until string, escapes bool) {
	c := rest[0]
	if s.isRust {
		if open, until := rawText(rest); open > 0 {
			return open, until, false
		}
		if c == '\'' {
			return characterAt(rest), "", false
		}
	}
	if strings.IndexByte(s.quotes, c) < 0 {
		return 1, "", false
	}
	return 1, string(c), c != s.plain
}

// rawText gives the length of r#" or its like, and what ends the text.
func rawText(rest []byte) (int, string) {
	if rest[0] != 'r' {
		return 0, ""
	}
	at := 1
	for at < len(rest) && rest[at] == '#' {
		at++
	}
	if at == len(rest) || rest[at] != '"' {
		return 0, ""
	}
	return at + 1, "\"" + strings.Repeat("#", at-1)
}

// characterAt gives the length of a character between quotes; of a lifetime it is that of the quote alone.
func characterAt(rest []byte) int {
	if len(rest) > 3 && rest[1] == '\\' && rest[2] != '\n' {
		for at := 3; at < len(rest) && rest[at] != '\n'; at++ {
			if rest[at] == '\'' {
				return at + 1
			}
		}
		return 1
	}
	if len(rest) > 2 && rest[1] != '\n' && rest[2] == '\'' {
		return 3
	}
	return 1
}
