package facade

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"io"
)

// preamble is what each side sends before its first frame.
const preamble = "STRWRKR\n"

type frameKind uint8

const (
	frameHello    frameKind = 0x01
	frameWelcome  frameKind = 0x02
	frameRefuse   frameKind = 0x03
	frameRequest  frameKind = 0x10
	frameCancel   frameKind = 0x11
	frameShutdown frameKind = 0x12
	frameResponse frameKind = 0x20
	frameError    frameKind = 0x21
	frameFailure  frameKind = 0x22
	frameCredit   frameKind = 0x23
	frameFatal    frameKind = 0x24
)

const (
	headerSize        = 13
	uncountedSize     = 4 // the length does not count itself
	handshakeMaxFrame = 1 << 16
	defaultMaxFrame   = 1 << 28
	reservedAtOnce    = 1 << 20
	readBufferSize    = 1 << 16
	frameBatch        = 16 // frames that are taken at once, at most
)

// frame is one message of the worker protocol.
type frame struct {
	kind frameKind
	id   uint64
	body []byte
}

// appendHeader starts a frame whose body has the given size.
func appendHeader(dst []byte, kind frameKind, id uint64, bodySize int) []byte {
	dst = binary.BigEndian.AppendUint32(dst, uint32(headerSize-uncountedSize+bodySize))
	dst = append(dst, byte(kind))
	return binary.BigEndian.AppendUint64(dst, id)
}

// appendFrame adds a frame whose body is the parts in a row.
func appendFrame(dst []byte, kind frameKind, id uint64, parts ...[]byte) []byte {
	size := 0
	for _, part := range parts {
		size += len(part)
	}
	dst = appendHeader(dst, kind, id, size)
	for _, part := range parts {
		dst = append(dst, part...)
	}
	return dst
}

// frameReader reads frames up to a limit.
type frameReader struct {
	input    *bufio.Reader
	header   [headerSize]byte
	maxFrame uint32
}

func newFrameReader(input io.Reader) *frameReader {
	return &frameReader{input: bufio.NewReaderSize(input, readBufferSize), maxFrame: handshakeMaxFrame}
}

// readPreamble checks the first bytes of the other side.
func (r *frameReader) readPreamble() error {
	got := make([]byte, len(preamble))
	n, err := io.ReadFull(r.input, got)
	if string(got[:n]) != preamble[:n] {
		return fmt.Errorf("it does not speak the worker protocol: its output starts with %q", got[:n])
	}
	return err
}

// read returns the next frame; io.EOF only between two frames.
func (r *frameReader) read() (frame, error) {
	if got, isHere, err := r.readHere(); isHere || err != nil {
		return got, err
	}
	if _, err := io.ReadFull(r.input, r.header[:]); err != nil {
		return frame{}, tornFrame(err)
	}
	size, err := r.bodySize(r.header[:])
	if err != nil {
		return frame{}, err
	}
	body, err := readBody(r.input, size)
	if err != nil {
		return frame{}, err
	}
	return frame{frameKind(r.header[4]), binary.BigEndian.Uint64(r.header[5:]), body}, nil
}

// bodySize is the size of the body that follows a header.
func (r *frameReader) bodySize(header []byte) (int, error) {
	length := binary.BigEndian.Uint32(header)
	if length < headerSize-uncountedSize {
		return 0, fmt.Errorf("a frame of length %d is too short", length)
	}
	if length > r.maxFrame {
		return 0, fmt.Errorf("a frame of length %d is over the limit of %d", length, r.maxFrame)
	}
	return int(length) - (headerSize - uncountedSize), nil
}

// readSome reads the next frame, and those that are here already; also with an error it may have read some.
func (r *frameReader) readSome(batch *[frameBatch]frame) (count int, err error) {
	*batch = [frameBatch]frame{}
	got, err := r.read()
	for isHere := true; isHere && err == nil; {
		batch[count] = got
		if count++; count == frameBatch {
			break
		}
		got, isHere, err = r.readHere()
	}
	return count, err
}

// readHere is read for a frame that is here already, as most are; false where it is not.
func (r *frameReader) readHere() (got frame, isHere bool, err error) {
	here, _ := r.input.Peek(r.input.Buffered())
	if len(here) < headerSize {
		return frame{}, false, nil
	}
	size, err := r.bodySize(here)
	if err != nil || len(here) < headerSize+size {
		return frame{}, false, err
	}
	// A copy takes memory that needs no clearing.
	body := append([]byte(nil), here[headerSize:headerSize+size]...)
	got = frame{frameKind(here[4]), binary.BigEndian.Uint64(here[5:]), body}
	_, _ = r.input.Discard(headerSize + size)
	return got, true, nil
}

// readSoon is read for an input that gives up waiting with errPatience; false where the frame is not here yet, or so large
// that waiting for all of it takes more than that.
func (r *frameReader) readSoon() (got frame, isHere bool, err error) {
	header, err := r.input.Peek(headerSize)
	if err == nil {
		size := uint64(binary.BigEndian.Uint32(header)) + uncountedSize
		if size > readBufferSize {
			return frame{}, false, nil
		}
		_, err = r.input.Peek(int(size))
	}
	if err == errPatience {
		return frame{}, false, nil
	}
	// Any other problem is that of reading on.
	got, err = r.read()
	return got, true, err
}

// readBody reserves memory only as the bytes arrive.
func readBody(input io.Reader, size int) ([]byte, error) {
	reserved := size
	if reserved > reservedAtOnce {
		reserved = reservedAtOnce
	}
	body := make([]byte, reserved)
	for filled := 0; ; {
		n, err := io.ReadFull(input, body[filled:])
		filled += n
		if err != nil {
			return nil, tornFrame(io.ErrUnexpectedEOF)
		}
		if filled == size {
			return body, nil
		}
		grown := 2 * filled
		if grown > size {
			grown = size
		}
		body = append(body, make([]byte, grown-filled)...)
	}
}

func tornFrame(err error) error {
	if err == io.ErrUnexpectedEOF {
		return fmt.Errorf("the last frame is torn: %w", err)
	}
	return err
}

// requestBody is a REQUEST taken apart.
type requestBody struct {
	timeoutMs uint32
	method    string
	payload   payload
}

// appendRequest adds a REQUEST frame.
func appendRequest(dst []byte, id uint64, request requestBody) []byte {
	dst = appendHeader(dst, frameRequest, id, request.size())
	dst = binary.BigEndian.AppendUint32(dst, request.timeoutMs)
	dst = append(dst, byte(len(request.method)))
	dst = append(dst, request.method...)
	return appendPayload(dst, request.payload)
}

func (r requestBody) size() int {
	return 4 + 1 + len(r.method) + payloadSize(r.payload)
}

// appendResponse adds a RESPONSE frame.
func appendResponse(dst []byte, id uint64, response payload) []byte {
	return appendPayload(appendHeader(dst, frameResponse, id, payloadSize(response)), response)
}

func payloadSize(p payload) int {
	return 4 + len(p.json) + len(p.raw)
}

func appendPayload(dst []byte, p payload) []byte {
	dst = binary.BigEndian.AppendUint32(dst, uint32(len(p.json)))
	dst = append(dst, p.json...)
	return append(dst, p.raw...)
}

func parseRequest(body []byte) (requestBody, error) {
	if len(body) < 5 || len(body)-5 < int(body[4]) {
		return requestBody{}, fmt.Errorf("a REQUEST of %d bytes is too short", len(body))
	}
	timeoutMs, method, rest := binary.BigEndian.Uint32(body), body[5:5+int(body[4])], body[5+int(body[4]):]
	message, err := parsePayload(rest)
	return requestBody{timeoutMs, string(method), message}, err
}

func parsePayload(body []byte) (payload, error) {
	if len(body) < 4 || uint64(binary.BigEndian.Uint32(body)) > uint64(len(body)-4) {
		return payload{}, fmt.Errorf("a payload of %d bytes is shorter than it says", len(body))
	}
	end := 4 + int(binary.BigEndian.Uint32(body))
	message := payload{json: body[4:end:end]}
	if end < len(body) {
		message.raw = body[end:]
	}
	return message, nil
}

func parseFailure(body []byte) (*failureError, error) {
	if len(body) == 0 || body[0] < byte(failureInternal) || body[0] > byte(failureTooLarge) {
		return nil, fmt.Errorf("a FAILURE of %d bytes has no known code", len(body))
	}
	return &failureError{failureCode(body[0]), string(body[1:])}, nil
}
