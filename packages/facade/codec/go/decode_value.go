package facade

import "strings"

func (d *decoder) boolean() bool {
	switch rest := d.data[d.pos:]; {
	case d.err == nil && strings.HasPrefix(rest, "true"):
		d.pos += len("true")
		return true
	case d.err == nil && strings.HasPrefix(rest, "false"):
		d.pos += len("false")
	case d.literal("true"):
		return true
	case !d.literal("false"):
		d.mismatch("must be true or false")
	}
	return false
}

func (d *decoder) text(limits *textLimits) string {
	value, isPlain := d.plainText()
	switch {
	case isPlain && d.plain && limits.isKept(len(value)):
		return d.own(value)
	case isPlain:
		value = d.own(value)
	default:
		value = d.escapedText()
	}
	if d.err == nil {
		d.failWith(limits.problem(value))
	}
	return value
}

func (d *decoder) anyText() string {
	if value, isPlain := d.plainText(); isPlain {
		return d.own(value)
	}
	return d.escapedText()
}

// plainText takes a text that is next without white space before it and without escapes in it; where it says false,
// nothing is taken.
func (d *decoder) plainText() (value string, isPlain bool) {
	start := d.pos + 1
	if d.err != nil || start > len(d.data) || d.data[start-1] != '"' {
		return "", false
	}
	value = d.data[start:]
	end := -1
	if d.plain {
		end = strings.IndexByte(value, '"')
	} else if length := plainLength(value); length < len(value) && value[length] == '"' {
		end = length
	}
	if end < 0 {
		return "", false
	}
	d.pos = start + end + 1
	return value[:end], true
}

func (d *decoder) escapedText() string {
	if d.peek() != '"' {
		d.mismatch("must be a text")
		return ""
	}
	return d.own(d.string())
}

func (d *decoder) choice(values []string) string {
	value, isPlain := d.plainText()
	if !isPlain && d.peek() != '"' {
		d.mismatch(mustBeOneOf(values))
		return ""
	}
	if !isPlain {
		value = d.string()
	}
	for _, known := range values {
		if known == value {
			return known
		}
	}
	d.fail(mustBeOneOf(values))
	return ""
}

func includes(values []string, value string) bool {
	for _, known := range values {
		if known == value {
			return true
		}
	}
	return false
}

// constant reads the one value that a property may have, given as canonical JSON.
func (d *decoder) constant(value string) {
	start := d.peek()
	var got string
	switch {
	case start == '"':
		got = quoted(d.string())
	case start == '-' || start >= '0' && start <= '9':
		got = d.lexeme(notJSON)
	case d.literal(value):
		return
	default:
		d.mismatch("must be " + value)
	}
	if d.err == nil && got != value {
		d.fail("must be " + value)
	}
}

func (d *decoder) dateTime() RFC3339 {
	if d.peek() != '"' {
		d.mismatch(notRFC3339)
		return ""
	}
	value := d.own(d.string())
	if d.err == nil && !isRFC3339(value) {
		d.fail(notRFC3339)
	}
	return RFC3339(value)
}

func (d *decoder) bytes() []byte {
	if d.peek() != '"' {
		d.mismatch(notBase64)
		return nil
	}
	text := d.string()
	if d.err != nil {
		return nil
	}
	value, ok := parseBase64(text)
	if !ok {
		d.fail(notBase64)
	}
	return value
}

// rawBytes takes the bytes that travel beside the document, where the document has an empty text.
func (d *decoder) rawBytes() []byte {
	if !d.beside {
		return d.bytes()
	}
	if d.peek() != '"' {
		d.mismatch(notBeside)
		return nil
	}
	if d.string() != "" {
		d.fail(notBeside)
	}
	d.rawTaken = true
	if d.raw == nil {
		return []byte{}
	}
	return d.raw
}
