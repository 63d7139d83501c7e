package facade

import (
	"bytes"
	"math"
	"strconv"
)

// appendNumber writes the shortest digits that read back as the same number, laid out as ECMAScript's
// Number::toString does; the sign of zero is kept.
func appendNumber(dst []byte, value float64) []byte {
	if math.Signbit(value) {
		dst = append(dst, '-')
		value = -value
	}
	if value == 0 {
		return append(dst, '0')
	}
	var buffer [32]byte
	mantissa, power, _ := bytes.Cut(strconv.AppendFloat(buffer[:0], value, 'e', -1, 64), []byte("e"))
	exponent, _ := strconv.Atoi(string(power))
	digits := mantissa
	if len(mantissa) > 1 {
		// Take the point out: the digit before it moves into its place.
		mantissa[1] = mantissa[0]
		digits = mantissa[1:]
	}
	return layOut(dst, digits, exponent+1)
}

// layOut writes digits with the point behind the first point of them.
func layOut(dst, digits []byte, point int) []byte {
	switch count := len(digits); {
	case count <= point && point <= 21:
		return appendZeros(append(dst, digits...), point-count)
	case 0 < point && point <= 21:
		dst = append(append(dst, digits[:point]...), '.')
		return append(dst, digits[point:]...)
	case -6 < point && point <= 0:
		return append(appendZeros(append(dst, "0."...), -point), digits...)
	}
	dst = append(dst, digits[0])
	if len(digits) > 1 {
		dst = append(append(dst, '.'), digits[1:]...)
	}
	dst = append(dst, 'e')
	if point > 0 {
		dst = append(dst, '+')
	}
	return strconv.AppendInt(dst, int64(point-1), 10)
}

func appendZeros(dst []byte, count int) []byte {
	for ; count > 0; count-- {
		dst = append(dst, '0')
	}
	return dst
}
