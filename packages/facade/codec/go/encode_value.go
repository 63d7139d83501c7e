package facade

import (
	"encoding/base64"
	"math"
	"strconv"
	"unicode/utf8"
)

// constant writes a value that is JSON already.
func (e *encoder) constant(value string) {
	if e.err == nil {
		e.out = append(e.out, value...)
	}
}

func (e *encoder) boolean(value bool) {
	e.out = strconv.AppendBool(e.out, value)
}

func (e *encoder) int32(value, min, max int32) {
	e.int64(int64(value), int64(min), int64(max))
}

func (e *encoder) int64(value, min, max int64) {
	if value < min || value > max {
		e.fail(integerProblem(value, min, max))
	}
	e.out = strconv.AppendInt(e.out, value, 10)
}

func (e *encoder) uint64(value, min, max uint64) {
	if value < min || value > max {
		e.fail(integerProblem(value, min, max))
	}
	e.out = strconv.AppendUint(e.out, value, 10)
}

func (e *encoder) number(value, min, max float64) {
	if math.IsNaN(value) || math.IsInf(value, 0) {
		e.fail(notFinite)
		return
	}
	e.failWith(numberProblem(value, min, max))
	e.out = appendNumber(e.out, value)
}

func (e *encoder) text(value string, limits *textLimits) {
	if limits.isKept(len(value)) && e.plainText(value) {
		return
	}
	e.failWith(limits.problem(value))
	e.anyText(value)
}

// plainText writes a text that is ASCII and stands for itself in JSON; where it says false, nothing is written.
func (e *encoder) plainText(value string) bool {
	if !isPlain(value) {
		return false
	}
	e.quote(value)
	return true
}

// quote writes a text that is known to stand for itself in JSON.
func (e *encoder) quote(value string) {
	start := len(e.out)
	end := start + len(value) + 2
	if end > cap(e.out) {
		e.grow(len(value) + 2)
	}
	out := e.out[:end]
	out[start] = '"'
	copy(out[start+1:], value)
	out[end-1] = '"'
	e.out = out
}

// grow makes space for more bytes.
func (e *encoder) grow(more int) {
	e.out = append(e.out, make([]byte, more)...)[:len(e.out)]
}

func (e *encoder) anyText(value string) {
	if e.plainText(value) {
		return
	}
	if !utf8.ValidString(value) {
		e.fail(notUnicode)
	}
	e.out = appendText(e.out, value)
}

func (e *encoder) choice(value string, values []string) {
	if !includes(values, value) {
		e.fail(mustBeOneOf(values))
	}
	if !e.plainText(value) {
		e.out = appendText(e.out, value)
	}
}

func (e *encoder) dateTime(value RFC3339) {
	if !isRFC3339(string(value)) {
		e.fail(notRFC3339)
	}
	e.quote(string(value))
}

func (e *encoder) bytes(value []byte) {
	size := base64.StdEncoding.EncodedLen(len(value))
	start := len(e.out) + 1
	e.out = append(e.out, make([]byte, size+2)...)
	e.out[start-1], e.out[start+size] = '"', '"'
	base64.StdEncoding.Encode(e.out[start:], value)
}

// rawBytes lets bytes travel beside the document, which has an empty text in their place.
func (e *encoder) rawBytes(value []byte) {
	if e.beside {
		e.raw, value = value, nil
	}
	e.bytes(value)
}

const hexadecimals = "0123456789abcdef"

// appendText writes a JSON string; only quotes, backslashes and control characters are escaped.
func appendText(dst []byte, text string) []byte {
	dst = append(dst, '"')
	for {
		plain := plainLength(text)
		dst = append(dst, text[:plain]...)
		if plain == len(text) {
			return append(dst, '"')
		}
		c := text[plain]
		text = text[plain+1:]
		switch c {
		case '"', '\\':
			dst = append(dst, '\\', c)
		case '\b':
			dst = append(dst, `\b`...)
		case '\f':
			dst = append(dst, `\f`...)
		case '\n':
			dst = append(dst, `\n`...)
		case '\r':
			dst = append(dst, `\r`...)
		case '\t':
			dst = append(dst, `\t`...)
		default:
			dst = append(dst, '\\', 'u', '0', '0', hexadecimals[c>>4], hexadecimals[c&15])
		}
	}
}
