use super::plain_text::plain_length;

/// Writes a JSON string; only quotes, backslashes and control characters are escaped.
#[inline]
pub(super) fn append_text(out: &mut String, text: &str) {
    out.reserve(text.len() + 2);
    out.push('"');
    let plain = plain_length(text.as_bytes());
    if plain == text.len() {
        out.push_str(text);
    } else {
        append_special_text(out, text);
    }
    out.push('"');
}

#[cold]
fn append_special_text(out: &mut String, mut text: &str) {
    loop {
        let plain = plain_length(text.as_bytes());
        out.push_str(&text[..plain]);
        let Some(&byte) = text.as_bytes().get(plain) else {
            break;
        };
        append_escaped(out, byte);
        text = &text[plain + 1..];
    }
}

fn append_escaped(out: &mut String, byte: u8) {
    match byte {
        b'"' => out.push_str("\\\""),
        b'\\' => out.push_str("\\\\"),
        0x08 => out.push_str("\\b"),
        0x0c => out.push_str("\\f"),
        b'\n' => out.push_str("\\n"),
        b'\r' => out.push_str("\\r"),
        b'\t' => out.push_str("\\t"),
        _ => {
            let digits = b"0123456789abcdef";
            out.push_str("\\u00");
            out.push(char::from(digits[usize::from(byte >> 4)]));
            out.push(char::from(digits[usize::from(byte & 15)]));
        }
    }
}

/// A text as a JSON string.
pub(super) fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    append_text(&mut out, text);
    out
}
