package cli

import (
	"testing"
	"time"
)

func TestParseSinceAccepts(t *testing.T) {
	for text, want := range map[string]time.Time{
		"1970-01-01T00:00:00Z":                time.Unix(0, 0),
		"1970-01-01T01:00:00.25+01:00":        time.Unix(0, 250_000_000),
		"1969-12-31T23:30:00-00:30":           time.Unix(0, 0),
		"2024-02-29T00:00:00.000000001Z":      time.Unix(1_709_164_800, 1),
		"0000-01-01T00:00:00Z":                time.Unix(-62_167_219_200, 0),
		"9999-12-31T23:59:59.999999999+23:59": time.Date(9999, 12, 31, 0, 0, 59, 999_999_999, time.UTC),
	} {
		if got, err := parseSince(text); err != nil || !got.Equal(want) {
			t.Errorf("%s: got %v, %v", text, got, err)
		}
	}
}

func TestParseSinceRefuses(t *testing.T) {
	for _, text := range []string{
		"", "2024", "2024-01-01", "2024-01-01 00:00:00Z", "2024-01-01t00:00:00Z", "2024-01-01T00:00:00z",
		"2024-01-01T00:00:00", "2024-01-01T0:00:00Z", "2024-01-01T00:00:00,5Z", "2024-01-01T00:00:00.Z",
		"2024-01-01T00:00:00.0123456789Z", "2024-13-01T00:00:00Z", "2023-02-29T00:00:00Z", "1900-02-29T00:00:00Z",
		"2024-01-00T00:00:00Z", "2024-01-01T24:00:00Z", "2024-01-01T00:60:00Z", "2024-01-01T00:00:60Z",
		"2024-01-01T00:00:00+24:00", "2024-01-01T00:00:00+00:60", "2024-01-01T00:00:00+0000",
		"2024-01-01T00:00:00Z\n", "\xff",
	} {
		if _, err := parseSince(text); err == nil {
			t.Errorf("%q is accepted", text)
		}
	}
}
