package facade

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// An answer that says the same as before is written again after so long, to tell that it still holds.
const answerRenewal = time.Hour

const (
	maxAnswerFile = maxAnswerSize + 128
	answerMark    = "strangler answer 1"
)

// answerMemory is what was answered last: with a state that may be followed, and with a stop, which is kept apart so that
// nobody who heard of a state before it can put that into its place.
type answerMemory struct {
	followed, stopped *rolloutAnswer
}

// add takes an answer in where it is newer than what is known.
func (m *answerMemory) add(a *rolloutAnswer) {
	if place := m.placeOf(a); *place == nil || (*place).came <= a.came {
		*place = a
	}
}

func (m *answerMemory) placeOf(a *rolloutAnswer) **rolloutAnswer {
	if a.stops() {
		return &m.stopped
	}
	return &m.followed
}

// inForce is the answer that counts where none comes, or nil.
func (m *answerMemory) inForce(now int64) *rolloutAnswer {
	a := m.followed
	if m.stopped != nil && (a == nil || m.stopped.outranks(a)) {
		a = m.stopped
	}
	// A time to come means that a clock was set back, and then nobody can tell how old it is.
	if a == nil || now-a.came >= int64(answerLife) || a.came > now {
		return nil
	}
	return a
}

// isNews says whether an answer is to be written down.
func (m *answerMemory) isNews(a *rolloutAnswer) bool {
	stored := *m.placeOf(a)
	if stored == nil || !stored.saysAsMuch(a) || a.came-stored.came >= int64(answerRenewal) || stored.came > a.came {
		return true
	}
	if a.stops() {
		return m.followed != nil && !stored.outranks(m.followed)
	}
	return m.stopped != nil && m.stopped.outranks(stored)
}

// answerPlaces are the files of answers of a kind, `followed` or `stopped`, the best place first.
func answerPlaces(settings rolloutSettings, kind string) []string {
	sum := sha256.Sum256([]byte(settings.source))
	return memoryPlaces(settings, "answers/"+settings.flag+"-"+hex.EncodeToString(sum[:8])+"."+kind)
}

// loadAnswers reads what any place holds; what cannot be trusted or understood is not there.
func loadAnswers(settings rolloutSettings) answerMemory {
	memory := answerMemory{}
	for _, kind := range []string{"followed", "stopped"} {
		for _, place := range answerPlaces(settings, kind) {
			a := loadAnswer(place, settings.flag)
			if a != nil && a.stops() == (kind == "stopped") {
				memory.add(a)
			}
		}
	}
	return memory
}

func loadAnswer(place, flag string) *rolloutAnswer {
	if checkTrustedDirectory("the directory", filepath.Dir(place)) != nil {
		return nil
	}
	data, err := readTrustedFile("the answer", place, maxAnswerFile)
	if err != nil {
		return nil
	}
	head, body, _ := bytes.Cut(data, []byte("\n"))
	rest, isMarked := strings.CutPrefix(string(head), answerMark)
	words := strings.Fields(rest)
	if !isMarked || len(words) != 3 {
		return nil
	}
	var numbers [3]int64
	for i, word := range words {
		if numbers[i], err = strconv.ParseInt(word, 10, 64); err != nil {
			return nil
		}
	}
	a, err := readAnswer(int(numbers[0]), body, flag)
	if err != nil || a.fault != nil {
		return nil
	}
	a.asked, a.came = numbers[1], numbers[2]
	return a
}

// storeAnswer writes an answer down. A stop takes the state before it away as well, which works on a full disk too.
func storeAnswer(settings rolloutSettings, a *rolloutAnswer) {
	kind, status := "followed", 200
	if a.stops() {
		kind = "stopped"
	}
	if a.generation == nil {
		status = 404
	}
	data := []byte(answerMark)
	for _, number := range []int64{int64(status), a.asked, a.came} {
		data = strconv.AppendInt(append(data, ' '), number, 10)
	}
	remember(answerPlaces(settings, kind), append(append(data, '\n'), a.body...))
	if a.stops() {
		for _, place := range answerPlaces(settings, "followed") {
			_ = os.Remove(place)
		}
	}
}
