package lines

import "testing"

func TestCount(t *testing.T) {
	for _, test := range []struct {
		name    string
		style   Style
		content string
		want    Counts
	}{
		{"nothing", Go, "", Counts{}},
		{"blank lines", Go, "\n \t\r\n\v\f", Counts{Blank: 3}},
		{"a line without an end", Go, "a", Counts{Code: 1}},
		{"code before a comment", Go, "a // b\n// c\n", Counts{Comment: 1, Code: 1}},
		{"a block comment", Go, "/* a\n\n b */\nc /* d\n*/ e\n", Counts{Blank: 1, Comment: 2, Code: 2}},
		{"no nesting", Go, "/* /* */ a\n", Counts{Code: 1}},
		{"nesting", Rust, "/* /* */ a\n*/\n", Counts{Comment: 2}},
		{"comments in texts", Go, "\"//\" + '\"' + `/*\n// a`\n", Counts{Code: 2}},
		{"an escaped quote", Go, "\"\\\"//\n// a\n", Counts{Comment: 1, Code: 1}},
		{"a text that is not closed", C, "\"/*\n// a\n", Counts{Comment: 1, Code: 1}},
		{"no backslash between backquotes", Go, "`\\`\n// a\n", Counts{Comment: 1, Code: 1}},
		{"a backslash between backquotes", TypeScript, "`\\`\n// a\n`\n", Counts{Code: 3}},
		{"a lifetime", Rust, "&'a str // b\n", Counts{Code: 1}},
		{"characters", Rust, "'\"' '\\'' '/'\n// a\n", Counts{Comment: 1, Code: 1}},
		{"raw text", Rust, "r#\"\"\n// a\"#\n// b\n", Counts{Comment: 1, Code: 2}},
		{"a script", Script, "# a\n\"# b\n# c\"\n//\n", Counts{Comment: 1, Code: 3}},
	} {
		if got := Count(test.style, []byte(test.content)); got != test.want {
			t.Errorf("%s: got %+v, want %+v", test.name, got, test.want)
		}
	}
}

func TestFirstNonText(t *testing.T) {
	for content, want := range map[string]int{
		"a\xffb": 1, "\xc3": 0, "é\xe2\x82": 2, "\xed\xa0\x80": 0, "�": -1, "": -1,
	} {
		got, found := FirstNonText([]byte(content))
		if !found {
			got = -1
		}
		if got != want {
			t.Errorf("%q: got %d, want %d", content, got, want)
		}
	}
}
