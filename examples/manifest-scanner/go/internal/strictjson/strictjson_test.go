package strictjson

import (
	"errors"
	"strings"
	"testing"
)

func read(t *testing.T, text string, fields []Field) error {
	t.Helper()
	reader, err := NewReader([]byte(text))
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return reader.Object(fields)
}

func TestNewReaderTakesOneDocumentInUTF8(t *testing.T) {
	for _, text := range []string{"", "{", "{} {}", "[1,]", "01", "\"\x01\"", "\"\xff\"", "\ufeff{}"} {
		if _, err := NewReader([]byte(text)); !errors.Is(err, ErrSyntax) {
			t.Errorf("%q: got %v", text, err)
		}
	}
}

func TestObjectReadsItsFields(t *testing.T) {
	var name string
	var size int64
	var list []int64
	fields := []Field{
		{Name: "name", Read: String(&name)},
		{Name: "size", Read: Int(&size)},
		{Name: "list", Optional: true, Read: func(r *Reader) error {
			return r.Array(func(r *Reader) error {
				list = append(list, 0)
				return Int(&list[len(list)-1])(r)
			})
		}},
	}
	text := " { \"size\" : 9223372036854775807 , \"list\":[ 1 ,2],\n\"n\\u0061me\":\"a\\\"\\ud83d\\ude00\\ud83d\" } "
	if err := read(t, text, fields); err != nil {
		t.Fatal(err)
	}
	if name != "a\"😀\uFFFD" || size != 1<<63-1 || len(list) != 2 || list[1] != 2 {
		t.Errorf("got %q %d %v", name, size, list)
	}
	if err := read(t, `{"name":"","size":0}`, fields); err != nil {
		t.Errorf("without the optional field: %v", err)
	}
}

func TestObjectRefuses(t *testing.T) {
	var text string
	var number int64
	fields := []Field{{Name: "a", Read: String(&text)}, {Name: "n", Optional: true, Read: Int(&number)}}
	for input, want := range map[string]string{
		`{}`:                   `missing field "a"`,
		`{"a":"","a":""}`:      `repeated field "a"`,
		`{"a":"","b":1}`:       `unknown field "b"`,
		`{"A":""}`:             `unknown field "A"`,
		`{"a":null}`:           `a: not a string`,
		`{"a":["x"]}`:          `a: not a string`,
		`["x"]`:                `not an object`,
		`{"a":"","n":1.0}`:     `n: not a whole number`,
		`{"a":"","n":1e2}`:     `n: not a whole number`,
		`{"a":"","n":-1}`:      `n: not a whole number`,
		`{"a":"","n":-0}`:      `n: not a whole number`,
		`{"a":"","n":null}`:    `n: not a whole number`,
		`{"a":"","n":"1"}`:     `n: not a whole number`,
		`{"a":"","n":[1]}`:     `n: not a whole number`,
		`{"a":"","n":{"a":1}}`: `n: not a whole number`,
		`{"a":"","n":` + strings.Repeat("9", 19) + `}`: `n: not a whole number`,
	} {
		if err := read(t, input, fields); err == nil || err.Error() != want {
			t.Errorf("%s: got %v, want %s", input, err, want)
		}
	}
}

func TestFindSkipsEverythingElse(t *testing.T) {
	reader, err := NewReader([]byte(`{"x":{"v":1,"y":["]}\"",{}]},"z":null,"v":7,"w":-1.5e3}`))
	if err != nil {
		t.Fatal(err)
	}
	var v int64
	for range [2]int{} { // the second time shows that the reader has not moved
		if err := reader.Find("v", Int(&v)); err != nil || v != 7 {
			t.Errorf("got %d, %v", v, err)
		}
	}
	if err := reader.Find("u", Int(&v)); err == nil {
		t.Error("found what is not there")
	}
}
