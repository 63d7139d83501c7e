package strictjson

import (
	"encoding/json"
	"errors"
)

func (r *Reader) members(visit func(name string) error) error {
	if !r.open('{') {
		return errors.New("not an object")
	}
	for !r.closed('}') {
		name := r.text()
		r.peek()
		r.pos++ // the colon
		if err := visit(name); err != nil {
			return err
		}
	}
	return nil
}

// open consumes the bracket that starts an array or object.
func (r *Reader) open(bracket byte) bool {
	if r.peek() != bracket {
		return false
	}
	r.pos++
	return true
}

// closed consumes the bracket that ends an array or object, or else the comma before its next element.
func (r *Reader) closed(bracket byte) bool {
	switch r.peek() {
	case bracket:
		r.pos++
		return true
	case ',':
		r.pos++
	}
	return false
}

// peek skips white space and returns the first byte of the next token.
func (r *Reader) peek() byte {
	for {
		switch c := r.data[r.pos]; c {
		case ' ', '\t', '\r', '\n':
			r.pos++
		default:
			return c
		}
	}
}

// text consumes a string and returns what it stands for.
func (r *Reader) text() string {
	r.peek()
	literal, plain := r.quoted()
	if plain {
		return string(literal[1 : len(literal)-1])
	}
	var text string
	_ = json.Unmarshal(literal, &text) // cannot fail: the document is well formed
	return text
}

// quoted consumes a string and tells whether it is free of escapes.
func (r *Reader) quoted() (literal []byte, plain bool) {
	start := r.pos
	plain = true
	for r.pos++; r.data[r.pos] != '"'; r.pos++ {
		if r.data[r.pos] == '\\' {
			plain = false
			r.pos++
		}
	}
	r.pos++
	return r.data[start:r.pos], plain
}

// token consumes a number or a word such as null; of any other value it takes enough to not be a number.
func (r *Reader) token() []byte {
	start := r.pos
	for r.pos++; r.pos < len(r.data); r.pos++ {
		switch r.data[r.pos] {
		case ' ', '\t', '\r', '\n', ',', ']', '}':
			return r.data[start:r.pos]
		}
	}
	return r.data[start:]
}

// skip consumes one value of any kind.
func (r *Reader) skip() {
	for depth := 0; ; {
		switch r.peek() {
		case '"':
			r.quoted()
		case '{', '[':
			depth++
			r.pos++
		case '}', ']':
			depth--
			r.pos++
		case ',', ':':
			r.pos++
		default:
			r.token()
		}
		if depth == 0 {
			return
		}
	}
}
