package facade

import (
	"regexp"
	"strings"
	"sync"
)

var (
	compileShapes  sync.Once
	compiledShapes []*regexp.Regexp
)

// secretShapes are those of `migrate record`, compiled when the first input is kept: a program that keeps none is not to
// wait for that. Where an expression has groups, the second is the secret, else all of the match is.
func secretShapes() []*regexp.Regexp {
	compileShapes.Do(func() {
		// White space as JavaScript has it.
		const space = `\s\v\x{a0}\x{feff}\p{Z}`
		const words = `(?:token|secret|passwd|password|passphrase|credential|` +
			`(?:api|access|private|encryption|signing|master|account|storage|service|client|shared|ssh|deploy)[_-]?key)`
		const value = `"(?:[^"\\]|\\(?s:.))*|'(?:[^'\\]|\\(?s:.))*|` + "`[^`]*" + `|\\"[^"\\]*|[^` + space + `"'` + "`" + `,;&<>{}()[\]\\]+`
		for _, source := range []string{
			`-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY[A-Z ]{0,10}-----(?:[^-]|-{1,4}[^-])*(?:-----END [A-Z0-9 ]{0,50}-----)?`,
			`AGE-SECRET-KEY-1[A-Z0-9]{20,}`,
			`\b(?:AKIA|ASIA|AROA|AIDA|ABIA|ACCA)[A-Z0-9]{12,}`,
			`\bgh[pousr]_[A-Za-z0-9]{16,}|\bgithub_pat_\w{20,}`,
			`\bgl(?:pat|oas|dt|rt|cbt|ptt|ft|imt|agent|soat|ffct)-[\w.-]{16,}`,
			`\beyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)*`,
			`\bxox[a-z]-[\w-]{10,}|hooks\.slack\.com/services/[\w/]{10,}`,
			`\bAIza[\w-]{30,}|\bya29\.[\w.-]{20,}`,
			`\b[srp]k_(?:live|test)_\w{10,}|\bwhsec_\w{10,}`,
			`\b(?:npm_\w{30,}|pypi-[\w-]{30,}|hf_\w{20,}|sk-[\w-]{20,}|SG\.[\w-]{16,}\.[\w-]{16,}|do[opr]_v1_\w{30,}|hv[sb]\.[\w-]{20,})`,
			`(?i)(authorization["']?[` + space + `]{0,4}[:=][` + space + `]{0,4}["']?(?:(?:bearer|basic|token|digest|negotiate|apikey)[` +
				space + `]{1,4})?)([^` + space + `"',][^\r\n"']*)`,
			`(?i)(\b(?:bearer|basic)[` + space + `]{1,4})([\w.~+/=-]{8,})`,
			`(?i)(\bcookie["']?[` + space + `]{0,4}:[` + space + `]{0,4}["']?)([^` + space + `"'][^\r\n"']*)`,
			`(?i)(\b[a-z][a-z0-9+.-]{1,30}://[^` + space + `:@/?#"']{0,256}:)([^` + space + `@/"']+)@`,
			`(?i)(\blogin[` + space + `]{1,8}[^` + space + `]{1,256}[` + space + `]{1,8}password[` + space + `]{1,8})([^` + space + `]+)`,
			`(?i)(` + words + `[\w.-]{0,40}>)([^<` + space + `][^<]*)</`,
			`(?i)(` + words + `[\w.-]{0,40}\\?["']?\]?[` + space + `]{0,4}(?:=>|:=|==|[:=])[` + space + `]{0,4})(` + value + `)`,
		} {
			compiledShapes = append(compiledShapes, regexp.MustCompile(source))
		}
	})
	return compiledShapes
}

var secretWords = []string{"token", "secret", "passw", "passphrase", "credential", "key", "cookie"}

// isSecretName says whether a variable or a flag of this name holds a secret: *TOKEN*, *SECRET*, *KEY* and their like.
func isSecretName(name string) bool {
	return soundsSecret(name) && !namesPlace(name)
}

// namesSecretFile says whether a variable or a flag of this name tells where a secret is kept.
func namesSecretFile(name string) bool {
	return soundsSecret(name) && namesPlace(name)
}

func soundsSecret(name string) bool {
	lower := strings.ToLower(name)
	for _, word := range secretWords {
		if strings.Contains(lower, word) {
			return true
		}
	}
	for _, part := range strings.FieldsFunc(lower, func(r rune) bool { return r == '-' || r == '_' || r == '.' }) {
		if part == "auth" || part == "pass" || part == "pwd" {
			return true
		}
	}
	return false
}

func namesPlace(name string) bool {
	lower := strings.ToLower(name)
	for _, ending := range []string{"file", "files", "path", "dir", "directory", "sock", "socket"} {
		if strings.HasSuffix(lower, ending) {
			return true
		}
	}
	return false
}

// secretsInArguments are the values that flags of such names give: `--token x`, `--password=x`, `-u name:x`.
func secretsInArguments(args []string) []string {
	var secrets []string
	for i := range args {
		if secret, ok := secretOf(args, i); ok {
			secrets = append(secrets, secret)
		}
	}
	return secrets
}

// isSecretFileArgument says whether a flag says that this argument names a file that is a secret: `--token-file x`.
func isSecretFileArgument(args []string, i int) bool {
	own, _, hasValue, isFlag := readFlag(args[i])
	if isFlag && hasValue {
		return namesSecretFile(own)
	}
	if i == 0 {
		return false
	}
	before, _, hasValue, isFlag := readFlag(args[i-1])
	return isFlag && !hasValue && namesSecretFile(before)
}

func redactArguments(args []string, redactor *secretRedactor) []string {
	clean := make([]string, len(args))
	for i, arg := range args {
		secret, ok := secretOf(args, i)
		if !ok || secret == "" {
			clean[i] = redactor.text(arg)
			continue
		}
		clean[i] = redactor.text(arg[:len(arg)-len(secret)]) + maskSecret(secret)
	}
	return clean
}

// secretOf gives the secret that an argument ends with.
func secretOf(args []string, i int) (string, bool) {
	arg := args[i]
	own, value, hasValue, isFlag := readFlag(arg)
	if isFlag && hasValue {
		return value, isSecretName(own)
	}
	if i == 0 || strings.HasPrefix(arg, "--") {
		return "", false
	}
	before, _, hasValue, isFlag := readFlag(args[i-1])
	if !isFlag || hasValue {
		return "", false
	}
	if before == "u" || before == "user" || before == "proxy-user" {
		if _, secret, found := strings.Cut(arg, ":"); found {
			return secret, true
		}
	}
	return arg, isSecretName(before)
}

// readFlag takes -name, --name, --name=value, and NAME=value as env and make take it.
func readFlag(arg string) (name, value string, hasValue, isFlag bool) {
	name, value, hasValue = strings.Cut(arg, "=")
	bare := strings.TrimPrefix(strings.TrimPrefix(name, "-"), "-")
	if bare == "" || (bare[0]|0x20) < 'a' || (bare[0]|0x20) > 'z' || bare == name && !hasValue {
		return "", "", false, false
	}
	for i := 1; i < len(bare); i++ {
		c := bare[i]
		if !(c >= '0' && c <= '9' || (c|0x20) >= 'a' && (c|0x20) <= 'z' || c == '_' || c == '.' || c == '-') {
			return "", "", false, false
		}
	}
	return bare, value, hasValue, true
}
