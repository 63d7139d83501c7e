package cli

import (
	"errors"
	"regexp"
	"time"
)

// time.Parse also takes a comma for the point, one-digit hours and offsets of a full day.
var rfc3339 = regexp.MustCompile(
	`^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$`)

// errNotRFC3339 says that a text is not a point in time in the form this tool takes.
var errNotRFC3339 = errors.New("not an RFC 3339 time such as 2006-01-02T15:04:05Z")

// parseSince reads a time in strict RFC 3339: upper-case T and Z, at most nine fractional digits, no leap second.
func parseSince(text string) (time.Time, error) {
	if !rfc3339.MatchString(text) {
		return time.Time{}, errNotRFC3339
	}
	t, err := time.Parse(time.RFC3339Nano, text)
	if err != nil {
		return time.Time{}, errNotRFC3339
	}
	return t, nil
}
