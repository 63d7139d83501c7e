package facade

import (
	"math/bits"
	"strings"
)

// Eight bytes at a time: the same byte in each place of a word, and what tells that some byte of it is marked.
const (
	eachByte = 0x0101010101010101
	topBits  = 0x8080808080808080
)

// plainLength is how many bytes at the start of a text stand for themselves in a JSON string.
func plainLength(text string) int {
	i := 0
	for ; i+8 <= len(text); i += 8 {
		if marked := markedBytes(wordAt(text, i)); marked != 0 {
			return i + bits.TrailingZeros64(marked)/8
		}
	}
	for ; i < len(text); i++ {
		if c := text[i]; c < ' ' || c == '"' || c == '\\' {
			break
		}
	}
	return i
}

// markedBytes has the top bit of each byte that does not stand for itself in a JSON string; those behind the first such byte
// may be marked as well.
func markedBytes(word uint64) uint64 {
	quotes, backslashes := word^('"'*eachByte), word^('\\'*eachByte)
	// A byte under the one that is subtracted borrows, which can mark a byte behind it, but none before it.
	return ((quotes-eachByte)&^quotes | (backslashes-eachByte)&^backslashes | (word-' '*eachByte)&^word) & topBits
}

// isPlain tells whether a text is ASCII and stands for itself in a JSON string.
func isPlain(text string) bool {
	if len(text) < 8 {
		return isShortPlain(text)
	}
	marked := markedASCII(wordAt(text, len(text)-8))
	for i := 0; i+8 < len(text); i += 8 {
		marked |= markedASCII(wordAt(text, i))
	}
	return marked&topBits == 0
}

func isShortPlain(text string) bool {
	for i := 0; i < len(text); i++ {
		if c := text[i]; c < ' ' || c == '"' || c == '\\' || c >= 0x80 {
			return false
		}
	}
	return true
}

// markedASCII has the top bit of some byte set where one is not ASCII or does not stand for itself in a JSON string.
func markedASCII(word uint64) uint64 {
	return word | (word ^ ('"' * eachByte) - eachByte) | (word ^ ('\\' * eachByte) - eachByte) | (word - ' '*eachByte)
}

// isPlainDocument tells whether a document is ASCII without escapes and control characters: each of its texts ends at the
// next quote.
func isPlainDocument(text string) bool {
	i := 0
	for ; i+32 <= len(text); i += 32 {
		a, b, c, d := wordAt(text, i), wordAt(text, i+8), wordAt(text, i+16), wordAt(text, i+24)
		controls := (a - ' '*eachByte) | (b - ' '*eachByte) | (c - ' '*eachByte) | (d - ' '*eachByte)
		if (a|b|c|d|controls)&topBits != 0 {
			return false
		}
	}
	for ; i < len(text); i++ {
		if text[i] < ' ' || text[i] >= 0x80 {
			return false
		}
	}
	return strings.IndexByte(text, '\\') < 0
}

func isASCII(text string) bool {
	i := 0
	for ; i+8 <= len(text); i += 8 {
		if wordAt(text, i)&topBits != 0 {
			return false
		}
	}
	for ; i < len(text); i++ {
		if text[i] >= 0x80 {
			return false
		}
	}
	return true
}

// wordAt is eight bytes, the first of them lowest; the compiler makes it one load.
func wordAt(text string, at int) uint64 {
	part := text[at : at+8]
	return uint64(part[0]) | uint64(part[1])<<8 | uint64(part[2])<<16 | uint64(part[3])<<24 |
		uint64(part[4])<<32 | uint64(part[5])<<40 | uint64(part[6])<<48 | uint64(part[7])<<56
}
