package facade

import (
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
	"unsafe"
)

const (
	// sharedDocument is the size up to which texts are parts of the document's own memory: a text that is kept keeps no
	// more than this.
	sharedDocument = 1 << 12
	// firstItems are collected before memory is taken for them, so that a short list takes no more than it needs.
	firstItems = 8
)

// decoder reads one document strictly. After its first problem it reads nothing more: whoever reads a part of an object or
// array then adds the place of the part to the problem.
type decoder struct {
	data     string
	pos      int
	depth    int
	plain    bool // whether each byte of the document stands for itself, also in a text
	err      *DocumentError
	beside   bool   // whether raw bytes travel beside the document
	raw      []byte // those bytes
	rawTaken bool
}

var decoders = sync.Pool{New: func() any { return new(decoder) }}

// readDocument reads a whole document.
func readDocument[T any](data []byte, read func(*decoder) T) (T, error) {
	return finish(&decoder{data: string(data)}, read)
}

// readPayload reads a message, the raw bytes of which travel beside it.
func readPayload[T any](message payload, read func(*decoder) T) (T, error) {
	d := decoders.Get().(*decoder)
	d.data, d.raw, d.beside = textOf(message), message.raw, true
	value, err := finish(d, read)
	*d = decoder{}
	decoders.Put(d)
	return value, err
}

// textOf takes the JSON of a message over: nobody else has it, and nobody changes it. Beside raw bytes it is copied, so that
// a text that is kept does not keep them.
func textOf(message payload) string {
	if len(message.raw) > 0 {
		return string(message.json)
	}
	return unsafe.String(unsafe.SliceData(message.json), len(message.json))
}

// unmarshal reads a whole document into dst, which stays as it is after a problem.
func unmarshal[T any](data []byte, dst *T, read func(*decoder) T) error {
	value, err := readDocument(data, read)
	if err == nil {
		*dst = value
	}
	return err
}

func finish[T any](d *decoder, read func(*decoder) T) (T, error) {
	var value T
	d.plain = isPlainDocument(d.data)
	if !d.plain && !utf8.ValidString(d.data) {
		d.fail(notUTF8)
	} else {
		value = read(d)
	}
	if d.peek(); d.pos < len(d.data) {
		d.fail(notJSON)
	}
	if d.err == nil && len(d.raw) > 0 && !d.rawTaken {
		d.fail(notSpoken)
	}
	if d.err != nil {
		var zero T
		return zero, d.err
	}
	return value, nil
}

func (d *decoder) fail(message string) {
	if d.err == nil {
		d.err = &DocumentError{Message: message}
	}
}

func (d *decoder) failAt(name, message string) {
	if d.err == nil {
		d.fail(message)
		d.err.within(nameStep(name))
	}
}

// peek is the first byte of the next token, 0 at the end and after a problem.
func (d *decoder) peek() byte {
	if d.err == nil && d.pos < len(d.data) && d.data[d.pos] > ' ' {
		return d.data[d.pos]
	}
	return d.peekBehindSpace()
}

func (d *decoder) peekBehindSpace() byte {
	if d.err != nil {
		return 0
	}
	for ; d.pos < len(d.data); d.pos++ {
		switch c := d.data[d.pos]; c {
		case ' ', '\t', '\n', '\r':
		default:
			return c
		}
	}
	return 0
}

// mismatch reports a value of another kind, or no value at all.
func (d *decoder) mismatch(message string) {
	if c := d.peek(); strings.IndexByte(`{["-0123456789tfn`, c) < 0 {
		message = notJSON
	}
	d.fail(message)
}

func (d *decoder) take(c byte) bool {
	if d.peek() != c {
		return false
	}
	d.pos++
	return true
}

func (d *decoder) literal(word string) bool {
	d.peek()
	if d.err != nil || !strings.HasPrefix(d.data[d.pos:], word) {
		return false
	}
	d.pos += len(word)
	return true
}

func (d *decoder) open(c byte, message string) bool {
	if !d.take(c) {
		d.mismatch(message)
		return false
	}
	if d.depth++; d.depth > maxDepth {
		d.fail(tooDeep)
	}
	return d.err == nil
}

// readList reads an array; max is -1 where there is no limit.
func readList[T any](d *decoder, min, max int, read func(*decoder) T) []T {
	if !d.open('[', "must be an array") {
		return nil
	}
	var first [firstItems]T
	count := 0
	for ; count < firstItems && d.nextItem(count, max); count++ {
		first[count] = read(d)
		d.leaveItem(count)
	}
	list := append(make([]T, 0, count), first[:count]...)
	for ; count >= firstItems && d.nextItem(count, max); count++ {
		list = append(list, read(d))
		d.leaveItem(count)
	}
	d.depth--
	if count < min {
		d.fail("must have at least " + strconv.Itoa(min) + " items")
	}
	return list
}

// nextItem moves to the next item of an array, which is then to be read.
func (d *decoder) nextItem(count, max int) bool {
	switch {
	case d.err != nil || d.take(']'):
		return false
	case count > 0 && !d.take(','):
		d.fail(notJSON)
	case count == max:
		d.fail("must have at most " + strconv.Itoa(max) + " items")
	}
	return d.err == nil
}

// leaveItem adds the place of an item to a problem that it has.
func (d *decoder) leaveItem(index int) {
	if d.err != nil {
		d.err.within(strconv.Itoa(index))
	}
}

// null takes a null, if one is next.
func (d *decoder) null() bool {
	return d.peek() == 'n' && d.literal("null")
}

// readOrNull reads a value, for which null is the zero value.
func readOrNull[T any](d *decoder, read func(*decoder) T) T {
	if d.null() {
		var zero T
		return zero
	}
	return read(d)
}

// readNullable reads a value, for which null is no pointer.
func readNullable[T any](d *decoder, read func(*decoder) T) *T {
	if d.null() {
		return nil
	}
	return pointer(read(d))
}

// readOptionalNullable reads a value that is present, and may be null.
func readOptionalNullable[T any](d *decoder, read func(*decoder) T) OptionalNullable[T] {
	return OptionalNullable[T]{present: true, value: readNullable(d, read)}
}
