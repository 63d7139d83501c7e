package hasher

import (
	"bufio"
	"os"
	"sort"
	"testing"
	"time"
)

// TestFollow decides anew for each line on standard input, as a process that lives on does, and prints who answers.
func TestFollow(t *testing.T) {
	rollout := newRolloutSwitch(switchSettings{
		rollout:  rolloutSettings{flag: rolloutFlag, home: os.Getenv("ROLLOUT_HOME")},
		contract: contractHash,
	})
	defer rollout.close()
	decide := func() string {
		d, link := rollout.decide(time.Now())
		if link != nil {
			rollout.release(link)
		}
		return d.variant
	}
	for lines := bufio.NewScanner(os.Stdin); lines.Scan(); {
		os.Stdout.WriteString("answers " + decide() + "\n")
	}
}

// TestEvaluation prints the 99th percentile of the time that one evaluation takes.
func TestEvaluation(t *testing.T) {
	data, err := os.ReadFile(os.Getenv("GENERATION"))
	if err != nil {
		t.Fatal(err)
	}
	g, err := readStateDocument(data, rolloutFlag)
	if err != nil {
		t.Fatal(err)
	}
	// The clock takes about as long as an evaluation, so that it is read once for several of them.
	const rounds, calls = 20_000, 16
	var keys [256]string
	for i := range keys {
		keys[i] = randomKey()
	}
	times := make([]time.Duration, rounds)
	for i := range times {
		started := time.Now()
		for call := 0; call < calls; call++ {
			if variant := g.variantFor(keys[(i+call)%len(keys)]); variant == "" {
				t.Fatal("nobody answers")
			}
		}
		times[i] = time.Since(started) / calls
	}
	sort.Slice(times, func(a, b int) bool { return times[a] < times[b] })
	os.Stdout.WriteString("p99 " + times[rounds*99/100].String() + "\n")
}
