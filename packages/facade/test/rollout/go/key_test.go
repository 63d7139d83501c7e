package facade

import (
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func hashOf(text string) string { return fmt.Sprintf("%x", sha256.Sum256([]byte(text))) }

func TestRandomKeysDiffer(t *testing.T) {
	a, errA := targetingKey(testFlag, stickyRandom)
	b, errB := targetingKey(testFlag, stickyRandom)
	if errA != nil || errB != nil || !isHexadecimal(a, 64) || !isHexadecimal(b, 64) || a == b {
		t.Errorf("got %s, %v and %s, %v", a, errA, b, errB)
	}
}

func TestStickyKeysAreTheHashOfFlagAndValue(t *testing.T) {
	host, err := os.Hostname()
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("TEST_BUILD", "müller")
	for stickiness, raw := range map[string]string{
		stickyHost:       host,
		stickyUser:       fmt.Sprint(os.Geteuid()),
		"env:TEST_BUILD": "müller",
	} {
		if got, err := targetingKey(testFlag, stickiness); err != nil || got != hashOf("test_flag\x00"+raw) {
			t.Errorf("%s: got %s, %v", stickiness, got, err)
		}
	}
}

func TestNoValueGivesNoKey(t *testing.T) {
	t.Setenv("TEST_BUILD", "")
	for _, stickiness := range []string{"env:TEST_BUILD", "env:TEST_NOT_SET"} {
		if key, err := targetingKey(testFlag, stickiness); err == nil || !strings.Contains(err.Error(), stickiness) {
			t.Errorf("got %q, %v", key, err)
		}
	}
}

func TestOneNameForTheAddressesOfARepository(t *testing.T) {
	for address, want := range map[string]string{
		"https://example.com/owner/name.git":                  "example.com/owner/name",
		"https://ci-token:secret@Example.com:8443/owner/name": "example.com/owner/name",
		"https://user@corp:secret@example.com/owner/name/":    "example.com/owner/name",
		"ssh://git@example.com:22/owner/name.git":             "example.com/owner/name",
		"git@example.com:owner/name.git":                      "example.com/owner/name",
		"example.com:owner/name":                              "example.com/owner/name",
		"git@example.com:/owner/name.git":                     "example.com/owner/name",
		"/srv/git/name.git":                                   "/srv/git/name.git",
		"../name":                                             "../name",
		"file:///srv/git/name.git":                            "file:///srv/git/name.git",
	} {
		if got := normalAddress(address); got != want {
			t.Errorf("%s: got %s, want %s", address, got, want)
		}
	}
}

func TestOriginInConfig(t *testing.T) {
	for config, want := range map[string]string{
		"[remote \"origin\"]\n\turl = git@h:o/n.git\n":                                              "git@h:o/n.git",
		"[Remote \"origin\"]\r\n\tURL=https://h/o/n ; where it is\r\n":                              "https://h/o/n",
		"[remote \"origin\"]\n\turl = \"https://h/a b\" # x\n":                                      "https://h/a b",
		"[remote \"Origin\"]\nurl = a\n[remote \"upstream\"]\nurl = b\n":                            "",
		"[remote \"upstream\"]\n\turl = b\n[remote \"origin\"]\n\tfetch = +x\n\turl = c\n\turl = d": "c",
		"[remote \"origin\"]\n[core]\n\turl = x\n":                                                  "",
		"# [remote \"origin\"]\nurl = x":                                                            "",
	} {
		if got := originIn(config); got != want {
			t.Errorf("%q: got %q, want %q", config, got, want)
		}
	}
}

func TestRepositoryIsFoundFromBelow(t *testing.T) {
	top := t.TempDir()
	put := func(path, text string) {
		t.Helper()
		file := filepath.Join(top, path)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	put("plain/.git/HEAD", "ref: refs/heads/main\n")
	put("plain/a/b/c", "")
	put("cloned/.git/config", "[remote \"origin\"]\n\turl = git@example.com:o/n.git\n")
	put("cloned/.git/worktrees/side/commondir", "../..\n")
	put("cloned/a/b", "")
	put("side/.git", "gitdir: "+top+"/cloned/.git/worktrees/side\n")
	put("module/.git", "gitdir: ../cloned/.git\n")
	put("broken/.git", "nonsense")
	for dir, want := range map[string]string{
		"plain/a/b": top + "/plain", "cloned/a": "example.com/o/n", "cloned": "example.com/o/n",
		"side": "example.com/o/n", "module": "example.com/o/n", "broken": "",
	} {
		if got := repositoryOf(filepath.Join(top, dir)); got != want {
			t.Errorf("%s: got %q, want %q", dir, got, want)
		}
	}
}

func TestKeyOfACheckoutIsTheSameBySymbolicLinks(t *testing.T) {
	before, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chdir(before) })
	base := t.TempDir()
	if err := os.MkdirAll(base+"/real/.git", 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("real", base+"/link"); err != nil {
		t.Fatal(err)
	}
	keys := map[string]bool{}
	for _, dir := range []string{base + "/real", base + "/link"} {
		if err := os.Chdir(dir); err != nil {
			t.Fatal(err)
		}
		t.Setenv("PWD", dir)
		key, err := targetingKey("flag", stickyRepository)
		if err != nil {
			t.Fatal(err)
		}
		keys[key] = true
	}
	if len(keys) != 1 {
		t.Errorf("%d keys for one checkout", len(keys))
	}
}
