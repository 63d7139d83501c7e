/// A name or link target as text, no two of them alike.
///
/// Bytes that are not UTF-8 become `\xNN`, and a backslash becomes two, so that it cannot pass for such a byte.
pub fn shown_name(name: &[u8]) -> String {
    let mut shown = String::with_capacity(name.len());
    let mut rest = name;
    loop {
        let (valid, stray) = match std::str::from_utf8(rest) {
            Ok(text) => (text, None),
            Err(error) => {
                let (valid, stray) = rest.split_at(error.valid_up_to());
                (std::str::from_utf8(valid).unwrap_or_default(), stray.split_first())
            }
        };
        shown.push_str(&valid.replace('\\', "\\\\"));
        let Some((byte, after)) = stray else { return shown };
        shown.push_str(&format!("\\x{byte:02x}"));
        rest = after;
    }
}

/// A path below a directory that is shown as `.`, or deeper.
pub fn below(directory: &str, name: &str) -> String {
    if directory == "." {
        return name.to_string();
    }
    format!("{directory}/{name}")
}

#[cfg(test)]
mod tests {
    use super::shown_name;

    #[test]
    fn stray_bytes_are_numbers_and_backslashes_are_doubled() {
        assert_eq!(shown_name(b"plain \xc3\xa9"), "plain \u{e9}");
        assert_eq!(shown_name(b"a\xff"), "a\\xff");
        assert_eq!(shown_name(b"a\\xff"), "a\\\\xff");
        assert_eq!(shown_name(b"\xe2\x82x"), "\\xe2\\x82x");
    }
}
