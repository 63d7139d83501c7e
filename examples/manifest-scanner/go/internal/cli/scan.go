package cli

import (
	"errors"
	"fmt"
	"syscall"

	"example.com/manifest/internal/hasher"
	"example.com/manifest/internal/manifest"
	"example.com/manifest/internal/treehash"
)

func (t tool) scan(args []string) int {
	var raw rawOptions
	fs := t.newFlagSet("scan", usageScan)
	raw.register(fs)
	if code, done := t.parseFlags(fs, args); done {
		return code
	}
	opts, err := raw.judge()
	if err != nil {
		return t.misuse(fs, err.Error())
	}
	if fs.NArg() != 1 {
		return t.misuse(fs, "scan takes exactly one directory")
	}
	list, err := hashTree(hasher.HashRequest{
		Root:       fs.Arg(0),
		Since:      opts.since,
		Extensions: opts.extensions,
		Workers:    int32(opts.workers),
	})
	if err != nil {
		return t.failScan(err)
	}
	return t.report(manifest.Of(list), opts)
}

// rolloutHome is the absolute path of the rollout's state. It is set at build time and never otherwise, so that nobody
// who merely runs the tool can make it start a program of theirs:
//
//	go build -ldflags "-X example.com/manifest/internal/cli.rolloutHome=/srv/app/.migrate/rollout"
var rolloutHome string

// hashTree lets the implementation answer whose turn it is. A signal that ends this process ends a candidate first, which
// is in a process group of its own and would not hear of an interrupt at the terminal.
func hashTree(request hasher.HashRequest) (hasher.FileList, error) {
	ctx, pass := interruptible()
	defer pass()
	tool, end := hasher.NewTreeHasherSwitch(treehash.Control{}, hasher.TreeHasherSwitchOptions{Home: rolloutHome})
	defer end()
	return tool.HashTree(ctx, request)
}

func (t tool) failScan(err error) int {
	var failure hasher.ScanError
	if errors.As(err, &failure) {
		return t.fail(string(failure.Op)+" "+failure.Path, syscall.Errno(failure.Errno))
	}
	return t.fail("scan", err)
}

func (t tool) report(m manifest.Manifest, opts options) int {
	if opts.output == "" {
		if err := manifest.Encode(t.stdout, m); err != nil {
			return t.fail("write standard output", err)
		}
	} else if err := writeFile(opts.output, m); err != nil {
		return t.fail("write "+opts.output, err)
	}
	if opts.summary {
		totals := manifest.Sum(m.Files)
		fmt.Fprintf(t.stderr, "%d files, %d bytes\n", totals.Files, totals.Bytes)
	}
	return exitOK
}
