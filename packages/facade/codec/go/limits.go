package facade

import (
	"encoding/base64"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

// textLimits is what a text has to keep to: lengths in code points, max is -1 where there is no limit.
type textLimits struct {
	min, max int
	pattern  *regexp.Regexp
	source   string // the pattern as the contract has it
}

// isKept tells whether a text of so many characters is known to keep to the limits.
func (l *textLimits) isKept(characters int) bool {
	return characters >= l.min && (characters <= l.max || l.max < 0) && l.pattern == nil
}

// problem is empty where the text keeps to the limits.
func (l *textLimits) problem(text string) string {
	length := len(text)
	if l.max >= 0 || length < utf8.UTFMax*l.min {
		length = countCharacters(text)
	}
	switch {
	case length < l.min:
		return "must have at least " + strconv.Itoa(l.min) + " characters"
	case l.max >= 0 && length > l.max:
		return "must have at most " + strconv.Itoa(l.max) + " characters"
	case l.pattern != nil && !l.pattern.MatchString(text):
		return "must match the pattern " + quoted(l.source)
	}
	return ""
}

func countCharacters(text string) int {
	if isASCII(text) {
		return len(text)
	}
	return utf8.RuneCountInString(text)
}

func integerProblem[T int64 | uint64](value, min, max T) string {
	switch {
	case value < min:
		return "must be at least " + formatInteger(min)
	case value > max:
		return "must be at most " + formatInteger(max)
	}
	return ""
}

func formatInteger[T int64 | uint64](value T) string {
	if value < 0 {
		return strconv.FormatInt(int64(value), 10)
	}
	return strconv.FormatUint(uint64(value), 10)
}

func numberProblem(value, min, max float64) string {
	switch {
	case value < min:
		return "must be at least " + string(appendNumber(nil, min))
	case value > max:
		return "must be at most " + string(appendNumber(nil, max))
	}
	return ""
}

func parseBase64(text string) ([]byte, bool) {
	// The decoder of the standard library skips line breaks.
	if strings.ContainsAny(text, "\r\n") {
		return nil, false
	}
	value, err := base64.StdEncoding.Strict().DecodeString(text)
	return value, err == nil
}
