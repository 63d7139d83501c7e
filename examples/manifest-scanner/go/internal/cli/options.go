package cli

import (
	"errors"
	"flag"
	"fmt"
	"runtime"
	"strconv"
	"strings"

	"example.com/manifest/internal/hasher"
)

// maxWorkers is the largest number of files that may be hashed at once, as the contract has it.
const maxWorkers = 1024

// rawOptions are the flags of scan as typed, nil where absent.
//
// They are judged after parsing. Package flag would quote a value it refuses with %q, and which characters
// that escapes changes with the Unicode tables of the toolchain, so that no other tool could print the same.
type rawOptions struct {
	since, ext, workers, summary, output *string
}

func (raw *rawOptions) register(fs *flag.FlagSet) {
	keep := func(dst **string) func(string) error {
		return func(value string) error {
			*dst = &value
			return nil
		}
	}
	fs.Func("since", "", keep(&raw.since))
	fs.Func("ext", "", keep(&raw.ext))
	fs.Func("workers", "", keep(&raw.workers))
	fs.BoolFunc("summary", "", keep(&raw.summary))
	fs.Func("o", "", keep(&raw.output))
}

// options are the flags of scan.
type options struct {
	since      *hasher.RFC3339
	extensions []string
	workers    int
	summary    bool
	output     string // "" means standard output
}

func (raw rawOptions) judge() (options, error) {
	opts := options{workers: min(runtime.NumCPU(), maxWorkers)}
	// In a fixed order, because only the first fault is reported.
	faults := []error{
		check("since", raw.since, opts.setSince),
		check("ext", raw.ext, opts.setExtensions),
		check("workers", raw.workers, opts.setWorkers),
		check("summary", raw.summary, opts.setSummary),
		check("o", raw.output, opts.setOutput),
	}
	for _, fault := range faults {
		if fault != nil {
			return options{}, fault
		}
	}
	return opts, nil
}

func check(name string, value *string, set func(string) error) error {
	if value == nil {
		return nil
	}
	if err := set(*value); err != nil {
		return fmt.Errorf("invalid value \"%s\" for flag -%s: %w", *value, name, err)
	}
	return nil
}

func (o *options) setSince(value string) error {
	_, err := parseSince(value)
	since := hasher.RFC3339(value)
	o.since = &since
	return err
}

func (o *options) setExtensions(value string) error {
	o.extensions = strings.Split(value, ",")
	for _, ext := range o.extensions {
		if !strings.HasPrefix(ext, ".") {
			return errors.New("every extension must start with a dot")
		}
	}
	return nil
}

func (o *options) setWorkers(value string) error {
	n, err := strconv.Atoi(value)
	if err != nil || strings.HasPrefix(value, "+") || n < 1 || n > maxWorkers {
		return fmt.Errorf("not a whole number from 1 to %d", maxWorkers)
	}
	o.workers = n
	return nil
}

func (o *options) setSummary(value string) error {
	summary, err := strconv.ParseBool(value)
	if err != nil {
		return errors.New("neither true nor false")
	}
	o.summary = summary
	return nil
}

func (o *options) setOutput(value string) error {
	if value == "" {
		return errors.New("no file name")
	}
	o.output = value
	return nil
}
