//! Tells lines of code from comments and blank lines.

use line_counter::types::Counts;

use crate::syntax::Syntax;

/// Counts the lines of a file. A line with anything but comments and white space is code.
#[inline(never)] // so that a profile shows it
pub fn count(syntax: Syntax, content: &[u8]) -> Counts {
    let mut counts = Counts {
        blank: 0,
        comment: 0,
        code: 0,
    };
    let mut place = Place::Outside;
    let lines = content.split_inclusive(|&byte| byte == b'\n');
    for line in lines {
        let (seen, next) = look_at(syntax, line, place);
        place = next;
        match seen {
            Seen::Nothing => counts.blank += 1,
            Seen::Comment => counts.comment += 1,
            Seen::Code => counts.code += 1,
        }
    }
    counts
}

/// The most that a line has shown.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Seen {
    Nothing,
    Comment,
    Code,
}

/// What a byte lies in.
#[derive(Clone, Copy)]
enum Place {
    Outside,
    /// A comment, by how many it lies in.
    Comment(usize),
    Text(Text),
}

#[derive(Clone, Copy)]
struct Text {
    /// The quote that ends the text, and how many `#` follow it.
    end: u8,
    hashes: usize,
    /// Whether a backslash hides what follows.
    escapes: bool,
}

fn look_at(syntax: Syntax, line: &[u8], mut place: Place) -> (Seen, Place) {
    let mut seen = Seen::Nothing;
    let mut rest = line;
    while let Some(&first) = rest.first() {
        if matches!(first, b' ' | b'\t' | b'\r' | b'\n' | 0x0b | 0x0c) {
            rest = &rest[1..];
            continue;
        }
        let (what, taken, next) = match place {
            Place::Comment(depth) => in_comment(syntax, rest, depth),
            Place::Text(text) => in_text(rest, text),
            Place::Outside => outside(syntax, rest),
        };
        seen = seen.max(what);
        place = next;
        rest = &rest[taken.min(rest.len())..];
    }
    // A text that ends with its line is over, whether it was closed or not.
    match place {
        Place::Text(text) if !syntax.spans.contains(&text.end) => (seen, Place::Outside),
        place => (seen, place),
    }
}

fn in_comment(syntax: Syntax, rest: &[u8], depth: usize) -> (Seen, usize, Place) {
    let (taken, depth) = if rest.starts_with(b"*/") {
        (2, depth - 1)
    } else if syntax.nests && rest.starts_with(b"/*") {
        (2, depth + 1)
    } else {
        (1, depth)
    };
    let next = if depth == 0 {
        Place::Outside
    } else {
        Place::Comment(depth)
    };
    (Seen::Comment, taken, next)
}

fn in_text(rest: &[u8], text: Text) -> (Seen, usize, Place) {
    let hidden = rest.get(1).is_some_and(|&next| next != b'\n');
    if text.escapes && rest[0] == b'\\' && hidden {
        return (Seen::Code, 2, Place::Text(text));
    }
    let hashes = rest[1..].iter().take_while(|&&byte| byte == b'#').count();
    if rest[0] == text.end && hashes >= text.hashes {
        return (Seen::Code, 1 + text.hashes, Place::Outside);
    }
    (Seen::Code, 1, Place::Text(text))
}

fn outside(syntax: Syntax, rest: &[u8]) -> (Seen, usize, Place) {
    if rest.starts_with(syntax.line) {
        return (Seen::Comment, rest.len(), Place::Outside);
    }
    if syntax.blocks && rest.starts_with(b"/*") {
        return (Seen::Comment, 2, Place::Comment(1));
    }
    let (taken, next) = begin_text(syntax, rest);
    (Seen::Code, taken, next)
}

/// Takes the start of a text, or a byte that is none.
fn begin_text(syntax: Syntax, rest: &[u8]) -> (usize, Place) {
    if syntax.is_rust {
        if let Some(hashes) = raw_text(rest) {
            let text = Text {
                end: b'"',
                hashes,
                escapes: false,
            };
            return (hashes + 2, Place::Text(text));
        }
        if rest[0] == b'\'' {
            return (character(rest), Place::Outside);
        }
    }
    if !syntax.quotes.contains(&rest[0]) {
        return (1, Place::Outside);
    }
    let text = Text {
        end: rest[0],
        hashes: 0,
        escapes: syntax.plain != Some(rest[0]),
    };
    (1, Place::Text(text))
}

/// The number of `#` of `r#"` or its like.
fn raw_text(rest: &[u8]) -> Option<usize> {
    let after = rest.strip_prefix(b"r")?;
    let hashes = after.iter().take_while(|&&byte| byte == b'#').count();
    (after.get(hashes) == Some(&b'"')).then_some(hashes)
}

/// The length of a character between quotes; of a lifetime it is that of the quote alone.
fn character(rest: &[u8]) -> usize {
    match rest {
        [_, b'\\', hidden, after @ ..] if *hidden != b'\n' => {
            let end = after.iter().position(|&byte| byte == b'\'');
            end.map_or(1, |end| end + 4)
        }
        [_, one, b'\'', ..] if *one != b'\n' => 3,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::count;
    use crate::syntax::{Syntax, language_named};

    #[test]
    fn lines_are_told_apart() {
        for (language, content, expected) in [
            ("go", "", [0, 0, 0]),
            ("go", "\n \t\r\n\x0b\x0c", [3, 0, 0]),
            ("go", "a", [0, 0, 1]),
            ("go", "a // b\n// c\n", [0, 1, 1]),
            ("go", "/* a\n\n b */\nc /* d\n*/ e\n", [1, 2, 2]),
            ("go", "/* /* */ a\n", [0, 0, 1]),
            ("rust", "/* /* */ a\n*/\n", [0, 2, 0]),
            ("go", "\"//\" + '\"' + `/*\n// a`\n", [0, 0, 2]),
            ("go", "\"\\\"//\n// a\n", [0, 1, 1]),
            ("c", "\"/*\n// a\n", [0, 1, 1]),
            ("go", "`\\`\n// a\n", [0, 1, 1]),
            ("typescript", "`\\`\n// a\n`\n", [0, 0, 3]),
            ("rust", "&'a str // b\n", [0, 0, 1]),
            ("rust", "'\"' '\\'' '/'\n// a\n", [0, 1, 1]),
            ("rust", "r#\"\"\n// a\"#\n// b\n", [0, 1, 2]),
            ("script", "# a\n\"# b\n# c\"\n//\n", [0, 1, 3]),
        ] {
            let language = language_named(language).expect("a language");
            let counts = count(Syntax::from(language), content.as_bytes());
            let counted = [counts.blank, counts.comment, counts.code];
            assert_eq!(counted, expected, "{content}");
        }
    }
}
