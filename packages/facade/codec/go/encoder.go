package facade

import (
	"encoding/json"
	"sort"
	"strconv"
	"sync"
	"unicode/utf8"
)

// keptDocument is the size up to which the memory of a document is used again.
const keptDocument = 1 << 16

// encoder writes one document in the canonical encoding. After its first problem it writes nothing more.
type encoder struct {
	out    []byte
	depth  int
	err    error
	beside bool   // whether raw bytes travel beside the document
	raw    []byte // those bytes
}

var encoders = sync.Pool{New: func() any { return new(encoder) }}

// borrowEncoder gives an encoder that has written nothing; what it writes is good until it is given back.
func borrowEncoder(beside bool) *encoder {
	e := encoders.Get().(*encoder)
	e.out, e.depth, e.err, e.beside, e.raw = e.out[:0], 0, nil, beside, nil
	return e
}

func (e *encoder) giveBack() {
	if cap(e.out) <= keptDocument {
		e.raw = nil
		encoders.Put(e)
	}
}

// writeDocument writes a whole document.
func writeDocument[T any](value T, write func(*encoder, T)) ([]byte, error) {
	e := borrowEncoder(false)
	defer e.giveBack()
	write(e, value)
	if e.err != nil {
		return nil, e.err
	}
	return append([]byte(nil), e.out...), nil
}

// writePayload writes a message, the raw bytes of which travel beside it; it is good until the encoder is given back.
func writePayload[T any](e *encoder, value T, write func(*encoder, T)) (payload, error) {
	write(e, value)
	if e.err != nil {
		return payload{}, e.err
	}
	return payload{json: e.out, raw: e.raw}, nil
}

// errorText is the text of an error that has no message of its own: its document.
func errorText[T any](value T, write func(*encoder, T)) string {
	document, err := writeDocument(value, write)
	if err != nil {
		return err.Error()
	}
	return string(document)
}

func (e *encoder) fail(message string) {
	if e.err == nil {
		e.err = &DocumentError{Pointer: pointerTo(e.out), Message: message}
	}
}

// failWith reports a problem, if there is one.
func (e *encoder) failWith(message string) {
	if message != "" {
		e.fail(message)
	}
}

// open starts an object or array; where it says false, nothing more is to be written.
func (e *encoder) open(c byte) bool {
	if e.depth >= maxDepth {
		e.fail(tooDeep)
	}
	if e.err != nil {
		return false
	}
	e.out = append(e.out, c)
	e.depth++
	return true
}

func (e *encoder) close(c byte) {
	if e.err == nil {
		e.out = append(e.out, c)
		e.depth--
	}
}

// name starts a member of an object.
func (e *encoder) name(name string) {
	if e.err != nil {
		return
	}
	if e.out[len(e.out)-1] != '{' {
		e.out = append(e.out, ',')
	}
	e.out = append(appendText(e.out, name), ':')
	if !utf8.ValidString(name) {
		e.fail(notUnicode)
	}
}

// member starts a member of an object, given as JSON has its name and what is around it.
func (e *encoder) member(start string) {
	e.out = append(e.out, start...)
}

// anyMember starts a member, given with a comma before it, which the first one does not get.
func (e *encoder) anyMember(key string) {
	if e.out[len(e.out)-1] == '{' {
		key = key[1:]
	}
	e.out = append(e.out, key...)
}

// extras writes the members that are not declared, sorted by name.
func (e *encoder) extras(extras map[string]json.RawMessage, fields []field) {
	for _, name := range sortedKeys(extras) {
		e.name(name)
		if indexOf(fields, name) >= 0 {
			e.fail(isDeclared)
		}
		if e.err != nil {
			return
		}
		// Depth and places are those of the whole document.
		d := &decoder{data: string(extras[name]), depth: e.depth}
		value, _ := finish(d, func(d *decoder) []byte { return d.appendValue(nil) })
		if d.err != nil {
			e.err = &DocumentError{Pointer: pointerTo(e.out) + d.err.Pointer, Message: d.err.Message}
			return
		}
		e.out = append(e.out, value...)
	}
}

func sortedKeys[T any](values map[string]T) []string {
	keys := make([]string, 0, len(values))
	for key := range values {
		keys = append(keys, key)
	}
	sort.Strings(keys)
	return keys
}

// writeList writes an array; max is -1 where there is no limit.
func writeList[T any](e *encoder, list []T, min, max int, write func(*encoder, T)) {
	switch {
	case len(list) < min:
		e.fail("must have at least " + strconv.Itoa(min) + " items")
	case max >= 0 && len(list) > max:
		e.fail("must have at most " + strconv.Itoa(max) + " items")
	}
	if !e.open('[') {
		return
	}
	for i, item := range list {
		if e.err != nil {
			return
		}
		if i > 0 {
			e.out = append(e.out, ',')
		}
		write(e, item)
	}
	e.close(']')
}

// writeMap writes an object with its keys sorted.
func writeMap[T any](e *encoder, values map[string]T, write func(*encoder, T)) {
	if !e.open('{') {
		return
	}
	for _, key := range sortedKeys(values) {
		e.name(key)
		if e.err != nil {
			return
		}
		write(e, values[key])
	}
	e.close('}')
}

// writeNullable writes null for no pointer.
func writeNullable[T any](e *encoder, value *T, write func(*encoder, T)) {
	if value == nil {
		e.constant("null")
		return
	}
	write(e, *value)
}

// writeOrNull writes null for a list, a map, bytes or a union that is nil.
func writeOrNull[T any](e *encoder, value T, isNull bool, write func(*encoder, T)) {
	if isNull {
		e.constant("null")
		return
	}
	write(e, value)
}

// writeSet writes what a pointer in a union points to.
func writeSet[T any](e *encoder, value *T, write func(*encoder, T)) {
	if value == nil {
		e.fail(isNil)
		return
	}
	write(e, *value)
}
