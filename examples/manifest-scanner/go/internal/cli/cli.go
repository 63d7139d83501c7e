// Package cli is the command line of the tool: its flags, its messages and its exit codes.
package cli

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"syscall"
)

const (
	exitOK      = 0
	exitFailure = 1
	exitUsage   = 2
)

// tool is one invocation.
type tool struct {
	stdin  io.Reader
	stdout io.Writer
	stderr io.Writer
}

// Run executes the command line, without the name of the program, and returns the exit code.
func Run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	t := tool{stdin, stdout, stderr}
	fs := t.newFlagSet("manifest", usageTop)
	if code, done := t.parseFlags(fs, args); done {
		return code
	}
	if fs.NArg() == 0 {
		return t.misuse(fs, "no command given")
	}
	command, rest := fs.Arg(0), fs.Args()[1:]
	switch command {
	case "scan":
		return t.scan(rest)
	case "parse":
		return t.parse(rest)
	case "help":
		if len(rest) > 0 {
			return t.misuse(fs, "help takes no arguments")
		}
		fs.Usage()
		return exitOK
	default:
		return t.misuse(fs, "unknown command: "+command)
	}
}

// newFlagSet makes a flag set with a fixed usage text, which does not depend on how package flag lays it out.
func (t tool) newFlagSet(name, usage string) *flag.FlagSet {
	fs := flag.NewFlagSet(name, flag.ContinueOnError)
	fs.SetOutput(t.stderr)
	fs.Usage = func() { fmt.Fprint(t.stderr, usage) }
	return fs
}

// parseFlags leaves it to package flag to say what is wrong; done tells that nothing is left to do.
func (t tool) parseFlags(fs *flag.FlagSet, args []string) (code int, done bool) {
	err := fs.Parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return exitOK, true
	case err != nil:
		return exitUsage, true
	}
	return exitOK, false
}

func (t tool) misuse(fs *flag.FlagSet, message string) int {
	fmt.Fprintln(t.stderr, message)
	fs.Usage()
	return exitUsage
}

func (t tool) fail(what string, err error) int {
	fmt.Fprintf(t.stderr, "manifest: %s: %s\n", what, why(err))
	return exitFailure
}

// why reduces an error of the system to its reason, since the message names the file already.
func why(err error) string {
	var errno syscall.Errno
	if errors.As(err, &errno) {
		return errno.Error()
	}
	return err.Error()
}
