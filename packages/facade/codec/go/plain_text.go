package facade

import "math/bits"

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
	i := 0
	for ; i+8 <= len(text); i += 8 {
		if word := wordAt(text, i); markedBytes(word)|word&topBits != 0 {
			return false
		}
	}
	for ; i < len(text); i++ {
		if c := text[i]; c < ' ' || c == '"' || c == '\\' || c >= 0x80 {
			return false
		}
	}
	return true
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
