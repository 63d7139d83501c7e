const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// The padded standard base64 of some bytes (RFC 4648, section 4).
pub fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let word = group
            .iter()
            .enumerate()
            .fold(0u32, |word, (place, byte)| word | u32::from(*byte) << (16 - 8 * place));
        for place in 0..4 {
            let symbol = ALPHABET[(word >> (18 - 6 * place)) as usize & 63];
            text.push(if place <= group.len() { char::from(symbol) } else { '=' });
        }
    }
    text
}

/// The bytes behind padded standard base64, `None` where a text is not that.
pub fn decode(text: &str) -> Option<Vec<u8>> {
    if text.len() % 4 != 0 {
        return None;
    }
    let symbols = text.trim_end_matches('=');
    let padding = text.len() - symbols.len();
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    for group in symbols.as_bytes().chunks(4) {
        let mut word = 0u32;
        for (place, symbol) in group.iter().enumerate() {
            let value = ALPHABET.iter().position(|known| known == symbol)? as u32;
            word |= value << (18 - 6 * place);
        }
        let [_, first, second, third] = word.to_be_bytes();
        bytes.extend_from_slice(&[first, second, third][..group.len() - 1]);
    }
    (padding <= 2 && symbols.len() % 4 != 1).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::{decode, encode};

    #[test]
    fn the_vectors_of_rfc_4648_come_out_as_printed_there() {
        let vectors = [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ];
        for (plain, encoded) in vectors {
            assert_eq!(encode(plain.as_bytes()), encoded);
            assert_eq!(decode(encoded), Some(plain.as_bytes().to_vec()));
        }
    }

    #[test]
    fn what_is_no_base64_has_no_bytes() {
        for text in ["Z", "Zg", "Zg=", "Z===", "Zm9v!A==", "===="] {
            assert_eq!(decode(text), None, "{text}");
        }
    }

    #[test]
    fn bytes_that_are_no_text_are_encoded_too() {
        assert_eq!(encode(&[0xff, 0xfe, 0x00]), "//4A");
    }
}
