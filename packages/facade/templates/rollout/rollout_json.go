package facade

import (
	"errors"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// A state has a few dozen values; more are an attempt to use up memory.
const (
	maxStateDepth  = 16
	maxStateValues = 4096
)

// stateValue is one value of a JSON document. Numbers are kept as they are written.
type stateValue struct {
	kind  byte // one of { [ " 0 t f n
	text  string
	names []string     // of an object, each once
	items []stateValue // of a list, or of an object in the order of its names
}

type stateParser struct {
	data   []byte
	pos    int
	depth  int
	values int
}

// parseState reads a document as JSON has it, with no name twice in an object. The decoder of encoding/json is neither
// as strict nor as quick to start.
func parseState(data []byte) (stateValue, error) {
	if !utf8.Valid(data) {
		return stateValue{}, errors.New("the state is not valid: it is not UTF-8")
	}
	p := stateParser{data: data}
	value, ok := p.value()
	p.space()
	if !ok || p.pos != len(data) {
		return stateValue{}, errors.New("the state is not valid JSON at byte " + strconv.Itoa(p.pos))
	}
	return value, nil
}

func (p *stateParser) space() {
	for p.pos < len(p.data) {
		switch p.data[p.pos] {
		case ' ', '\t', '\n', '\r':
			p.pos++
		default:
			return
		}
	}
}

func (p *stateParser) take(c byte) bool {
	p.space()
	if p.pos < len(p.data) && p.data[p.pos] == c {
		p.pos++
		return true
	}
	return false
}

func (p *stateParser) value() (stateValue, bool) {
	p.space()
	p.values++
	if p.pos == len(p.data) || p.values > maxStateValues {
		return stateValue{}, false
	}
	switch c := p.data[p.pos]; c {
	case '{', '[':
		return p.nested(c)
	case '"':
		text, ok := p.string()
		return stateValue{kind: '"', text: text}, ok
	case 't':
		return p.word("true")
	case 'f':
		return p.word("false")
	case 'n':
		return p.word("null")
	}
	return p.number()
}

func (p *stateParser) word(word string) (stateValue, bool) {
	end := p.pos + len(word)
	if end > len(p.data) || string(p.data[p.pos:end]) != word {
		return stateValue{}, false
	}
	p.pos = end
	return stateValue{kind: word[0]}, true
}

func (p *stateParser) nested(open byte) (stateValue, bool) {
	p.pos++
	p.depth++
	defer func() { p.depth-- }()
	v := stateValue{kind: open}
	end := open + 2 // } and ] stand two places behind { and [
	if p.depth > maxStateDepth {
		return v, false
	}
	for first := true; !p.take(end); first = false {
		if !first && !p.take(',') || open == '{' && !p.name(&v) {
			return v, false
		}
		item, ok := p.value()
		if !ok {
			return v, false
		}
		v.items = append(v.items, item)
	}
	return v, true
}

func (p *stateParser) name(v *stateValue) bool {
	p.space()
	name, ok := p.string()
	if !ok || v.member(name) != nil || !p.take(':') {
		return false
	}
	v.names = append(v.names, name)
	return true
}

// number takes what the grammar of JSON allows and leaves its meaning to the reader.
func (p *stateParser) number() (stateValue, bool) {
	start := p.pos
	if p.pos < len(p.data) && p.data[p.pos] == '-' {
		p.pos++
	}
	whole := p.pos
	ok := p.digits() && (p.data[whole] != '0' || p.pos == whole+1)
	if ok && p.pos < len(p.data) && p.data[p.pos] == '.' {
		p.pos++
		ok = p.digits()
	}
	if ok && p.pos < len(p.data) && p.data[p.pos]|0x20 == 'e' {
		p.pos++
		if p.pos < len(p.data) && (p.data[p.pos] == '+' || p.data[p.pos] == '-') {
			p.pos++
		}
		ok = p.digits()
	}
	return stateValue{kind: '0', text: string(p.data[start:p.pos])}, ok
}

func (p *stateParser) digits() bool {
	start := p.pos
	for p.pos < len(p.data) && p.data[p.pos] >= '0' && p.data[p.pos] <= '9' {
		p.pos++
	}
	return p.pos > start
}

func (p *stateParser) string() (string, bool) {
	if p.pos == len(p.data) || p.data[p.pos] != '"' {
		return "", false
	}
	p.pos++
	var text []byte
	for p.pos < len(p.data) {
		c := p.data[p.pos]
		p.pos++
		switch {
		case c == '"':
			return string(text), true
		case c < ' ':
			return "", false
		case c == '\\':
			var ok bool
			if text, ok = p.escape(text); !ok {
				return "", false
			}
		default:
			text = append(text, c)
		}
	}
	return "", false
}

func (p *stateParser) escape(text []byte) ([]byte, bool) {
	const escapes, meanings = `"\/bfnrt`, "\"\\/\b\f\n\r\t"
	if p.pos == len(p.data) {
		return nil, false
	}
	c := p.data[p.pos]
	p.pos++
	for i := range escapes {
		if escapes[i] == c {
			return append(text, meanings[i]), true
		}
	}
	if c != 'u' {
		return nil, false
	}
	r, ok := p.codeUnit()
	if ok && utf16.IsSurrogate(r) {
		if p.pos+2 > len(p.data) || p.data[p.pos] != '\\' || p.data[p.pos+1] != 'u' {
			return nil, false
		}
		p.pos += 2
		var second rune
		second, ok = p.codeUnit()
		r = utf16.DecodeRune(r, second)
		ok = ok && r != utf8.RuneError
	}
	return utf8.AppendRune(text, r), ok
}

func (p *stateParser) codeUnit() (rune, bool) {
	if p.pos+4 > len(p.data) {
		return 0, false
	}
	digits := string(p.data[p.pos : p.pos+4])
	p.pos += 4
	unit, err := strconv.ParseUint(digits, 16, 16)
	return rune(unit), err == nil
}

// item is one value of a list, or nothing where the list is shorter.
func (v *stateValue) item(i int) *stateValue {
	if v.kind != '[' || i >= len(v.items) {
		return &stateValue{}
	}
	return &v.items[i]
}

// member is the value of a name in an object, or nil.
func (v *stateValue) member(name string) *stateValue {
	for i := range v.names {
		if v.names[i] == name {
			return &v.items[i]
		}
	}
	return nil
}
