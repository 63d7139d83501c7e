use std::borrow::Cow;

use super::document_error::{NOT_JSON, NOT_UNICODE};
use super::{Decoder, Result};

impl<'a> Decoder<'a> {
    /// Takes a JSON string; the next byte is known to be its quote.
    pub(super) fn string(&mut self) -> Result<Cow<'a, str>> {
        let start = self.position + 1;
        let rest = &self.text.as_bytes()[start..];
        let plain = rest
            .iter()
            .position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1f))
            .unwrap_or(rest.len());
        let text = &self.text[start..start + plain];
        self.position = start + plain;
        if rest.get(plain) == Some(&b'"') {
            self.position += 1;
            return Ok(Cow::Borrowed(text));
        }
        self.escaped_string(text.to_owned()).map(Cow::Owned)
    }

    fn escaped_string(&mut self, mut text: String) -> Result<String> {
        loop {
            let character = self.text[self.position..]
                .chars()
                .next()
                .ok_or_else(|| self.error(NOT_JSON))?;
            self.position += character.len_utf8();
            match character {
                '"' => return Ok(text),
                '\\' => text.push(self.escape()?),
                '\0'..='\x1f' => return Err(self.error(NOT_JSON)),
                _ => text.push(character),
            }
        }
    }

    fn escape(&mut self) -> Result<char> {
        let byte = self
            .text
            .as_bytes()
            .get(self.position)
            .copied()
            .unwrap_or(0);
        self.position += usize::from(byte.is_ascii() && byte != 0);
        match byte {
            b'"' | b'\\' | b'/' => Ok(char::from(byte)),
            b'b' => Ok('\x08'),
            b'f' => Ok('\x0c'),
            b'n' => Ok('\n'),
            b'r' => Ok('\r'),
            b't' => Ok('\t'),
            b'u' => self.escaped_character(),
            _ => Err(self.error(NOT_JSON)),
        }
    }

    /// Takes four digits, and a second escape where they are the first half of a pair.
    fn escaped_character(&mut self) -> Result<char> {
        let first = self.hexadecimal()?;
        if let Some(character) = char::from_u32(first) {
            return Ok(character);
        }
        if !self.text[self.position..].starts_with("\\u") {
            return Err(self.error(NOT_UNICODE));
        }
        self.position += 2;
        let second = self.hexadecimal()?;
        let is_pair = (0xd800..0xdc00).contains(&first) && (0xdc00..0xe000).contains(&second);
        let character = is_pair.then(|| 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00));
        character
            .and_then(char::from_u32)
            .ok_or_else(|| self.error(NOT_UNICODE))
    }

    fn hexadecimal(&mut self) -> Result<u32> {
        let digits = self
            .text
            .as_bytes()
            .get(self.position..self.position + 4)
            .unwrap_or(&[]);
        let value = digits.iter().try_fold(0, |value, byte| {
            Some(value << 4 | char::from(*byte).to_digit(16)?)
        });
        match value {
            Some(value) if !digits.is_empty() => {
                self.position += 4;
                Ok(value)
            }
            _ => Err(self.error(NOT_JSON)),
        }
    }
}

/// Writes a JSON string; only quotes, backslashes and control characters are escaped.
pub(super) fn append_text(out: &mut String, text: &str) {
    out.push('"');
    let mut start = 0;
    for (index, byte) in text.bytes().enumerate() {
        if byte >= b' ' && byte != b'"' && byte != b'\\' {
            continue;
        }
        out.push_str(&text[start..index]);
        start = index + 1;
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
    out.push_str(&text[start..]);
    out.push('"');
}

pub(super) fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    append_text(&mut out, text);
    out
}

const BASE64: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

pub(super) fn append_base64(out: &mut String, bytes: &[u8]) {
    out.reserve(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let group = chunk
            .iter()
            .fold(0, |group, byte| group << 8 | usize::from(*byte))
            << (8 * (3 - chunk.len()));
        for place in 0..4 {
            let digit = BASE64[group >> (18 - 6 * place) & 63];
            out.push(if place > chunk.len() {
                '='
            } else {
                char::from(digit)
            });
        }
    }
}

/// Takes base64 with its padding, and with no bits that do not count.
pub(super) fn parse_base64(text: &str) -> Option<Vec<u8>> {
    let digits = text.as_bytes();
    let padding = digits
        .iter()
        .rev()
        .take(2)
        .take_while(|digit| **digit == b'=')
        .count();
    if !digits.len().is_multiple_of(4) {
        return None;
    }
    let mut bytes = Vec::with_capacity(digits.len() / 4 * 3);
    let (mut group, mut bits) = (0_u32, 0_u32);
    for digit in &digits[..digits.len() - padding] {
        group = group << 6 | value_of(*digit)?;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from(group >> bits & 0xff).ok()?);
            group &= (1 << bits) - 1;
        }
    }
    (group == 0).then_some(bytes)
}

fn value_of(digit: u8) -> Option<u32> {
    match digit {
        b'A'..=b'Z' => Some(u32::from(digit - b'A')),
        b'a'..=b'z' => Some(u32::from(digit - b'a') + 26),
        b'0'..=b'9' => Some(u32::from(digit - b'0') + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    }
}
