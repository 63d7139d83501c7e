package facade

import (
	"encoding/json"
	"strings"
)

// members walks over the members of one object.
type members struct {
	fields []field
	open   bool
	begun  bool
	at     int    // the field that the member is, -1 where it is not declared
	name   string // of a member that is not declared
	due    uint   // the field that comes next where all are there and in order
	seen   [4]uint64
}

// object starts to read an object; extra keys are an error unless it is open.
func (d *decoder) object(fields []field, open bool) members {
	d.open('{', "must be an object")
	return members{fields: fields, open: open}
}

// next moves to the next member, the value of which is then to be read. It takes the key of the field that comes next where
// all are there and in order, if it does and without white space; anything else is read as it comes.
func (d *decoder) next(m *members) bool {
	if d.err != nil || m.due >= uint(len(m.fields)) {
		return d.anyField(m)
	}
	key, word, bit := m.fields[m.due].key, m.due/64, uint64(1)<<(m.due%64)
	if !m.begun {
		key = key[1:]
	}
	if m.seen[word]&bit != 0 || !startsWith(d.data[d.pos:], key) {
		return d.anyField(m)
	}
	d.pos += len(key)
	m.at, m.begun = int(m.due), true
	m.seen[word] |= bit
	m.due++
	return true
}

// leave adds the place of the member to a problem that it has.
func (d *decoder) leave(m *members) {
	if m.begun {
		name := m.name
		if m.at >= 0 {
			name = m.fields[m.at].name
		}
		d.err.within(nameStep(name))
		m.begun = false
	}
}

func (d *decoder) anyField(m *members) bool {
	if d.err != nil {
		d.leave(m)
		return false
	}
	if d.take('}') {
		d.depth--
		d.requireAll(m)
		return false
	}
	if m.begun && !d.take(',') {
		d.fail(notJSON)
		return false
	}
	m.name = d.key()
	if d.err != nil {
		return false
	}
	m.begun = true
	d.admit(m, indexOf(m.fields, m.name))
	return d.err == nil || d.next(m)
}

// startsWith compares the start of a text. Most keys are of a length that takes two words, which may overlap.
func startsWith(text, start string) bool {
	if len(start) < 8 || len(start) > 16 || len(text) < len(start) {
		return strings.HasPrefix(text, start)
	}
	last := len(start) - 8
	return wordAt(text, 0) == wordAt(start, 0) && wordAt(text, last) == wordAt(start, last)
}

func (d *decoder) admit(m *members, i int) {
	m.at, m.due = i, uint(i+1)
	switch {
	case i < 0 && !m.open:
		d.fail(isUnknown)
	case i < 0:
	case m.seen[i/64]&(1<<(i%64)) != 0:
		d.fail(isRepeated)
	default:
		m.seen[i/64] |= 1 << (i % 64)
	}
}

func (d *decoder) requireAll(m *members) {
	if count := len(m.fields); count < 64 && m.seen[0] == 1<<count-1 {
		return
	}
	for i, field := range m.fields {
		if field.required && m.seen[i/64]&(1<<(i%64)) == 0 {
			d.failAt(field.name, isMissing)
			return
		}
	}
}

func (d *decoder) key() string {
	if d.peek() != '"' {
		d.fail(notJSON)
		return ""
	}
	name := d.string()
	if !d.take(':') {
		d.fail(notJSON)
	}
	return name
}

// extra keeps a member that is not declared.
func (d *decoder) extra(extras *map[string]json.RawMessage, name string) {
	if _, repeated := (*extras)[name]; repeated {
		d.fail(isRepeated)
		return
	}
	value := d.appendValue(nil)
	if *extras == nil {
		*extras = map[string]json.RawMessage{}
	}
	(*extras)[d.own(name)] = value
}

// readMap reads an object with any keys.
func readMap[T any](d *decoder, read func(*decoder) T) map[string]T {
	values := map[string]T{}
	m := d.object(nil, true)
	for d.next(&m) {
		if _, repeated := values[m.name]; repeated {
			d.fail(isRepeated)
			continue
		}
		name := d.own(m.name)
		values[name] = read(d)
	}
	return values
}

// tag reads ahead for the text that says which branch of a union the next object is.
func (d *decoder) tag(name string, values []string) string {
	pos, depth := d.pos, d.depth
	m := d.object(nil, true)
	for d.next(&m) {
		if m.name != name {
			d.appendValue(nil)
			continue
		}
		value := d.choice(values)
		if d.err != nil {
			d.leave(&m)
			return ""
		}
		d.pos, d.depth = pos, depth
		return value
	}
	d.failAt(name, isMissing)
	return ""
}
