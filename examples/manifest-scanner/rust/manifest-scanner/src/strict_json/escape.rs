//! Escapes in JSON strings.

/// Returns what the inside of a string literal stands for.
///
/// Half a surrogate pair becomes U+FFFD as in Go; serde_json would refuse it.
pub fn resolve(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, escape)) = rest.split_once('\\') {
        plain.push_str(before);
        let (char, after) = match escape.as_bytes()[0] {
            b'u' => unicode_escape(escape),
            b'b' => ('\u{8}', &escape[1..]),
            b'f' => ('\u{c}', &escape[1..]),
            b'n' => ('\n', &escape[1..]),
            b'r' => ('\r', &escape[1..]),
            b't' => ('\t', &escape[1..]),
            other => (char::from(other), &escape[1..]),
        };
        plain.push(char);
        rest = after;
    }
    plain.push_str(rest);
    plain
}

/// Takes one `uXXXX`, or two that form a surrogate pair.
fn unicode_escape(escape: &str) -> (char, &str) {
    let unit = |text: &str| u16::from_str_radix(text.strip_prefix('u')?.get(..4)?, 16).ok();
    let first = unit(escape).unwrap_or(0xfffd);
    let second = escape[5..].strip_prefix('\\').and_then(unit);
    if let Some(second) = second
        && let Some(Ok(pair)) = char::decode_utf16([first, second]).next()
        && pair.len_utf16() == 2
    {
        return (pair, &escape[11..]);
    }
    let single = char::from_u32(u32::from(first)).unwrap_or(char::REPLACEMENT_CHARACTER);
    (single, &escape[5..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_resolved() {
        assert_eq!(
            resolve(r#"a\"\\\/\b\f\n\r\t\u0041"#),
            "a\"\\/\u{8}\u{c}\n\r\tA"
        );
        assert_eq!(resolve(r"\ud83d\ude00!"), "😀!");
        assert_eq!(resolve("plain é"), "plain é");
    }

    #[test]
    fn half_a_surrogate_pair_is_replaced() {
        assert_eq!(resolve(r"\ud83d"), "\u{fffd}");
        assert_eq!(resolve(r"\ud83dx"), "\u{fffd}x");
        assert_eq!(resolve(r"\ud83d\u0041"), "\u{fffd}A");
        assert_eq!(resolve(r"\ude00\ud83d\ude00"), "\u{fffd}😀");
        assert_eq!(resolve(r"\ud83d\n"), "\u{fffd}\n");
    }
}
