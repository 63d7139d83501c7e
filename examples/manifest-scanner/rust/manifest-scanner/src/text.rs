//! File names as text: names on disk are bytes, names in a manifest are UTF-8.

use std::borrow::Cow;

/// Replaces every byte that is not part of valid UTF-8 by U+FFFD.
///
/// `String::from_utf8_lossy` would put a single U+FFFD for a cut-off sequence of several bytes.
pub fn valid(name: &[u8]) -> Cow<'_, str> {
    if let Ok(text) = str::from_utf8(name) {
        return Cow::Borrowed(text);
    }
    let mut text = String::with_capacity(name.len() + 8);
    for chunk in name.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|_| char::REPLACEMENT_CHARACTER));
    }
    Cow::Owned(text)
}

/// Returns what follows the last dot of the last path element, with the dot, or nothing.
///
/// Unlike `Path::extension` this takes all of ".bashrc" for an extension, and the "." of "a.".
pub fn extension(path: &[u8]) -> &[u8] {
    match path.iter().rposition(|&byte| byte == b'.' || byte == b'/') {
        Some(at) if path[at] == b'.' => &path[at..],
        _ => b"",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_invalid_byte_is_replaced_by_itself() {
        assert_eq!(valid(b"plain"), "plain");
        assert_eq!(valid(b"a\xffb"), "a\u{fffd}b");
        assert_eq!(valid(b"\xe2\x82A"), "\u{fffd}\u{fffd}A");
        assert_eq!(valid(b"\xf0\x9f\x98"), "\u{fffd}\u{fffd}\u{fffd}");
        assert_eq!(valid(b"\xed\xa0\x80"), "\u{fffd}\u{fffd}\u{fffd}");
        assert_eq!(valid("\u{fffd}".as_bytes()), "\u{fffd}");
    }

    #[test]
    fn extensions_are_those_of_go() {
        for (path, ext) in [
            ("main.go", ".go"),
            ("a.tar.gz", ".gz"),
            (".bashrc", ".bashrc"),
            ("name.", "."),
            ("Makefile", ""),
            ("dir.d/file", ""),
            ("dir/.x", ".x"),
            ("", ""),
        ] {
            assert_eq!(extension(path.as_bytes()), ext.as_bytes(), "{path}");
        }
    }
}
