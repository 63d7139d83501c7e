package manifest

import (
	"bytes"
	"io/fs"
	"testing"
	"time"
)

func TestFormatTimeKeepsWhatItNeeds(t *testing.T) {
	for want, in := range map[string]time.Time{
		"1970-01-01T00:00:00Z":           time.Unix(0, 0),
		"1969-12-31T23:59:59.5Z":         time.Unix(-1, 500_000_000),
		"2000-02-29T00:00:00.000000001Z": time.Unix(951_782_400, 1),
		"2024-02-29T00:00:00.12Z":        time.Unix(1_709_164_800, 120_000_000),
	} {
		if got := FormatTime(in); got != want {
			t.Errorf("FormatTime(%d) = %s, want %s", in.UnixNano(), got, want)
		}
	}
}

func TestFormatModeKeepsTheSpecialBits(t *testing.T) {
	for want, in := range map[string]fs.FileMode{
		"0644": 0o644,
		"0000": 0,
		"4755": fs.ModeSetuid | 0o755,
		"2750": fs.ModeSetgid | 0o750,
		"1777": fs.ModeSticky | 0o777,
		"7000": fs.ModeSetuid | fs.ModeSetgid | fs.ModeSticky,
	} {
		if got := FormatMode(in); got != want {
			t.Errorf("FormatMode(%v) = %s, want %s", in, got, want)
		}
	}
}

func TestValidTextReplacesEachByte(t *testing.T) {
	for in, want := range map[string]string{
		"plain":        "plain",
		"a\xffb":       "a\uFFFDb",
		"\xe2\x82A":    "\uFFFD\uFFFDA",
		"\xed\xa0\x80": "\uFFFD\uFFFD\uFFFD",
		"\uFFFD":       "\uFFFD",
	} {
		if got := ValidText(in); got != want {
			t.Errorf("ValidText(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestEncode(t *testing.T) {
	entry := Entry{Path: "<&>\u2028\x01\uFFFD\".go", Size: 3, MTime: "1970-01-01T00:00:00Z", Mode: "0644", SHA256: "ab"}
	want := `{
  "schemaVersion": 1,
  "files": [
    {
      "path": "<&>\u2028\u0001` + "\uFFFD" + `\".go",
      "size": 3,
      "mtime": "1970-01-01T00:00:00Z",
      "mode": "0644",
      "sha256": "ab"
    }
  ]
}
`
	if got := encoded(t, New([]Entry{entry})); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

func TestEncodeWritesEmptyListsAsLists(t *testing.T) {
	if got, want := encoded(t, New(nil)), "{\n  \"schemaVersion\": 1,\n  \"files\": []\n}\n"; got != want {
		t.Errorf("manifest: got %s, want %s", got, want)
	}
	if got, want := encoded(t, Sum(nil)), "{\n  \"files\": 0,\n  \"bytes\": 0,\n  \"extensions\": []\n}\n"; got != want {
		t.Errorf("totals: got %s, want %s", got, want)
	}
}

func encoded[T Manifest | Totals](t *testing.T, document T) string {
	t.Helper()
	var out bytes.Buffer
	if err := Encode(&out, document); err != nil {
		t.Fatal(err)
	}
	return out.String()
}
