package manifest

import (
	"errors"
	"fmt"
	"math"

	"example.com/manifest/internal/strictjson"
)

// ErrNotManifest says that a document is JSON, but not of the shape of a manifest.
var ErrNotManifest = errors.New("not a manifest")

// Decode reads a manifest and refuses everything Encode would not have written, apart from spacing and order.
func Decode(data []byte) ([]Entry, error) {
	reader, err := strictjson.NewReader(data)
	if err != nil {
		return nil, err
	}
	// The version is looked at first: a later version may well have another shape.
	var version int64
	if err := reader.Find("schemaVersion", strictjson.Int(&version)); err != nil {
		return nil, ErrNotManifest
	}
	if version != SchemaVersion {
		return nil, fmt.Errorf("schemaVersion %d is not supported", version)
	}
	var files []Entry
	err = reader.Object([]strictjson.Field{
		{Name: "schemaVersion", Read: strictjson.Int(&version)},
		{Name: "files", Read: entries(&files)},
	})
	if err != nil || !sumFits(files) {
		return nil, ErrNotManifest
	}
	return files, nil
}

// entries reads an array of entries, each with exactly the fields of Entry.
func entries(dst *[]Entry) strictjson.Read {
	return func(reader *strictjson.Reader) error {
		var entry Entry
		fields := []strictjson.Field{
			{Name: "path", Read: strictjson.String(&entry.Path)},
			{Name: "size", Read: strictjson.Int(&entry.Size)},
			{Name: "mtime", Read: strictjson.String(&entry.MTime)},
			{Name: "mode", Read: strictjson.String(&entry.Mode)},
			{Name: "sha256", Read: strictjson.String(&entry.SHA256)},
		}
		*dst = []Entry{}
		return reader.Array(func(reader *strictjson.Reader) error {
			if err := reader.Object(fields); err != nil {
				return err
			}
			*dst = append(*dst, entry)
			return nil
		})
	}
}

func sumFits(files []Entry) bool {
	var sum int64
	for _, file := range files {
		if file.Size > math.MaxInt64-sum {
			return false
		}
		sum += file.Size
	}
	return true
}
