package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"example.com/manifest/internal/event"
	"example.com/manifest/internal/hasher"
	"example.com/manifest/internal/manifest"
	"example.com/manifest/internal/rollout"
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
	response, err := hashTree(hasher.Request{
		Root:       fs.Arg(0),
		Since:      opts.since,
		Extensions: opts.extensions,
		Workers:    opts.workers,
	})
	if err != nil {
		return t.failScan(err)
	}
	return t.report(manifest.New(response.Files), opts)
}

// hashTree runs the implementation whose turn it is, and records which one answered.
func hashTree(req hasher.Request) (hasher.Response, error) {
	start := time.Now()
	decision := rollout.Decide(os.Getenv)
	line := event.Line{
		Flag:       rollout.FlagKey,
		Source:     decision.Source,
		Generation: decision.Generation,
		Stage:      decision.Stage,
		Variant:    decision.Variant,
		AnsweredBy: decision.Variant,
		Note:       event.Text(decision.Note),
	}
	var response hasher.Response
	var err error
	if decision.Variant == rollout.Candidate {
		response, err = hashTreeSwitched(req, decision.Program, func(reason string) {
			line.AnsweredBy, line.Fallback = rollout.Control, event.Text(reason)
		})
	} else {
		response, err = hasher.Control{}.HashTree(context.Background(), req)
	}
	end := time.Now()
	line.DurationMs = float64(end.Sub(start).Microseconds()) / 1000
	event.Append(os.Getenv(event.EnvFile), decision.EventsDir, end, line)
	return response, err
}

// hashTreeSwitched lets the candidate answer. A signal that ends this process ends the candidate first,
// which is in a process group of its own and would not hear of an interrupt at the terminal.
func hashTreeSwitched(req hasher.Request, program string, onFallback func(string)) (hasher.Response, error) {
	ctx, pass := interruptible()
	defer pass()
	return hasher.Switch{
		Candidate:  hasher.Candidate{Program: program},
		Control:    hasher.Control{},
		OnFallback: onFallback,
	}.HashTree(ctx, req)
}

func (t tool) failScan(err error) int {
	var failure *hasher.ScanError
	if errors.As(err, &failure) {
		return t.fail(failure.Op+" "+failure.Path, failure.Errno)
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
