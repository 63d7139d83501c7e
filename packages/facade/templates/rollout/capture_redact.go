package facade

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"io"
	"math/bits"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

const (
	// userMask stands in place of what the user's own expressions match, whatever its length.
	userMask = "REDACTED-redact"
	// Literals shorter than this are words that would be found everywhere.
	minSecretLength = 6
	// Unpacked content past this many bytes is not looked at.
	maxUnpacked = 1 << 28
)

// secretRedactor puts masks in place of secrets.
type secretRedactor struct {
	literals    []string // the longest first
	expressions []*regexp.Regexp
}

// newSecretRedactor finds a literal in its JSON, URL and base64 forms too.
func newSecretRedactor(literals []string, expressions []*regexp.Regexp) *secretRedactor {
	r := &secretRedactor{expressions: expressions}
	known := map[string]bool{}
	for _, literal := range literals {
		if lengthInUTF16(literal) < minSecretLength {
			continue
		}
		for _, form := range formsOfSecret(literal) {
			if form != "" && !known[form] {
				known[form] = true
				r.literals = append(r.literals, form)
			}
		}
	}
	sort.Slice(r.literals, func(i, j int) bool {
		a, b := r.literals[i], r.literals[j]
		return len(a) > len(b) || len(a) == len(b) && a < b
	})
	return r
}

func formsOfSecret(literal string) []string {
	quoted := appendCaseText(nil, literal)
	forms := []string{literal, string(quoted[1 : len(quoted)-1]), percentEncoded(literal)}
	// How the bytes look in base64 wherever they begin, without the characters that depend on their neighbours.
	for shift := 0; shift < 3; shift++ {
		text := strings.TrimRight(base64.StdEncoding.EncodeToString([]byte(strings.Repeat(" ", shift)+literal)), "=")
		start := 0
		if shift > 0 {
			start = shift + 1
		}
		forms = append(forms, text[start:len(text)-1])
	}
	return forms
}

func percentEncoded(text string) string {
	const plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.!~*'()"
	const digits = "0123456789ABCDEF"
	var out []byte
	for i := 0; i < len(text); i++ {
		if c := text[i]; strings.IndexByte(plain, c) >= 0 {
			out = append(out, c)
		} else {
			out = append(out, '%', digits[c>>4], digits[c&15])
		}
	}
	return string(out)
}

// text gives the text without its secrets, or the same text where it holds none.
func (r *secretRedactor) text(text string) string {
	for _, literal := range r.literals {
		if strings.Contains(text, literal) {
			text = strings.ReplaceAll(text, literal, maskSecret(literal))
		}
	}
	for _, shape := range secretShapes() {
		text = replaceShape(shape, text)
	}
	for _, expression := range r.expressions {
		text = expression.ReplaceAllLiteralString(text, userMask)
	}
	return text
}

// replaceShape masks what a shape matches: its second group where it has groups, else all of it.
func replaceShape(shape *regexp.Regexp, text string) string {
	var out []byte
	last := 0
	for _, at := range shape.FindAllStringSubmatchIndex(text, -1) {
		out = append(out, text[last:at[0]]...)
		last = at[1]
		if len(at) == 2 {
			out = append(out, maskSecret(text[at[0]:at[1]])...)
			continue
		}
		out = append(out, maskValue(text[at[2]:at[3]], text[at[4]:at[5]])...)
		out = append(out, text[at[5]:at[1]]...)
	}
	return string(append(out, text[last:]...))
}

// maskValue masks the value behind a name, and leaves its quotes.
func maskValue(name, secret string) string {
	quote := ""
	rest := strings.TrimPrefix(secret, `\`)
	if rest != "" && strings.IndexByte("\"'`", rest[0]) >= 0 {
		quote = secret[:len(secret)-len(rest)+1]
	} else if rest != secret {
		quote = `\`
	}
	bare := secret[len(quote):]
	isClosed := quote != "" && strings.HasSuffix(bare, quote)
	if isClosed {
		bare = bare[:len(bare)-len(quote)]
	}
	if isHarmless(bare) || quote == "" && isTokenCount(name, bare) {
		return name + secret
	}
	out := name + quote + maskSecret(bare)
	if isClosed {
		out += quote
	}
	return out
}

// isHarmless knows what such a field holds where it holds no secret, or holds one no more.
func isHarmless(value string) bool {
	switch strings.ToLower(value) {
	case "", "null", "nil", "none", "true", "false", "undefined":
		return true
	}
	const mark = "redacted-"
	lower := strings.ToLower(value)
	return strings.HasPrefix(lower, mark) && strings.Trim(lower[len(mark):], "abcdefghijklmnopqrstuvwxyz0123456789_") == ""
}

// isTokenCount says how many tokens there are, as in "max_tokens": 4096.
func isTokenCount(name, value string) bool {
	return strings.Contains(strings.ToLower(name), "token") && len(value) <= 6 && isDigits(value)
}

func isDigits(text string) bool {
	return text != "" && strings.Trim(text, "0123456789") == ""
}

// maskSecret stands in place of a secret: REDACTED- and its length class, the least of 8, 16, 32, … that it fits into,
// and filled up so that it is of that class too. A number becomes a number, since JSON would be broken by anything else.
func maskSecret(secret string) string {
	length := lengthInUTF16(secret)
	class := 8
	if length > 8 {
		class = 1 << bits.Len(uint(length-1))
	}
	least := class/2 + 1
	if isDigits(secret) {
		return "1" + strings.Repeat("0", least-1)
	}
	if least > 1025 {
		least = 1025
	}
	mask := "REDACTED-" + strconv.Itoa(class)
	if fill := least - len(mask); fill > 0 {
		mask += strings.Repeat("x", fill)
	}
	return mask
}

// lengthInUTF16 is how long JavaScript finds a text, so that both recorders give it the same mask.
func lengthInUTF16(text string) int {
	length := 0
	for _, r := range text {
		length += len(utf16.AppendRune(nil, r))
	}
	return length
}

// content takes the secrets out of text. Anything else would be broken by that: binary content is looked through, and
// not kept where it holds a secret, or where what it holds cannot be seen.
func (r *secretRedactor) content(data []byte) ([]byte, *captureLoss) {
	if isGzip(data) {
		return r.ifClean(data, unpacked(data))
	}
	if isSealed(data) {
		return nil, &captureLoss{"not-scannable", ""}
	}
	if !utf8.Valid(data) || bytes.IndexByte(data, 0) >= 0 {
		return r.ifClean(data, data)
	}
	text := string(data)
	if clean := r.text(text); clean != text {
		return []byte(clean), nil
	}
	return data, nil
}

func (r *secretRedactor) ifClean(data, seen []byte) ([]byte, *captureLoss) {
	switch {
	case seen == nil || isGzip(seen) || isSealed(seen):
		return nil, &captureLoss{"not-scannable", ""}
	case r.isSecretIn(seen) || r.isSecretIn(data):
		return nil, &captureLoss{"binary-secret", ""}
	}
	return data, nil
}

// isSecretIn says whether bytes of any kind hold a known secret, text in UTF-16 included.
func (r *secretRedactor) isSecretIn(data []byte) bool {
	for _, literal := range r.literals {
		if bytes.Contains(data, []byte(literal)) {
			return true
		}
	}
	characters := make([]rune, len(data))
	for i, c := range data {
		characters[i] = rune(c)
	}
	text := string(characters)
	if r.text(text) != text {
		return true
	}
	if strings.IndexByte(text, 0) < 0 {
		return false
	}
	text = strings.ReplaceAll(text, "\x00", "")
	return r.text(text) != text
}

func isGzip(data []byte) bool {
	return len(data) > 1 && data[0] == 0x1f && data[1] == 0x8b
}

// isSealed knows zip, xz, bzip2, Zstandard, 7z, rar, lz4 and age, whose bytes do not show what they hold.
func isSealed(data []byte) bool {
	for _, magic := range []string{
		"PK\x03\x04", "\xfd7zXZ\x00", "BZh", "\x28\xb5\x2f\xfd", "7z\xbc\xaf\x27\x1c", "Rar!\x1a\x07", "\x04\x22\x4d\x18", "age-encryption",
	} {
		if bytes.HasPrefix(data, []byte(magic)) {
			return true
		}
	}
	return false
}

func unpacked(data []byte) []byte {
	reader, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil
	}
	seen, err := io.ReadAll(io.LimitReader(reader, maxUnpacked+1))
	if err != nil || len(seen) > maxUnpacked {
		return nil
	}
	return append([]byte{}, seen...)
}
