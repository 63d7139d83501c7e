package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// result is what an invocation shows to the outside.
type result struct {
	code           int
	stdout, stderr string
}

func run(stdin string, args ...string) result {
	var stdout, stderr bytes.Buffer
	code := Run(args, strings.NewReader(stdin), &stdout, &stderr)
	return result{code, stdout.String(), stderr.String()}
}

// tree makes a directory with two files of a known time.
func tree(t *testing.T) string {
	t.Helper()
	root := t.TempDir()
	for name, text := range map[string]string{"a.go": "abc", "b.md": ""} {
		path := filepath.Join(root, name)
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		if err := os.Chmod(path, 0o644); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(path, epoch, epoch); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

func TestMisuse(t *testing.T) {
	for _, test := range []struct {
		args  string
		line  string
		usage string
	}{
		{"", "no command given", usageTop},
		{"-x", "flag provided but not defined: -x", usageTop},
		{"walk", "unknown command: walk", usageTop},
		{"help me", "help takes no arguments", usageTop},
		{"scan", "scan takes exactly one directory", usageScan},
		{"scan a b", "scan takes exactly one directory", usageScan},
		{"scan a -summary", "scan takes exactly one directory", usageScan},
		{"scan ---x a", "bad flag syntax: ---x", usageScan},
		{"scan --verbose a", "flag provided but not defined: -verbose", usageScan},
		{"scan -o", "flag needs an argument: -o", usageScan},
		{"scan -o= a", `invalid value "" for flag -o: no file name`, usageScan},
		{"scan -summary=maybe a", `invalid value "maybe" for flag -summary: neither true nor false`, usageScan},
		{"scan -ext go a", `invalid value "go" for flag -ext: every extension must start with a dot`, usageScan},
		{"scan -ext .go, a", `invalid value ".go," for flag -ext: every extension must start with a dot`, usageScan},
		{"scan -workers 0 a", `invalid value "0" for flag -workers: not a whole number from 1 to 1024`, usageScan},
		{"scan -workers +1 a", `invalid value "+1" for flag -workers: not a whole number from 1 to 1024`, usageScan},
		{"scan -workers 1025 a", `invalid value "1025" for flag -workers: not a whole number from 1 to 1024`, usageScan},
		{"scan -since now -workers 0 a", `invalid value "now" for flag -since: ` +
			"not an RFC 3339 time such as 2006-01-02T15:04:05Z", usageScan},
		{"parse", "parse takes exactly one manifest", usageParse},
		{"parse -x a", "flag provided but not defined: -x", usageParse},
	} {
		want := result{exitUsage, "", test.line + "\n" + test.usage}
		if got := run("", strings.Fields(test.args)...); got != want {
			t.Errorf("%q: got %+v", test.args, got)
		}
	}
}

func TestHelp(t *testing.T) {
	for args, usage := range map[string]string{
		"help": usageTop, "-h": usageTop, "--help": usageTop, "-h=x": usageTop,
		"scan -h": usageScan, "scan -workers x -help": usageScan, "parse -h": usageParse,
	} {
		if got, want := run("", strings.Fields(args)...), (result{exitOK, "", usage}); got != want {
			t.Errorf("%q: got %+v", args, got)
		}
	}
}

func TestRuntimeErrors(t *testing.T) {
	dir := t.TempDir()
	none := filepath.Join(dir, "none")
	for _, test := range []struct {
		args []string
		want string
	}{
		{[]string{"scan", none}, "open " + none + ": no such file or directory"},
		{[]string{"scan", "-o", none + "/x", dir}, "write " + none + "/x: no such file or directory"},
		{[]string{"scan", "-o", dir, dir}, "write " + dir + ": not a regular file"},
		{[]string{"parse", none}, "open " + none + ": no such file or directory"},
		{[]string{"parse", dir}, "read " + dir + ": is a directory"},
		{[]string{"parse", "-"}, "parse standard input: not valid JSON"},
	} {
		if got, want := run("{", test.args...), (result{exitFailure, "", "manifest: " + test.want + "\n"}); got != want {
			t.Errorf("%q: got %+v", test.args, got)
		}
	}
}

func TestParse(t *testing.T) {
	scanned := run("", "scan", tree(t))
	want := `{
  "files": 2,
  "bytes": 3,
  "extensions": [
    {
      "ext": ".go",
      "files": 1,
      "bytes": 3
    },
    {
      "ext": ".md",
      "files": 1,
      "bytes": 0
    }
  ]
}
`
	if got := run(scanned.stdout, "parse", "--", "-"); got != (result{exitOK, want, ""}) {
		t.Errorf("got %+v", got)
	}
}
