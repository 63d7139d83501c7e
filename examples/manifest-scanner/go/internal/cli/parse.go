package cli

import (
	"io"
	"os"

	"example.com/manifest/internal/manifest"
)

func (t tool) parse(args []string) int {
	fs := t.newFlagSet("parse", usageParse)
	if code, done := t.parseFlags(fs, args); done {
		return code
	}
	if fs.NArg() != 1 {
		return t.misuse(fs, "parse takes exactly one manifest")
	}
	input, name := t.stdin, fs.Arg(0)
	if name == "-" {
		name = "standard input"
	} else {
		f, err := os.Open(name)
		if err != nil {
			return t.fail("open "+name, err)
		}
		defer f.Close()
		input = f
	}
	data, err := io.ReadAll(input)
	if err != nil {
		return t.fail("read "+name, err)
	}
	files, err := manifest.Decode(data)
	if err != nil {
		return t.fail("parse "+name, err)
	}
	if err := manifest.Encode(t.stdout, manifest.Sum(files)); err != nil {
		return t.fail("write standard output", err)
	}
	return exitOK
}
