package hasher

import (
	"encoding/json"
	"errors"
	"fmt"
	"syscall"
	"time"
	"unicode/utf8"

	"example.com/manifest/internal/manifest"
	"example.com/manifest/internal/strictjson"
)

const protocolVersion = 1

type wireRequest struct {
	SchemaVersion int      `json:"schemaVersion"`
	Root          string   `json:"root"`
	Since         string   `json:"since,omitempty"`
	Extensions    []string `json:"extensions,omitempty"`
	Workers       int      `json:"workers"`
}

// encodeRequest refuses text that JSON cannot carry: the candidate would look for another file.
func encodeRequest(req Request) ([]byte, error) {
	for _, text := range append([]string{req.Root}, req.Extensions...) {
		if !utf8.ValidString(text) {
			return nil, fmt.Errorf("JSON cannot carry %q, which is not valid UTF-8", text)
		}
	}
	wire := wireRequest{
		SchemaVersion: protocolVersion,
		Root:          req.Root,
		Extensions:    req.Extensions,
		Workers:       req.Workers,
	}
	if req.Since != nil {
		wire.Since = req.Since.Format(time.RFC3339Nano)
	}
	return json.Marshal(wire)
}

// decodeResponse takes the answer as it is: repairing it would hide from a comparison what is wrong with it.
func decodeResponse(data []byte) (Response, error) {
	reader, err := strictjson.NewReader(data)
	if err != nil {
		return Response{}, err
	}
	var version int64
	var files []manifest.Entry
	var failure *ScanError
	err = reader.Object([]strictjson.Field{
		{Name: "schemaVersion", Read: strictjson.Int(&version)},
		{Name: "files", Optional: true, Read: manifest.Entries(&files)},
		{Name: "error", Optional: true, Read: scanError(&failure)},
	})
	switch {
	case err != nil:
		return Response{}, err
	case version != protocolVersion:
		return Response{}, fmt.Errorf("schemaVersion is %d", version)
	case (files == nil) == (failure == nil):
		return Response{}, errors.New(`not exactly one of "files" and "error"`)
	case failure != nil:
		return Response{}, failure
	}
	return Response{Files: files}, nil
}

func scanError(dst **ScanError) strictjson.Read {
	return func(reader *strictjson.Reader) error {
		var errno int64
		failure := &ScanError{}
		err := reader.Object([]strictjson.Field{
			{Name: "op", Read: strictjson.String(&failure.Op)},
			{Name: "path", Read: strictjson.String(&failure.Path)},
			{Name: "errno", Read: strictjson.Int(&errno)},
		})
		failure.Errno = syscall.Errno(errno)
		*dst = failure
		return err
	}
}
