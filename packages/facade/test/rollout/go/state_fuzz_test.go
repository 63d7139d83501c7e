package facade

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"
)

// roundsOf is how many damaged files are tried: some in each run of the tests, many in a campaign.
func roundsOf(t *testing.T) (rounds int, random *rand.Rand) {
	rounds, seed := 1000, int64(1)
	if text := os.Getenv("STATE_FILES"); text != "" {
		var err error
		if rounds, err = strconv.Atoi(text); err != nil {
			t.Fatal(err)
		}
	}
	if text := os.Getenv("STATE_SEED"); text != "" {
		var err error
		if seed, err = strconv.ParseInt(text, 10, 64); err != nil {
			t.Fatal(err)
		}
	}
	return rounds, rand.New(rand.NewSource(seed))
}

var pieces = []string{
	"{", "}", "[", "]", `"`, ":", ",", "null", "true", "false", "0", "-1", "1e999", "17", `""`, `"live"`, `"candidate"`, `"control"`,
	`"latched":false`, `"latched":true,`, `"stage":"live",`, `"candidate":null,`, `"targeting":{},`, `\u0000`, `\ud800`, "\x00", "\xff", "\n",
	`{"a":`, strings.Repeat("[", 40), strings.Repeat("9", 400), strings.Repeat(" ", 5000), strings.Repeat("0,", 3000),
}

// damage changes a file the way a crash, a bad disk, an editor and an attacker do.
func damage(random *rand.Rand, data []byte) []byte {
	out := append([]byte(nil), data...)
	for again := true; again; again = random.Intn(3) == 0 {
		at := random.Intn(len(out) + 1)
		end := at + random.Intn(len(out)-at+1)
		switch random.Intn(8) {
		case 0:
			if at < len(out) {
				out[at] ^= 1 << random.Intn(8)
			}
		case 1:
			out = out[:at]
		case 2:
			out = append(out[:at:at], out[end:]...)
		case 3:
			out = append(out[:end:end], out[at:]...)
		case 4:
			out = splice(out, at, at, pieces[random.Intn(len(pieces))])
		case 5:
			out = splice(out, at, end, pieces[random.Intn(len(pieces))])
		case 6:
			for i := at; i < end; i++ {
				out[i] = byte(random.Intn(256))
			}
		case 7:
			out = swapTokens(random, out)
		}
	}
	return out
}

func splice(data []byte, at, end int, text string) []byte {
	return append(append(append([]byte(nil), data[:at]...), text...), data[end:]...)
}

var token = regexp.MustCompile(`"[^"]*"|[a-z0-9.]+`)

// swapTokens keeps the document JSON, most of the time.
func swapTokens(random *rand.Rand, data []byte) []byte {
	all := token.FindAllIndex(data, -1)
	if len(all) == 0 {
		return data
	}
	from, to := all[random.Intn(len(all))], all[random.Intn(len(all))]
	return splice(data, to[0], to[1], string(data[from[0]:from[1]]))
}

// saysLive reads a generation in another way, and says whether it lets the candidate answer.
func saysLive(data []byte) error {
	var document struct {
		Flags    map[string]struct{ State, DefaultVariant string }
		Metadata struct {
			Kind, Stage, Candidate    string
			SchemaVersion, Generation int
			Latched                   *bool
		}
	}
	if err := json.Unmarshal(data, &document); err != nil {
		return err
	}
	meta, flag := document.Metadata, document.Flags[testFlag]
	if meta.Kind != "generation" || meta.Stage != "live" || meta.Candidate != "sha256:"+testDigest || meta.SchemaVersion != 1 ||
		meta.Generation != 17 || meta.Latched == nil || *meta.Latched || flag.State != "ENABLED" || flag.DefaultVariant != roleCandidate {
		return fmt.Errorf("it does not: %+v", document)
	}
	return nil
}

func TestDamagedGenerationNeverMeansTheCandidate(t *testing.T) {
	rounds, random := roundsOf(t)
	s := newFixture(t, "live").publish()
	s.must(s.verify())
	whole, err := os.ReadFile(s.file())
	s.must(err)
	candidates := 0
	for round := 0; round < rounds; round++ {
		data := damage(random, whole)
		start := time.Now()
		s.must(os.WriteFile(s.file(), data, 0o644))
		d := s.decide()
		if d.variant == roleCandidate && verifyProgram(s.settings, roleCandidate, d.digest) == nil {
			candidates++
			if err := saysLive(data); err != nil {
				t.Fatalf("round %d: %v\n%s", round, err, data)
			}
		} else if d.note == "" && d.digest == "" && d.generation.stage != stageOff && d.generation.stage != "shadow" {
			t.Fatalf("round %d: no word on why: %+v", round, d)
		}
		if took := time.Since(start); took > 2*time.Second {
			t.Fatalf("round %d took %v", round, took)
		}
	}
	if candidates == 0 || candidates > rounds/2 {
		t.Errorf("%d of %d damaged states still say live: the damage is not the right one", candidates, rounds)
	}
}

func TestReadingADamagedStateTakesBoundedMemory(t *testing.T) {
	s := newFixture(t, "live").publish()
	whole, err := os.ReadFile(s.file())
	s.must(err)
	for _, text := range []string{
		strings.Repeat("[", maxStateSize), strings.Repeat("[0,", maxStateSize/3), `{"a":"` + strings.Repeat(`\u0061`, maxStateSize/6-2),
		`{` + strings.Repeat(`"":{},`, maxStateSize/6-1), strings.Repeat(" ", maxStateSize-len(whole)) + string(whole), strings.Repeat("9", maxStateSize),
	} {
		s.must(os.WriteFile(s.file(), []byte(text), 0o644))
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_ = s.decide()
		runtime.ReadMemStats(&after)
		if took := after.TotalAlloc - before.TotalAlloc; took > 16<<20 {
			t.Errorf("%.10s…: %d bytes", text, took)
		}
	}
}

func TestHostilePointerNeverMeansTheCandidate(t *testing.T) {
	rounds, random := roundsOf(t)
	s := newFixture(t, "live").publish()
	for round := 0; round < rounds/10; round++ {
		target := string(bytes.ReplaceAll(damage(random, []byte("g-000017.json")), []byte{0}, nil))
		if target == "" || target == "g-000017.json" || len(target) > 4000 {
			continue
		}
		repoint(target)(s)
		if d := s.decide(wishCandidate); d.variant != roleControl || d.note == "" {
			t.Fatalf("%q: got %+v", target, d)
		}
	}
}

func TestDamagedBreakerOpensForWholeLinesOnly(t *testing.T) {
	rounds, random := roundsOf(t)
	b := newTestBreaker(t)
	place := b.places()[0]
	if err := makePrivateDirectory(filepath.Dir(place)); err != nil {
		t.Fatal(err)
	}
	line := fmt.Sprintf("%d sha256:%s\n", noon.Unix(), testDigest)
	crash := regexp.MustCompile(`(?m)^(\+?\d{1,18}) sha256:` + testDigest + `$`)
	crashesIn := func(data []byte) (count int) {
		for _, found := range crash.FindAllSubmatch(data, -1) {
			if at, _ := strconv.ParseInt(string(found[1]), 10, 64); at <= noon.Unix() && at > noon.Unix()-600 {
				count++
			}
		}
		return count
	}
	for round := 0; round < rounds; round++ {
		data := damage(random, []byte(strings.Repeat(line, 3)))
		if err := os.WriteFile(place, data, 0o644); err != nil {
			t.Fatal(err)
		}
		if note := b.openNote("sha256:"+testDigest, noon); (note != "") != (crashesIn(data) >= 3) {
			t.Fatalf("%s for\n%s", note, data)
		}
	}
}

func TestDamagedStampIsNeverBelieved(t *testing.T) {
	rounds, random := roundsOf(t)
	s := newFixture(t, "live")
	t.Setenv("XDG_CACHE_HOME", filepath.Join(t.TempDir(), "cache"))
	s.must(os.WriteFile(s.blob, []byte("other bytes"), 0o755))
	whole := s.stampOfBlob()
	place := s.stampPlace()
	s.must(replaceFile(place, whole))
	s.must(s.verify())
	for round := 0; round < rounds; round++ {
		data := damage(random, whole)
		s.must(os.WriteFile(place, data, 0o644))
		if err := s.verify(); err == nil && !bytes.Equal(data, whole) {
			t.Fatalf("believed: %q", data)
		}
	}
}
