package facade

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// everythingIn gives all names and all bytes below a directory.
func everythingIn(t *testing.T, dir string) string {
	t.Helper()
	var all strings.Builder
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		all.WriteString(path + "\n" + string(data) + "\n")
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all.String()
}

func TestLossOfAnInputIsCounted(t *testing.T) {
	for reason, spoil := range map[string]func(c *inputCapture){
		"stdin-too-large": func(c *inputCapture) { c.stdin.size = maxStdinTape + 1 },
		"config":          func(c *inputCapture) { c.settings.redact = []string{"("} },
		"not-a-case":      func(c *inputCapture) { c.inputs.args = []string{"\xff"} },
		"not-scannable":   func(c *inputCapture) { _, _ = c.stdin.Write([]byte("PK\x03\x04")) },
	} {
		corpus := filepath.Join(t.TempDir(), "corpus")
		c := beginCapture(captureSettings{corpus: corpus}, nil)
		spoil(c)
		if kept, lost := c.finish(); kept != "" || lost != reason {
			t.Errorf("%s: got %q, %q", reason, kept, lost)
		}
		if got := everythingIn(t, corpus); !strings.Contains(got, `"reason":"`+reason+`","count":1}`) {
			t.Errorf("%s: got %s", reason, got)
		}
	}
}

func TestInputThatCannotBeWrittenIsNoSilentLoss(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	c := beginCapture(captureSettings{corpus: filepath.Join(file, "corpus")}, nil)
	if kept, lost := c.finish(); kept != "" || lost != "not-written, and not counted" {
		t.Errorf("got %q, %q", kept, lost)
	}
}

func TestTheSameInputIsKeptOnce(t *testing.T) {
	corpus := filepath.Join(t.TempDir(), "corpus")
	var kept [2]string
	for i := range kept {
		c := beginCapture(captureSettings{corpus: corpus}, []string{"-x"})
		_, _ = c.stdin.Write([]byte("input"))
		kept[i], _ = c.finish()
	}
	if got := lines(t, filepath.Join(corpus, "cases.jsonl")); len(got) != 1 || kept[0] != kept[1] || !strings.HasPrefix(kept[0], "known/") {
		t.Errorf("got %q, %q", got, kept)
	}
	if info, err := os.Stat(filepath.Join(corpus, "cases.jsonl")); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("got %v, %v", info.Mode(), err)
	}
}

func TestSecretsOfTheEnvironmentAreNeverWritten(t *testing.T) {
	const secret = "hunter2-hunter2"
	t.Setenv("MY_TOKEN", secret)
	corpus := filepath.Join(t.TempDir(), "corpus")
	c := beginCapture(captureSettings{corpus: corpus}, []string{"--x=" + secret})
	for _, piece := range []string{"a hunter2-", "hunter2 b ", strings.Repeat("x", 5000)} {
		_, _ = c.stdin.Write([]byte(piece))
	}
	if _, lost := c.finish(); lost != "" {
		t.Fatal(lost)
	}
	if got := everythingIn(t, corpus); strings.Contains(got, secret) || !strings.Contains(got, "REDACTED-16") {
		t.Errorf("got %.300s", got)
	}
}

func TestSampledIsTheShareThatIsAskedFor(t *testing.T) {
	sampled := 0
	for i := 0; i < 10_000; i++ {
		if isSampled(0.1) {
			sampled++
		}
		if isSampled(0) || !isSampled(1) {
			t.Fatal("none or all is not kept to")
		}
	}
	if sampled < 850 || sampled > 1150 {
		t.Errorf("%d of 10000 at 10 percent", sampled)
	}
}
