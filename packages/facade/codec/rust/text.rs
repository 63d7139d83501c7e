use std::borrow::Cow;

use super::document_error::{NOT_JSON, NOT_UNICODE};
use super::plain_text::plain_length;
use super::{Decoder, Result};

impl<'a> Decoder<'a> {
    /// Takes a JSON string; the next byte is known to be its quote.
    pub(super) fn string(&mut self) -> Result<Cow<'a, str>> {
        let start = self.position + 1;
        let rest = &self.text.as_bytes()[start..];
        let plain = plain_length(rest);
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
