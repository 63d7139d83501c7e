package facade

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// string takes a JSON string; the next byte is known to be its quote. The text may be part of the document's memory.
func (d *decoder) string() string {
	d.pos++
	end := d.pos + plainLength(d.data[d.pos:])
	switch {
	case end == len(d.data):
		d.fail(notJSON)
		return ""
	case d.data[end] != '"':
		return d.escapedString(end)
	}
	text := d.data[d.pos:end]
	d.pos = end + 1
	return text
}

// own is a text that may be kept for long.
func (d *decoder) own(text string) string {
	if len(d.data) <= sharedDocument {
		return text
	}
	return strings.Clone(text)
}

// escapedString takes the rest of a string, the first bytes of which, up to plain, stand for themselves.
func (d *decoder) escapedString(plain int) string {
	text := append([]byte(nil), d.data[d.pos:plain]...)
	d.pos = plain
	for d.pos < len(d.data) && d.err == nil {
		c := d.data[d.pos]
		d.pos++
		switch {
		case c == '"':
			return string(text)
		case c < ' ':
			d.fail(notJSON)
		case c == '\\':
			text = d.escape(text)
		default:
			text = append(text, c)
		}
	}
	d.fail(notJSON)
	return ""
}

func (d *decoder) escape(text []byte) []byte {
	if d.pos >= len(d.data) {
		return text
	}
	c := d.data[d.pos]
	d.pos++
	switch c {
	case '"', '\\', '/':
		return append(text, c)
	case 'b':
		return append(text, '\b')
	case 'f':
		return append(text, '\f')
	case 'n':
		return append(text, '\n')
	case 'r':
		return append(text, '\r')
	case 't':
		return append(text, '\t')
	case 'u':
		return utf8.AppendRune(text, d.escapedRune())
	}
	d.fail(notJSON)
	return text
}

// escapedRune takes four digits, and a second escape where they are the first half of a pair.
func (d *decoder) escapedRune() rune {
	first := d.hexadecimal()
	if !utf16.IsSurrogate(first) {
		return first
	}
	if d.err != nil || d.pos+1 >= len(d.data) || d.data[d.pos] != '\\' || d.data[d.pos+1] != 'u' {
		d.fail(notUnicode)
		return 0
	}
	d.pos += 2
	pair := utf16.DecodeRune(first, d.hexadecimal())
	if pair == utf8.RuneError {
		d.fail(notUnicode)
	}
	return pair
}

func (d *decoder) hexadecimal() rune {
	var value rune
	for i := 0; i < 4; i++ {
		if d.pos >= len(d.data) {
			d.fail(notJSON)
			return 0
		}
		c := d.data[d.pos]
		d.pos++
		switch {
		case c >= '0' && c <= '9':
			value = value<<4 | rune(c-'0')
		case c >= 'a' && c <= 'f':
			value = value<<4 | rune(c-'a'+10)
		case c >= 'A' && c <= 'F':
			value = value<<4 | rune(c-'A'+10)
		default:
			d.fail(notJSON)
			return 0
		}
	}
	return value
}

// appendValue takes any value and appends it without white space, its numbers as they are written.
func (d *decoder) appendValue(dst []byte) []byte {
	switch c := d.peek(); {
	case c == '{':
		return d.appendObject(dst)
	case c == '[':
		return d.appendArray(dst)
	case c == '"':
		return appendText(dst, d.string())
	case c == '-' || c >= '0' && c <= '9':
		return append(dst, d.lexeme(notJSON)...)
	}
	for _, word := range []string{"true", "false", "null"} {
		if d.literal(word) {
			return append(dst, word...)
		}
	}
	d.fail(notJSON)
	return dst
}

func (d *decoder) appendObject(dst []byte) []byte {
	m := d.object(nil, true)
	names := map[string]bool{}
	dst = append(dst, '{')
	for d.next(&m) {
		if names[m.name] {
			d.fail(isRepeated)
			continue
		}
		if len(names) > 0 {
			dst = append(dst, ',')
		}
		names[m.name] = true
		dst = append(appendText(dst, m.name), ':')
		dst = d.appendValue(dst)
	}
	return append(dst, '}')
}

func (d *decoder) appendArray(dst []byte) []byte {
	dst = append(dst, '[')
	bare := len(dst)
	readList(d, 0, -1, func(d *decoder) struct{} {
		if len(dst) > bare {
			dst = append(dst, ',')
		}
		dst = d.appendValue(dst)
		return struct{}{}
	})
	return append(dst, ']')
}
