package facade

import (
	"os"
	"regexp"
	"strings"
	"unicode/utf8"
)

// captureSettings say what is kept of an invocation whose input is kept, as `migrate record` has them.
type captureSettings struct {
	corpus string   // absolute path of the directory of recorded cases
	env    []string // names of the variables that a case keeps
	redact []string // RE2 expressions; what they match is replaced before anything is written
}

// inputCapture is one invocation whose input is kept: its files are read before it runs, its standard input while it
// runs, and all is written, without its secrets, once it has ended. It changes nothing of what the program does.
type inputCapture struct {
	settings captureSettings
	args     []string
	stdin    stdinTape
	inputs   capturedInputs
	loss     *captureLoss
}

// captureLoss is why an input was not kept. A case that is not whole would be another input, so it is left out as a whole.
type captureLoss struct {
	reason string // one of the reasons of `migrate record`
	detail string
}

func (l *captureLoss) Error() string {
	if l.detail == "" {
		return l.reason
	}
	return l.reason + ": " + l.detail
}

// beginCapture reads the files that the arguments name, below the working directory.
func beginCapture(settings captureSettings, args []string) *inputCapture {
	c := &inputCapture{settings: settings, args: args}
	dir, err := os.Getwd()
	if err != nil {
		c.loss = &captureLoss{"unreadable", err.Error()}
		return c
	}
	c.inputs, c.loss = captureInputs(args, dir, settings.corpus)
	return c
}

// finish writes the case, and names what tells it from others below the corpus, or it counts the loss and gives its reason.
func (c *inputCapture) finish() (kept, lost string) {
	store := corpusStore{c.settings.corpus}
	loss := c.loss
	if loss == nil {
		kept, loss = c.write(store)
	}
	if loss == nil {
		return kept, ""
	}
	if err := store.addLoss(loss.reason); err != nil {
		return "", loss.reason + ", and not counted"
	}
	return "", loss.reason
}

func (c *inputCapture) write(store corpusStore) (string, *captureLoss) {
	redactor, loss := c.redactor()
	if loss != nil {
		return "", loss
	}
	input, loss := c.stdin.content()
	if loss != nil {
		return "", loss
	}
	if input, loss = redactor.content(input); loss != nil {
		return "", loss
	}
	clean := preparedCase{args: redactArguments(c.inputs.args, redactor), stdin: input}
	if clean.files, loss = redactEntries(c.inputs.entries, redactor); loss != nil {
		return "", loss
	}
	for _, named := range c.inputs.named {
		place := redactor.text(named.path)
		if named.path != "." && !strings.Contains(clean.args[named.index], place[strings.LastIndexByte(place, '/')+1:]) {
			return "", &captureLoss{"torn-name", ""}
		}
	}
	if clean.env, loss = c.variables(redactor); loss != nil {
		return "", loss
	}
	for _, arg := range clean.args {
		if !utf8.ValidString(arg) || strings.IndexByte(arg, 0) >= 0 {
			return "", &captureLoss{"not-a-case", "an argument is not UTF-8"}
		}
	}
	kept, err := store.append(clean)
	if err != nil {
		return "", &captureLoss{"not-written", err.Error()}
	}
	return kept, nil
}

func (c *inputCapture) redactor() (*secretRedactor, *captureLoss) {
	var literals []string
	for _, pair := range os.Environ() {
		if name, value, _ := strings.Cut(pair, "="); isSecretName(name) {
			literals = append(literals, value)
		}
	}
	literals = append(literals, secretsInArguments(c.args)...)
	literals = append(literals, c.inputs.secrets...)
	var expressions []*regexp.Regexp
	for _, source := range c.settings.redact {
		expression, err := regexp.Compile(source)
		if err != nil {
			return nil, &captureLoss{"config", err.Error()}
		}
		expressions = append(expressions, expression)
	}
	return newSecretRedactor(literals, expressions), nil
}

// variables gives the variables that a case keeps, in the order in which they are named.
func (c *inputCapture) variables(redactor *secretRedactor) ([]keptText, *captureLoss) {
	var kept []keptText
	for _, name := range c.settings.env {
		value, set := os.LookupEnv(name)
		switch {
		case !set:
			continue
		case name == "PATH" || name == "HOME" || name == "TMPDIR" || strings.HasPrefix(name, "STRANGLER_") || !utf8.ValidString(value):
			return nil, &captureLoss{"not-a-case", "the variable " + name}
		case isSecretName(name):
			value = maskSecret(value)
		default:
			value = redactor.text(value)
		}
		kept = append(kept, keptText{name, value})
	}
	return kept, nil
}

func redactEntries(entries []inputEntry, redactor *secretRedactor) ([]inputEntry, *captureLoss) {
	clean := make([]inputEntry, 0, len(entries))
	taken := map[string]bool{}
	for _, entry := range entries {
		entry.path = redactor.text(entry.path)
		if taken[entry.path] {
			return nil, &captureLoss{"torn-name", ""}
		}
		taken[entry.path] = true
		entry.target = redactor.text(entry.target)
		var loss *captureLoss
		if entry.bytes, loss = redactor.content(entry.bytes); loss != nil {
			return nil, loss
		}
		clean = append(clean, entry)
	}
	return clean, nil
}

const maxStdinTape = 64 << 20

// stdinTape keeps what standard input held, as far as it passed by; past its limit it forgets all and keeps counting.
type stdinTape struct {
	kept []byte
	size int64
}

// Write never fails, so that it can stand beside the program's own input in an io.MultiWriter.
func (t *stdinTape) Write(piece []byte) (int, error) {
	t.size += int64(len(piece))
	if t.size <= maxStdinTape {
		t.kept = append(t.kept, piece...)
	} else {
		t.kept = nil
	}
	return len(piece), nil
}

func (t *stdinTape) content() ([]byte, *captureLoss) {
	if t.size > maxStdinTape {
		return nil, &captureLoss{"stdin-too-large", ""}
	}
	return t.kept, nil
}
