//! Base64 with the standard alphabet and padding, in its one canonical form.

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Marks bytes that are not in the alphabet.
const NONE: u8 = 0xff;

const VALUES: [u8; 256] = {
    let mut values = [NONE; 256];
    let mut value = 0;
    while value < 64 {
        values[ALPHABET[value as usize] as usize] = value;
        value += 1;
    }
    values
};

/// The text of some bytes.
pub(super) fn encode(bytes: &[u8]) -> String {
    let mut text = String::new();
    append(&mut text, bytes);
    text
}

/// Adds the text of some bytes.
pub(crate) fn append(text: &mut String, bytes: &[u8]) {
    text.reserve(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let byte = |at: usize| u32::from(group.get(at).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for at in 0..4 {
            let value = (bits >> (18 - 6 * at)) & 63;
            text.push(if at <= group.len() {
                ALPHABET[value as usize].into()
            } else {
                '='
            });
        }
    }
}

/// The bytes of a text; `None` if it is not their one text.
pub(crate) fn decode(text: &str) -> Option<Vec<u8>> {
    if !text.len().is_multiple_of(4) {
        return None;
    }
    let padding = text
        .bytes()
        .rev()
        .take(2)
        .take_while(|&byte| byte == b'=')
        .count();
    let digits = &text.as_bytes()[..text.len() - padding];
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    for group in digits.chunks(4) {
        let mut bits = 0;
        for at in 0..4 {
            let value = group.get(at).map_or(0, |&digit| VALUES[digit as usize]);
            if value == NONE {
                return None;
            }
            bits = bits << 6 | u32::from(value);
        }
        let [_, group_bytes @ ..] = bits.to_be_bytes();
        let size = group.len() * 3 / 4;
        if group_bytes[size..].iter().any(|&byte| byte != 0) {
            return None;
        }
        bytes.extend_from_slice(&group_bytes[..size]);
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::{decode, encode};

    #[test]
    fn every_length_of_padding_survives() {
        for size in 0..9u8 {
            let bytes: Vec<u8> = (0..size).map(|byte| byte.wrapping_mul(97)).collect();
            assert_eq!(decode(&encode(&bytes)), Some(bytes));
        }
        assert_eq!(encode(b"ab"), "YWI=");
    }

    #[test]
    fn other_forms_of_the_same_bytes_are_refused() {
        for text in [
            "YWI", "YWJ=", "YW I=", "YWI=YWI=", "====", "Y===", "YWI-", "\u{e9}WI",
        ] {
            assert_eq!(decode(text), None, "{text}");
        }
    }
}
