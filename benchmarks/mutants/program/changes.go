package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"syscall"
)

// A change acts on one place, the at-th of its kind, and says whether there was one.
type changes = map[string]func(*answer, int) bool

var beforeNoise = merged(byteChanges, lexemeChanges, recordChanges, endChanges, errorChanges, fileChanges)

// afterNoise changes what is noisy anyway into something of another shape.
var afterNoise = changes{
	"noisy-time-to-word":   onText(replaceNth(regexp.MustCompile(`"generatedAt": "[^"]*"`), constant(`"generatedAt": "yesterday"`))),
	"noisy-id-to-number":   onText(replaceNth(regexp.MustCompile(`"requestId": "[^"]*"`), constant(`"requestId": 17`))),
	"noisy-number-to-text": onText(replaceNth(regexp.MustCompile(`"elapsedMs": [0-9.]+`), constant(`"elapsedMs": "fast"`))),
	"noisy-key-lost":       onText(replaceNth(regexp.MustCompile(`  "requestId": "[^"]*",\n`), constant(""))),
	"noisy-time-lost-once": onText(replaceNth(regexp.MustCompile(`      "scannedAt": "[^"]*",\n`), constant(""))),
}

var byteChanges = changes{
	"trailing-space":    onText(func(text []byte, _ int) []byte { return append(text, ' ') }),
	"trailing-newline":  onText(func(text []byte, _ int) []byte { return append(text, '\n') }),
	"no-final-newline":  onText(func(text []byte, _ int) []byte { return bytes.TrimSuffix(text, []byte("\n")) }),
	"crlf":              onText(func(text []byte, _ int) []byte { return bytes.ReplaceAll(text, []byte("\n"), []byte("\r\n")) }),
	"one-crlf":          onText(replaceNth(regexp.MustCompile("\n"), constant("\r\n"))),
	"byte-order-mark":   onText(func(text []byte, _ int) []byte { return append([]byte("\xef\xbb\xbf"), text...) }),
	"flipped-bit":       onText(func(text []byte, at int) []byte { text[place(text, at)] ^= 1; return text }),
	"dropped-byte":      onText(func(text []byte, at int) []byte { p := place(text, at); return append(text[:p:p], text[p+1:]...) }),
	"nul-byte":          onText(func(text []byte, at int) []byte { return inserted(text, place(text, at), "\x00") }),
	"invalid-utf8":      onText(func(text []byte, at int) []byte { return inserted(text, place(text, at), "\xff") }),
	"truncated":         onText(func(text []byte, at int) []byte { return text[:place(text, at)] }),
	"nothing":           onText(func([]byte, int) []byte { return nil }),
	"written-twice":     onText(func(text []byte, _ int) []byte { return append(text[:len(text):len(text)], text...) }),
	"double-space":      onText(replaceNth(regexp.MustCompile(`: `), constant(":  "))),
	"tab-for-spaces":    onText(replaceNth(regexp.MustCompile(`\n  +`), constant("\n\t"))),
	"compact":           onText(func(text []byte, _ int) []byte { return regexp.MustCompile(`\n *`).ReplaceAll(text, nil) }),
	"extra-blank-line":  onText(replaceNth(regexp.MustCompile("\n"), constant("\n\n"))),
	"debugging-printed": onText(func(text []byte, _ int) []byte { return append([]byte("here\n"), text...) }),
}

var lexemeChanges = changes{
	"number-plus-one":    onText(replaceNth(numbers, func(n string) string { return edited(n, 1) })),
	"number-minus-one":   onText(replaceNth(numbers, func(n string) string { return edited(n, -1) })),
	"float-lexeme":       onText(replaceNth(numbers, func(n string) string { return n + ".0" })),
	"exponent":           onText(replaceNth(numbers, func(n string) string { return n + "e0" })),
	"number-as-text":     onText(replaceNth(numbers, func(n string) string { return ": \"" + n[2:] + "\"" })),
	"negative":           onText(replaceNth(numbers, func(n string) string { return ": -" + n[2:] })),
	"null-for-value":     onText(replaceNth(regexp.MustCompile(`: "[^"]*"`), constant(": null"))),
	"empty-text":         onText(replaceNth(regexp.MustCompile(`: "[^"]*"`), constant(`: ""`))),
	"upper-case":         onText(replaceNth(regexp.MustCompile(`: "[^"]*[a-z][^"]*"`), strings.ToUpper)),
	"escaped-slash":      onText(replaceNth(regexp.MustCompile(`"[^"\n]*/[^"\n]*"`), func(s string) string { return strings.Replace(s, "/", `\/`, 1) })),
	"unicode-escape":     onText(replaceNth(regexp.MustCompile(`"[a-z]`), func(s string) string { return `"\u00` + strconv.FormatInt(int64(s[1]), 16) })),
	"one-hash-digit":     onText(replaceNth(regexp.MustCompile(`[0-9a-f]{64}`), func(s string) string { return otherDigit(s[:1]) + s[1:] })),
	"shortened-hash":     onText(replaceNth(regexp.MustCompile(`[0-9a-f]{64}`), func(s string) string { return s[:63] })),
	"time-one-second":    onText(replaceNth(regexp.MustCompile(`:\d\d(\.\d+)?Z`), func(s string) string { return ":" + otherDigit(s[1:2]) + s[2:] })),
	"time-offset":        onText(replaceNth(regexp.MustCompile(`\dZ"`), func(s string) string { return s[:1] + `+00:00"` })),
	"time-zero-fraction": onText(replaceNth(regexp.MustCompile(`\dZ"`), func(s string) string { return s[:1] + `.000Z"` })),
	"other-mode":         onText(replaceNth(regexp.MustCompile(`"0[0-7]{3}"`), func(s string) string { return `"0` + otherDigit(s[2:3]) + s[3:] })),
	"leading-dot":        onText(replaceNth(regexp.MustCompile(`"path": "`), func(s string) string { return s + "./" })),
	"backslash-path":     onText(replaceNth(regexp.MustCompile(`"path": "[^"]*/[^"]*"`), func(s string) string { return strings.ReplaceAll(s, "/", `\\`) })),
	"trailing-blank":     onText(replaceNth(regexp.MustCompile(`[a-z]"`), func(s string) string { return s[:1] + ` "` })),
}

var recordChanges = changes{
	"dropped-line":   onText(onLines(func(lines [][]byte, at int) [][]byte { return append(lines[:at:at], lines[at+1:]...) })),
	"doubled-line":   onText(onLines(func(lines [][]byte, at int) [][]byte { return append(lines[:at+1:at+1], lines[at:]...) })),
	"swapped-lines":  onText(onLines(swapLines)),
	"dropped-record": onText(onRecords(func(all [][]byte, at int) [][]byte { return append(all[:at:at], all[at+1:]...) })),
	"doubled-record": onText(onRecords(func(all [][]byte, at int) [][]byte { return append(all[:at+1:at+1], all[at:]...) })),
	"swapped-records": onText(onRecords(func(all [][]byte, at int) [][]byte {
		all[at], all[(at+1)%len(all)] = all[(at+1)%len(all)], all[at]
		return all
	})),
	"reversed-records":  onText(onRecords(reversed)),
	"extra-key":         onText(replaceNth(regexp.MustCompile(`\n +"path":`), func(s string) string { return "\n      \"kind\": \"file\"," + s })),
	"renamed-key":       onText(replaceNth(regexp.MustCompile(`"size"`), constant(`"bytes"`))),
	"missing-key":       onText(replaceNth(regexp.MustCompile(`\n +"size": \d+,`), constant(""))),
	"doubled-key":       onText(replaceNth(regexp.MustCompile(`\n +"size": \d+,`), func(s string) string { return s + s })),
	"key-order":         onText(replaceNth(regexp.MustCompile(`(\n +"size": \d+,)(\n +"mtime": "[^"]*",)`), swapKeys)),
	"version-missing":   onText(replaceNth(regexp.MustCompile(`  "schemaVersion": 1,\n`), constant(""))),
	"list-becomes-null": onText(replaceNth(regexp.MustCompile(`(?s)"files": \[.*\]`), constant(`"files": null`))),
}

var endChanges = changes{
	"other-code":   func(got *answer, at int) bool { got.code = (got.code + at + 1) % 256; return true },
	"code-137":     func(got *answer, _ int) bool { got.code = 137; return true },
	"killed":       func(got *answer, _ int) bool { got.signal = syscall.SIGKILL; return true },
	"segmentation": func(got *answer, _ int) bool { got.signal = syscall.SIGSEGV; return true },
	"terminated":   func(got *answer, _ int) bool { got.signal = syscall.SIGTERM; return true },
	"hang":         func(got *answer, _ int) bool { got.hang = true; return true },
	"late-crash": func(got *answer, _ int) bool {
		got.code = 2
		got.err = append(got.err, "panic: out of range\n"...)
		return true
	},
}

var errorChanges = changes{
	"warning":      func(got *answer, _ int) bool { got.err = append(got.err, "warning: deprecated\n"...); return true },
	"silent-error": func(got *answer, _ int) bool { had := len(got.err) > 0; got.err = nil; return had },
	"error-wording": func(got *answer, at int) bool {
		return changeNth(&got.err, regexp.MustCompile(`[a-z]+`), at, strings.ToUpper)
	},
	"error-number": func(got *answer, at int) bool { return changeNth(&got.err, regexp.MustCompile(`\d`), at, otherDigit) },
	"error-to-output": func(got *answer, _ int) bool {
		had := len(got.err) > 0
		got.out, got.err = append(got.out, got.err...), nil
		return had
	},
	"output-to-error": func(got *answer, _ int) bool {
		had := len(got.out) > 0
		got.err, got.out = append(got.err, got.out...), nil
		return had
	},
	"error-final-break": func(got *answer, _ int) bool {
		had := bytes.HasSuffix(got.err, []byte("\n"))
		got.err = bytes.TrimSuffix(got.err, []byte("\n"))
		return had
	},
}

var fileChanges = changes{
	"missing-file":    onFile(func(name string) error { return os.Remove(name) }),
	"file-mode":       onFile(func(name string) error { return os.Chmod(name, 0o600) }),
	"executable-file": onFile(func(name string) error { return os.Chmod(name, 0o755) }),
	"file-appended":   onFile(func(name string) error { return editFile(name, func(b []byte) []byte { return append(b, '\n') }) }),
	"file-byte":       onFile(func(name string) error { return editFile(name, func(b []byte) []byte { b[len(b)/2] ^= 1; return b }) }),
	"file-cut":        onFile(func(name string) error { return editFile(name, func(b []byte) []byte { return b[:len(b)/2] }) }),
	"file-emptied":    onFile(func(name string) error { return os.WriteFile(name, nil, 0o600) }),
	"file-renamed":    onFile(func(name string) error { return os.Rename(name, name+".json") }),
	"file-to-link":    onFile(func(name string) error { os.Rename(name, "."+name); return os.Symlink("."+name, name) }),
	"file-to-dir":     onFile(func(name string) error { os.Remove(name); return os.Mkdir(name, 0o755) }),
	"extra-file":      always(func() error { return os.WriteFile("leftover.tmp", []byte("x"), 0o644) }),
	"extra-directory": always(func() error { return os.Mkdir("cache", 0o755) }),
	"extra-link":      always(func() error { return os.Symlink("tree", "link") }),
	"file-in-home":    always(func() error { return os.WriteFile(filepath.Join(os.Getenv("HOME"), ".toolrc"), []byte("x"), 0o644) }),
	"input-mode":      always(func() error { return os.Chmod("tree", 0o700) }),
	"input-changed":   onInput(func(name string) error { return editFile(name, func(b []byte) []byte { return append(b, 'x') }) }),
	"input-removed":   onInput(os.Remove),
	"input-touched":   onInput(func(name string) error { return os.Chmod(name, 0o640) }),
}

var numbers = regexp.MustCompile(`: \d+`)

func merged(all ...changes) changes {
	sum := changes{}
	for _, each := range all {
		for name, act := range each {
			sum[name] = act
		}
	}
	return sum
}

// onText makes a change of standard output, and says whether it changed.
func onText(edit func([]byte, int) []byte) func(*answer, int) bool {
	return func(got *answer, at int) bool {
		if len(got.out) == 0 {
			return false
		}
		before := string(got.out)
		got.out = edit(got.out, at)
		return string(got.out) != before
	}
}

func constant(text string) func(string) string {
	return func(string) string { return text }
}

// replaceNth edits the at-th match, counted from the front, or from the back where at is negative.
func replaceNth(pattern *regexp.Regexp, edit func(string) string) func([]byte, int) []byte {
	return func(text []byte, at int) []byte {
		found := pattern.FindAllIndex(text, -1)
		if at < 0 {
			at += len(found)
		}
		if at < 0 || at >= len(found) {
			return text
		}
		start, end := found[at][0], found[at][1]
		return append(append(text[:start:start], edit(string(text[start:end]))...), text[end:]...)
	}
}

func changeNth(text *[]byte, pattern *regexp.Regexp, at int, edit func(string) string) bool {
	before := string(*text)
	*text = replaceNth(pattern, edit)(*text, at)
	return string(*text) != before
}

// place is a position in a text: at tenths from its front, or from its back where at is negative.
func place(text []byte, at int) int {
	p := at * len(text) / 10
	if at < 0 {
		p += len(text) - 1
	}
	if p < 0 {
		return 0
	}
	return p
}

func inserted(text []byte, at int, what string) []byte {
	return append(append(text[:at:at], what...), text[at:]...)
}

func edited(lexeme string, by int) string {
	number, _ := strconv.Atoi(lexeme[2:])
	return ": " + strconv.Itoa(number+by)
}

func otherDigit(digit string) string {
	if digit == "3" {
		return "4"
	}
	return "3"
}

func onLines(edit func([][]byte, int) [][]byte) func([]byte, int) []byte {
	return func(text []byte, at int) []byte {
		lines := bytes.SplitAfter(text, []byte("\n"))
		if len(lines) < 3 {
			return text
		}
		return bytes.Join(edit(lines, (at+len(lines)-1)%(len(lines)-1)), nil)
	}
}

func swapLines(lines [][]byte, at int) [][]byte {
	next := (at + 1) % (len(lines) - 1)
	lines[at], lines[next] = lines[next], lines[at]
	return lines
}

var records = regexp.MustCompile(`(?s)    \{\n.*?\n    \}`)

// onRecords edits the list of records of the example's manifest; at is negative to count from the back.
func onRecords(edit func([][]byte, int) [][]byte) func([]byte, int) []byte {
	return func(text []byte, at int) []byte {
		spans := records.FindAllIndex(text, -1)
		if len(spans) < 2 {
			return text
		}
		var all [][]byte
		for _, span := range spans {
			all = append(all, append([]byte(nil), text[span[0]:span[1]]...))
		}
		all = edit(all, (at+len(all))%len(all))
		head, tail := text[:spans[0][0]], text[spans[len(spans)-1][1]:]
		return append(append(append([]byte(nil), head...), bytes.Join(all, []byte(",\n"))...), tail...)
	}
}

func reversed(all [][]byte, _ int) [][]byte {
	for i, j := 0, len(all)-1; i < j; i, j = i+1, j-1 {
		all[i], all[j] = all[j], all[i]
	}
	return all
}

func swapKeys(pair string) string {
	cut := strings.Index(pair[1:], "\n") + 1
	return pair[cut:] + pair[:cut]
}

// onFile changes the file that the tool wrote, where it did.
func onFile(act func(string) error) func(*answer, int) bool {
	return func(*answer, int) bool {
		info, err := os.Stat(outputFile)
		return err == nil && info.Size() > 0 && act(outputFile) == nil
	}
}

func onInput(act func(string) error) func(*answer, int) bool {
	return func(*answer, int) bool {
		found, _ := filepath.Glob("tree/*")
		for _, name := range found {
			if info, err := os.Lstat(name); err == nil && info.Mode().IsRegular() {
				return act(name) == nil
			}
		}
		return false
	}
}

func always(act func() error) func(*answer, int) bool {
	return func(*answer, int) bool { return act() == nil }
}

func editFile(name string, edit func([]byte) []byte) error {
	text, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	overwrite(name, edit(text))
	return nil
}

func overwrite(name string, text []byte) {
	if err := os.WriteFile(name, text, 0o644); err != nil {
		fail(err)
	}
}
