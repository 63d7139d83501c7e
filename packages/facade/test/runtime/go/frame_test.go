package facade

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"math/rand"
	"os"
	"runtime"
	"strconv"
	"testing"
)

// rounds is how many hostile inputs are tried: few by default, and many in a campaign.
func rounds() int {
	if many, err := strconv.Atoi(os.Getenv("FRAME_ROUNDS")); err == nil {
		return many
	}
	return 20_000
}

func TestFramesSurviveWritingAndReading(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	var written bytes.Buffer
	want := []frame{}
	for i := 0; i < 500; i++ {
		body := make([]byte, random.Intn(1<<uint(random.Intn(17))))
		random.Read(body)
		want = append(want, frame{frameKind(random.Intn(256)), random.Uint64(), body})
		written.Write(appendFrame(nil, want[i].kind, want[i].id, body))
	}
	reader := newFrameReader(&written)
	reader.maxFrame = 1 << 20
	for _, frame := range want {
		got, err := reader.read()
		if err != nil || got.kind != frame.kind || got.id != frame.id || !bytes.Equal(got.body, frame.body) {
			t.Fatalf("got %v, %v", got, err)
		}
	}
}

func TestFramesThatAreHereAreReadTogether(t *testing.T) {
	input, output := io.Pipe()
	reader := newFrameReader(input)
	three := appendHeader(appendHeader(appendHeader(nil, frameCredit, 1, 0), frameCredit, 2, 0), frameCredit, 3, 0)
	go func() {
		_, _ = output.Write(three[:len(three)-1])
		_, _ = output.Write(three[len(three)-1:])
		_ = output.Close()
	}()
	var batch [frameBatch]frame
	for _, want := range []int{2, 1} {
		if count, err := reader.readSome(&batch); err != nil || count != want {
			t.Fatalf("got %d frames in place of %d, %v", count, want, err)
		}
	}
	if count, err := reader.readSome(&batch); count != 0 || err != io.EOF {
		t.Fatalf("got %d frames, %v", count, err)
	}
}

func TestHostileFramesAreRefusedWithoutACrash(t *testing.T) {
	random := rand.New(rand.NewSource(2))
	good := appendRequest(nil, 1, requestBody{5, "echo", payload{[]byte(`{"a":1}`), []byte{1, 2}}})
	good = append(good, appendResponse(nil, 1, payload{json: []byte("[]")})...)
	for i := 0; i < rounds(); i++ {
		input := append([]byte(nil), good...)
		for n := random.Intn(8); n >= 0; n-- {
			input[random.Intn(len(input))] = byte(random.Intn(256))
		}
		input = input[:random.Intn(len(input)+1)]
		readAll(t, input)
	}
}

func FuzzFrames(f *testing.F) {
	f.Add(appendRequest(nil, 1, requestBody{5, "echo", payload{[]byte(`{"a":1}`), []byte{1, 2}}}))
	f.Fuzz(func(t *testing.T, input []byte) { readAll(t, input) })
}

func readAll(t *testing.T, input []byte) {
	reader := newFrameReader(bytes.NewReader(input))
	for left := len(input); ; {
		got, err := reader.read()
		if err != nil {
			return
		}
		if left -= headerSize + len(got.body); left < 0 {
			t.Fatalf("a frame out of nothing in %x", input)
		}
		if request, err := parseRequest(got.body); err == nil && request.size() != len(got.body) {
			t.Fatalf("a request of another size in %x", input)
		}
		if message, err := parsePayload(got.body); err == nil && payloadSize(message) != len(got.body) {
			t.Fatalf("a payload of another size in %x", input)
		}
		_, _ = parseFailure(got.body)
		_, _ = parseWelcome(got.body, testContract)
		_, _ = checkHello(got.body, testContract)
	}
}

func TestALengthTakesNoMemoryBeforeItsBytesCome(t *testing.T) {
	header := binary.BigEndian.AppendUint32(nil, defaultMaxFrame)
	input := append(header, make([]byte, 100)...)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	reader := newFrameReader(bytes.NewReader(input))
	reader.maxFrame = defaultMaxFrame
	_, err := reader.read()
	runtime.ReadMemStats(&after)
	if !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Fatalf("got %v", err)
	}
	allocated := after.TotalAlloc - before.TotalAlloc
	if allocated > 2*reservedAtOnce {
		t.Fatalf("%d bytes", allocated)
	}
}

func TestEnvelopesAreStrict(t *testing.T) {
	for _, document := range []string{
		"", "1", `{"method":"m"}`, `{"request":1}`, `{"method":"m","request":1,"other":1}`, `{"METHOD":"m","request":1}`,
		`{"method":"m","method":"m","request":1}`, `{"method":"m","request":1}1`, `{"method":1,"request":1}`,
		`{"method":"m","request":1,"raw":"AA"}`, `{"method":"m","request":1,"timeoutMs":-1}`, `{"method":"m","request":1,"timeoutMs":4294967296}`,
	} {
		if _, code, err := parseEnvelope([]byte(document), testContract); err == nil || code != exitMalformed {
			t.Errorf("%s: %d, %v", document, code, err)
		}
	}
	for _, document := range []string{
		`{"method":"m","request":1,"protocol":2}`, `{"method":"m","request":1,"contract":"other"}`,
	} {
		if _, code, err := parseEnvelope([]byte(document), testContract); err == nil || code != exitRefused {
			t.Errorf("%s: %d, %v", document, code, err)
		}
	}
	document := appendEnvelope(nil, testContract, requestBody{7, "m", payload{[]byte(`{"n":1.0}`), []byte("raw")}})
	got, _, err := parseEnvelope(document, testContract)
	if err != nil || got.timeoutMs != 7 || got.method != "m" || string(got.payload.json) != `{"n":1.0}` || string(got.payload.raw) != "raw" {
		t.Fatalf("got %v, %v", got, err)
	}
}

func TestAReaderTellsAnEndFromATear(t *testing.T) {
	whole := appendFrame(nil, frameCancel, 1)
	for size := range whole {
		_, err := newFrameReader(bytes.NewReader(whole[:size])).read()
		if torn := errors.Is(err, io.ErrUnexpectedEOF); torn != (size > 0) {
			t.Fatalf("%d bytes: %v", size, err)
		}
	}
}
