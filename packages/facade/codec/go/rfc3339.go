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

// secondsLength is how long a date and time is up to its seconds.
const secondsLength = len("0000-00-00T00:00:00")

// isRFC3339 knows years 0000 to 9999, upper-case T and Z, up to nine digits of fraction, and no leap seconds.
func isRFC3339(text string) bool {
	if len(text) <= secondsLength || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':' {
		return false
	}
	century, year := twoDigits(text, 0), twoDigits(text, 2)
	month, day := twoDigits(text, 5), twoDigits(text, 8)
	if century < 0 || year < 0 || month < 1 || month > 12 || day < 1 || day > daysIn(century*100+year, month) {
		return false
	}
	if !isUpTo(23, text, 11) || !isUpTo(59, text, 14) || !isUpTo(59, text, 17) {
		return false
	}
	rest := text[secondsLength:]
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
	isSigned := len(text) == len("+00:00") && (text[0] == '+' || text[0] == '-') && text[3] == ':'
	return isSigned && isUpTo(23, text, 1) && isUpTo(59, text, 4)
}

// isUpTo tells whether two digits are there that are no more than the most.
func isUpTo(most int, text string, at int) bool {
	value := twoDigits(text, at)
	return value >= 0 && value <= most
}

// twoDigits is the number that two digits are, -1 where others are there.
func twoDigits(text string, at int) int {
	tens, ones := text[at]-'0', text[at+1]-'0'
	if tens > 9 || ones > 9 {
		return -1
	}
	return int(tens)*10 + int(ones)
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
