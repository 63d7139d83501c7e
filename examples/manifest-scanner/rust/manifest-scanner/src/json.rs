//! Writes JSON byte for byte as Go's encoding/json does: indented, and without HTML escapes.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::{Formatter, PrettyFormatter};

/// Writes a document and the line feed after it.
pub fn write(mut out: impl Write, document: &impl Serialize) -> io::Result<()> {
    let formatter = GoFormatter(PrettyFormatter::new());
    document.serialize(&mut Serializer::with_formatter(&mut out, formatter))?;
    out.write_all(b"\n")?;
    out.flush()
}

/// Escapes U+2028 and U+2029 as Go always does, and leaves the rest to the formatter inside.
struct GoFormatter(PrettyFormatter<'static>);

impl Formatter for GoFormatter {
    fn write_string_fragment<W: ?Sized + Write>(
        &mut self,
        out: &mut W,
        text: &str,
    ) -> io::Result<()> {
        let mut rest = text;
        while let Some(at) = rest.find(['\u{2028}', '\u{2029}']) {
            out.write_all(&rest.as_bytes()[..at])?;
            let separator = &rest[at..at + '\u{2028}'.len_utf8()];
            out.write_all(if separator == "\u{2028}" {
                b"\\u2028"
            } else {
                b"\\u2029"
            })?;
            rest = &rest[at + separator.len()..];
        }
        out.write_all(rest.as_bytes())
    }

    fn begin_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.begin_array(out)
    }

    fn end_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_array(out)
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.0.begin_array_value(out, first)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_array_value(out)
    }

    fn begin_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.begin_object(out)
    }

    fn end_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_object(out)
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.0.begin_object_key(out, first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.begin_object_value(out)
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_object_value(out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(document: &impl Serialize) -> String {
        let mut out = Vec::new();
        write(&mut out, document).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn strings_are_escaped_as_in_go() {
        assert_eq!(
            written(&"\0\u{1}\u{8}\t\n\u{b}\u{c}\r\u{1f}\"\\/<>&\u{7f}"),
            "\"\\u0000\\u0001\\b\\t\\n\\u000b\\f\\r\\u001f\\\"\\\\/<>&\u{7f}\"\n"
        );
        assert_eq!(
            written(&"a\u{2028}b\u{2029}\u{2029}"),
            "\"a\\u2028b\\u2029\\u2029\"\n"
        );
        assert_eq!(written(&"\u{fffd}é😀\u{85}"), "\"\u{fffd}é😀\u{85}\"\n");
    }

    #[test]
    fn documents_are_indented_as_in_go() {
        let nothing: [u8; 0] = [];
        assert_eq!(written(&nothing), "[]\n");
        assert_eq!(written(&[("a", 1)]), "[\n  [\n    \"a\",\n    1\n  ]\n]\n");
    }
}
