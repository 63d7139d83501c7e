package manifest

import (
	"encoding/json"
	"io"
)

// Encode writes a manifest or its totals as indented JSON, without HTML escapes, in a single write.
func Encode[T Manifest | Totals](w io.Writer, document T) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(document)
}
