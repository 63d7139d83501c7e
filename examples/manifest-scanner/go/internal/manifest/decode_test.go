package manifest

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"example.com/manifest/internal/strictjson"
)

const entryJSON = `{"sha256":"","path":"a.go","size":3,"mtime":"","mode":""}`

func document(entries ...string) []byte {
	return []byte(fmt.Sprintf(`{"files":[%s],"schemaVersion":1}`, strings.Join(entries, ",")))
}

func TestDecodeReadsWhatEncodeWrites(t *testing.T) {
	files := []Entry{{Path: "a\u2028\x00b", Size: 1 << 40, MTime: "t", Mode: "0644", SHA256: "s"}, {Path: "é😀"}}
	var out bytes.Buffer
	if err := Encode(&out, New(files)); err != nil {
		t.Fatal(err)
	}
	got, err := Decode(out.Bytes())
	if err != nil || !reflect.DeepEqual(got, files) {
		t.Errorf("got %v, %v", got, err)
	}
}

func TestDecodeRefuses(t *testing.T) {
	huge := strings.Replace(entryJSON, ":3", ":9223372036854775807", 1)
	for _, test := range []struct {
		name, text, want string
	}{
		{"no JSON", `{`, strictjson.ErrSyntax.Error()},
		{"text after it", string(document()) + "{}", strictjson.ErrSyntax.Error()},
		{"invalid UTF-8", "\"\xff\"", strictjson.ErrSyntax.Error()},
		{"another version", `{"schemaVersion":2,"files":{"new":"shape"}}`, "schemaVersion 2 is not supported"},
		{"no object", `[1,[]]`, ErrNotManifest.Error()},
		{"no version", `{"files":[]}`, ErrNotManifest.Error()},
		{"two versions", `{"schemaVersion":1,"schemaVersion":1,"files":[]}`, ErrNotManifest.Error()},
		{"no files", `{"schemaVersion":1}`, ErrNotManifest.Error()},
		{"null files", `{"schemaVersion":1,"files":null}`, ErrNotManifest.Error()},
		{"missing field", string(document(`{"path":"a"}`)), ErrNotManifest.Error()},
		{"other case", string(document(strings.Replace(entryJSON, "path", "Path", 1))), ErrNotManifest.Error()},
		{"sum too large", string(document(huge, entryJSON)), ErrNotManifest.Error()},
	} {
		if _, err := Decode([]byte(test.text)); err == nil || err.Error() != test.want {
			t.Errorf("%s: got %v, want %s", test.name, err, test.want)
		}
	}
}

func TestDecodeTellsItsErrorsApart(t *testing.T) {
	if _, err := Decode([]byte(`{}`)); !errors.Is(err, ErrNotManifest) {
		t.Errorf("got %v", err)
	}
}

func TestSumSortsByExtension(t *testing.T) {
	got := Sum([]Entry{
		{Path: "x/b.go", Size: 1},
		{Path: "d.d/Makefile", Size: 2},
		{Path: ".bashrc", Size: 4},
		{Path: "a.go", Size: 8},
	})
	want := Totals{Files: 4, Bytes: 15, Extensions: []ExtensionTotal{{"", 1, 2}, {".bashrc", 1, 4}, {".go", 2, 9}}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}
