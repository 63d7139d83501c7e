package facade

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// appendEnvelope adds the document of a request. The request's JSON goes in as it is: json.Marshal would rewrite it.
func appendEnvelope(dst []byte, contract string, request requestBody) []byte {
	dst = append(dst, `{"protocol":`...)
	dst = strconv.AppendInt(dst, int64(protocolVersions[0]), 10)
	if contract != "" {
		dst = appendJSONString(append(dst, `,"contract":`...), contract)
	}
	dst = appendJSONString(append(dst, `,"method":`...), request.method)
	if request.timeoutMs > 0 {
		dst = strconv.AppendUint(append(dst, `,"timeoutMs":`...), uint64(request.timeoutMs), 10)
	}
	dst = append(append(dst, `,"request":`...), request.payload.json...)
	return append(appendRaw(dst, request.payload.raw), '}')
}

func appendRaw(dst, raw []byte) []byte {
	if len(raw) == 0 {
		return dst
	}
	dst = append(dst, `,"raw":"`...)
	start, size := len(dst), base64.StdEncoding.EncodedLen(len(raw))
	dst = append(dst, make([]byte, size)...)
	base64.StdEncoding.Encode(dst[start:], raw)
	return append(dst, '"')
}

func appendJSONString(dst []byte, text string) []byte {
	quoted, _ := json.Marshal(text)
	return append(dst, quoted...)
}

// parseEnvelope reads the document of a request; the code is that of the exit where it is refused.
func parseEnvelope(document []byte, contract string) (requestBody, int, error) {
	fields, err := strictFields(document, "protocol", "contract", "method", "timeoutMs", "request", "raw")
	if err != nil {
		return requestBody{}, exitMalformed, fmt.Errorf("the request is malformed: %w", err)
	}
	protocol, caller, request := protocolVersions[0], contract, requestBody{}
	var raw *string
	for name, target := range map[string]any{
		"protocol": &protocol, "contract": &caller, "method": &request.method, "timeoutMs": &request.timeoutMs, "raw": &raw,
	} {
		if value := fields[name]; value != nil && json.Unmarshal(value, target) != nil {
			return requestBody{}, exitMalformed, fmt.Errorf("the request is malformed: %q is %.64s", name, value)
		}
	}
	switch {
	case !speaks(protocol):
		return requestBody{}, exitRefused, errors.New(versionsDiffer([]int{protocol}, protocolVersions))
	case caller != contract:
		return requestBody{}, exitRefused, errors.New(contractsDiffer(caller, contract))
	case fields["method"] == nil || fields["request"] == nil:
		return requestBody{}, exitMalformed, errors.New(`the request is malformed: it has no "method" or no "request"`)
	}
	request.payload.json = fields["request"]
	request.payload.raw, err = decodeRaw(raw)
	return request, exitMalformed, err
}

func decodeRaw(text *string) ([]byte, error) {
	if text == nil {
		return nil, nil
	}
	raw, err := base64.StdEncoding.Strict().DecodeString(*text)
	if err != nil || strings.ContainsAny(*text, "\r\n") {
		return nil, errors.New(`malformed: "raw" is not canonical base64`)
	}
	return raw, nil
}

// parseAnswer reads the document of an answer.
func parseAnswer(document []byte) (payload, error) {
	fields, err := strictFields(document, "response", "error", "raw")
	if err != nil {
		return payload{}, fmt.Errorf("malformed answer: %w", err)
	}
	response, contractError := fields["response"], fields["error"]
	switch {
	case (response == nil) == (contractError == nil):
		return payload{}, errors.New(`malformed answer: not exactly one of "response" and "error"`)
	case contractError != nil:
		return payload{}, &remoteError{contractError}
	}
	var raw *string
	if fields["raw"] != nil && json.Unmarshal(fields["raw"], &raw) != nil {
		return payload{}, errors.New(`malformed answer: "raw" is no string`)
	}
	bytes, err := decodeRaw(raw)
	return payload{response, bytes}, err
}

// strictFields takes an object apart, and refuses names that are unknown or occur twice; encoding/json would ignore
// their case and keep the last.
func strictFields(document []byte, names ...string) (map[string]json.RawMessage, error) {
	decoder := json.NewDecoder(bytes.NewReader(document))
	if token, err := decoder.Token(); err != nil || token != json.Delim('{') {
		return nil, errors.New("it is no JSON object")
	}
	fields := make(map[string]json.RawMessage, len(names))
	for decoder.More() {
		token, err := decoder.Token()
		if err != nil {
			return nil, err
		}
		name, _ := token.(string)
		if !contains(names, name) {
			return nil, fmt.Errorf("it has an unknown key %.64q", name)
		}
		if fields[name] != nil {
			return nil, fmt.Errorf("it has the key %q twice", name)
		}
		var value json.RawMessage
		if err := decoder.Decode(&value); err != nil {
			return nil, err
		}
		fields[name] = value
	}
	if _, err := decoder.Token(); err != nil {
		return nil, err
	}
	if _, err := decoder.Token(); err != io.EOF {
		return nil, errors.New("something follows the document")
	}
	return fields, nil
}

func contains(names []string, name string) bool {
	for _, known := range names {
		if name == known {
			return true
		}
	}
	return false
}
