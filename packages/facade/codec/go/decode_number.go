package facade

import (
	"math"
	"strconv"
)

func (d *decoder) int32(min, max int32) int32 {
	lexeme := d.integer("must be an int32")
	value, err := strconv.ParseInt(lexeme, 10, 32)
	checkInteger(d, err, "must be an int32", [3]int64{value, int64(min), int64(max)})
	return int32(value)
}

func (d *decoder) int64(min, max int64) int64 {
	if value, ok := d.digitsOnly(); ok {
		if value < min || value > max {
			d.fail(integerProblem(value, min, max))
		}
		return value
	}
	lexeme := d.integer("must be an int64")
	value, err := strconv.ParseInt(lexeme, 10, 64)
	checkInteger(d, err, "must be an int64", [3]int64{value, min, max})
	return value
}

func (d *decoder) uint64(min, max uint64) uint64 {
	if value, ok := d.digitsOnly(); ok {
		if uint64(value) < min || uint64(value) > max {
			d.fail(integerProblem(uint64(value), min, max))
		}
		return uint64(value)
	}
	lexeme := d.integer("must be a uint64")
	value, err := strconv.ParseUint(lexeme, 10, 64)
	checkInteger(d, err, "must be a uint64", [3]uint64{value, min, max})
	return value
}

func checkInteger[T int64 | uint64](d *decoder, err error, message string, numbers [3]T) {
	switch {
	case d.err != nil:
	case err != nil:
		d.fail(message)
	default:
		d.failWith(integerProblem(numbers[0], numbers[1], numbers[2]))
	}
}

// failWith reports a problem, if there is one.
func (d *decoder) failWith(message string) {
	if message != "" {
		d.fail(message)
	}
}

// sureDigits are as many as every 64-bit integer can have, and one less.
const sureDigits = 18

// digitsOnly takes a whole number that is written in the most common way: some digits at once, and a comma or bracket
// behind them. Where it says false, nothing is taken.
func (d *decoder) digitsOnly() (value int64, ok bool) {
	if d.err != nil {
		return 0, false
	}
	end := d.pos
	for end < len(d.data) && end-d.pos <= sureDigits && d.data[end] >= '0' && d.data[end] <= '9' {
		value = value*10 + int64(d.data[end]-'0')
		end++
	}
	size := end - d.pos
	if size == 0 || size > sureDigits || size > 1 && d.data[d.pos] == '0' || end == len(d.data) {
		return 0, false
	}
	if c := d.data[end]; c != ',' && c != '}' && c != ']' {
		return 0, false
	}
	d.pos = end
	return value, true
}

// integer takes the lexeme of a whole number.
func (d *decoder) integer(message string) string {
	lexeme := d.lexeme(message)
	isWhole := lexeme != "-0"
	for i := 0; i < len(lexeme); i++ {
		isWhole = isWhole && lexeme[i] <= '9' && lexeme[i] != '.'
	}
	if !isWhole {
		d.fail(message)
	}
	return lexeme
}

func (d *decoder) number(min, max float64) float64 {
	lexeme := d.lexeme("must be a number")
	if d.err != nil {
		return 0
	}
	value, _ := strconv.ParseFloat(lexeme, 64)
	if math.IsInf(value, 0) {
		d.fail(notFinite)
		return 0
	}
	d.failWith(numberProblem(value, min, max))
	return value
}

func (d *decoder) lexeme(message string) string {
	c := d.peek()
	if d.err != nil {
		return ""
	}
	if c != '-' && (c < '0' || c > '9') {
		d.mismatch(message)
		return ""
	}
	start := d.pos
	if c == '-' {
		d.pos++
	}
	if d.pos < len(d.data) && d.data[d.pos] == '0' {
		d.pos++
	} else {
		d.digits()
	}
	if d.at('.') {
		d.pos++
		d.digits()
	}
	if d.at('e') || d.at('E') {
		d.pos++
		if d.at('+') || d.at('-') {
			d.pos++
		}
		d.digits()
	}
	return d.data[start:d.pos]
}

func (d *decoder) at(c byte) bool {
	return d.pos < len(d.data) && d.data[d.pos] == c
}

func (d *decoder) digits() {
	start := d.pos
	for d.pos < len(d.data) && d.data[d.pos] >= '0' && d.data[d.pos] <= '9' {
		d.pos++
	}
	if d.pos == start {
		d.fail(notJSON)
	}
}
