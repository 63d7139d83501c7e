package facade

import "strings"

// DocumentError says which place of a document is not as the contract has it.
type DocumentError struct {
	// Pointer is the JSON pointer of the place, empty for the document itself.
	Pointer string
	// Message is what must be there, or what is wrong.
	Message string
}

func (e *DocumentError) Error() string {
	if e.Pointer == "" {
		return "the document " + e.Message
	}
	return e.Pointer + " " + e.Message
}

// maxDepth is how deep objects and arrays may be nested.
const maxDepth = 128

const (
	notJSON    = "is not valid JSON"
	notUTF8    = "is not UTF-8"
	notUnicode = "must be text of whole Unicode characters"
	tooDeep    = "is nested more than 128 levels deep"
	isMissing  = "is missing"
	isRepeated = "appears more than once"
	isUnknown  = "is not part of the contract"
	isDeclared = "is declared by the contract, so it is no extra key"
	notRFC3339 = "must be a date and time as RFC 3339 writes it, with T, seconds and Z or an offset"
	notBase64  = "must be base64 in its canonical form"
	notFinite  = "must be a finite number"
	notBeside  = "must be an empty text, because its bytes travel beside the document"
	isNil      = "must not be nil"
	notSpoken  = "comes with bytes that it does not speak of"
)

// within tells that the place is a part of a larger value, given as a segment of a JSON pointer.
func (e *DocumentError) within(segment string) {
	e.Pointer = "/" + segment + e.Pointer
}

var segmentEscapes = strings.NewReplacer("~", "~0", "/", "~1")

// nameStep is a name as a segment of a JSON pointer.
func nameStep(name string) string {
	return segmentEscapes.Replace(name)
}

// field is a declared property of an object.
type field struct {
	name     string
	key      string // a comma, the name and the colon as JSON has them
	required bool
}

func indexOf(fields []field, name string) int {
	for i := range fields {
		if fields[i].name == name {
			return i
		}
	}
	return -1
}

func quoted(text string) string {
	return string(appendText(nil, text))
}

func mustBeOneOf(values []string) string {
	out := []byte("must be one of ")
	for i, value := range values {
		if i > 0 {
			out = append(out, ", "...)
		}
		out = appendText(out, value)
	}
	return string(out)
}
