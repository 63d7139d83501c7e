package facade

import "time"

// RFC3339 is a date and time, kept as it is written: with its fraction's zeros and its offset.
type RFC3339 string

// FormatRFC3339 writes a time with as many digits of its fraction as it needs.
func FormatRFC3339(t time.Time) RFC3339 {
	return RFC3339(t.Format(time.RFC3339Nano))
}

// Time is the same moment as the standard library has it.
func (v RFC3339) Time() (time.Time, error) {
	return time.Parse(time.RFC3339Nano, string(v))
}

const dateTimeShape = "0000-00-00T00:00:00"

// isRFC3339 knows years 0000 to 9999, upper-case T and Z, up to nine digits of fraction, and no leap seconds.
func isRFC3339(text string) bool {
	if len(text) <= len(dateTimeShape) || !hasShape(text[:len(dateTimeShape)], dateTimeShape) {
		return false
	}
	year, month, day := twoDigits(text, 0)*100+twoDigits(text, 2), twoDigits(text, 5), twoDigits(text, 8)
	if month < 1 || month > 12 || day < 1 || day > daysIn(year, month) {
		return false
	}
	if twoDigits(text, 11) > 23 || twoDigits(text, 14) > 59 || twoDigits(text, 17) > 59 {
		return false
	}
	rest := text[len(dateTimeShape):]
	if rest[0] == '.' {
		digits := 1
		for digits < len(rest) && rest[digits] >= '0' && rest[digits] <= '9' {
			digits++
		}
		if digits == 1 || digits > 10 {
			return false
		}
		rest = rest[digits:]
	}
	return isOffset(rest)
}

func isOffset(text string) bool {
	if text == "Z" {
		return true
	}
	return (hasShape(text, "+00:00") || hasShape(text, "-00:00")) && twoDigits(text, 1) <= 23 && twoDigits(text, 4) <= 59
}

// hasShape compares texts, with a 0 for any digit.
func hasShape(text, shape string) bool {
	if len(text) != len(shape) {
		return false
	}
	for i := range shape {
		isDigit := text[i] >= '0' && text[i] <= '9'
		if shape[i] == '0' && !isDigit || shape[i] != '0' && text[i] != shape[i] {
			return false
		}
	}
	return true
}

func twoDigits(text string, at int) int {
	return int(text[at]-'0')*10 + int(text[at+1]-'0')
}

func daysIn(year, month int) int {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}
