// Package strictjson reads JSON of a known shape and refuses what encoding/json forgives:
// unknown, repeated, missing or differently cased fields, nulls, and text that is not UTF-8.
package strictjson

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"unicode/utf8"
)

// ErrSyntax says that a text is not a single JSON document in UTF-8.
var ErrSyntax = errors.New("not valid JSON")

// Read takes one value from the reader.
type Read func(*Reader) error

// Field is one member an object may have.
type Field struct {
	Name     string
	Optional bool
	Read     Read
}

// Reader walks over one document; its methods rely on the document being well formed.
type Reader struct {
	data []byte
	pos  int
}

// NewReader checks that data is exactly one well-formed JSON document and starts at its beginning.
func NewReader(data []byte) (*Reader, error) {
	if !utf8.Valid(data) || !json.Valid(data) {
		return nil, ErrSyntax
	}
	return &Reader{data: data}, nil
}

// Object takes an object that has every field that is not optional, none twice, and no other.
func (r *Reader) Object(fields []Field) error {
	var seen uint64
	err := r.members(func(name string) error {
		i := index(fields, name)
		switch {
		case i < 0:
			return fmt.Errorf("unknown field %q", name)
		case seen&(1<<i) != 0:
			return fmt.Errorf("repeated field %q", name)
		}
		seen |= 1 << i
		if err := fields[i].Read(r); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		return nil
	})
	if err != nil {
		return err
	}
	for i, field := range fields {
		if !field.Optional && seen&(1<<i) == 0 {
			return fmt.Errorf("missing field %q", field.Name)
		}
	}
	return nil
}

// Find reads the one member of that name of the object ahead, ignores all others and stays before the object.
func (r *Reader) Find(name string, read Read) error {
	start, found := r.pos, 0
	defer func() { r.pos = start }()
	err := r.members(func(member string) error {
		if member != name {
			r.skip()
			return nil
		}
		found++
		return read(r)
	})
	if err == nil && found != 1 {
		return fmt.Errorf("field %q appears %d times", name, found)
	}
	return err
}

// Array takes an array and reads each of its elements.
func (r *Reader) Array(element Read) error {
	if !r.open('[') {
		return errors.New("not an array")
	}
	for i := 0; !r.closed(']'); i++ {
		if err := element(r); err != nil {
			return fmt.Errorf("element %d: %w", i, err)
		}
	}
	return nil
}

// String reads a string into dst.
func String(dst *string) Read {
	return func(r *Reader) error {
		if r.peek() != '"' {
			return errors.New("not a string")
		}
		*dst = r.text()
		return nil
	}
}

// Int reads a whole number that is not negative into dst.
func Int(dst *int64) Read {
	return func(r *Reader) error {
		r.peek()
		token := string(r.token())
		number, err := strconv.ParseInt(token, 10, 64)
		if err != nil || token[0] == '-' {
			return errors.New("not a whole number")
		}
		*dst = number
		return nil
	}
}

func index(fields []Field, name string) int {
	for i := range fields {
		if fields[i].Name == name {
			return i
		}
	}
	return -1
}
