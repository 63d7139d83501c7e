use std::borrow::Cow;

use super::document_error::{
    IS_REPEATED, NOT_BASE64, NOT_BESIDE, NOT_JSON, NOT_RFC3339, must_be_one_of,
};
use super::write_text::quoted;
use super::{Decoder, Result, Rfc3339, TextLimits};
use crate::runtime::base64;

impl Decoder<'_> {
    /// Reads true or false.
    ///
    /// # Errors
    /// Fails where neither is next.
    pub fn boolean(&mut self) -> Result<bool> {
        if self.literal("true") {
            return Ok(true);
        }
        if self.literal("false") {
            Ok(false)
        } else {
            Err(self.mismatch("must be true or false"))
        }
    }

    /// Reads a text that keeps to limits.
    ///
    /// # Errors
    /// Fails where none is next.
    pub fn text(&mut self, limits: &TextLimits) -> Result<String> {
        let value = self.any_text()?;
        limits
            .problem(&value)
            .map_or(Ok(value), |problem| Err(self.error(problem)))
    }

    /// Reads any text.
    ///
    /// # Errors
    /// Fails where none is next.
    pub fn any_text(&mut self) -> Result<String> {
        if self.peek() != b'"' {
            return Err(self.mismatch("must be a text"));
        }
        self.string().map(Cow::into_owned)
    }

    /// Reads one of a few texts and gives its index.
    ///
    /// # Errors
    /// Fails where none of them is next.
    pub fn choice(&mut self, values: &[&str]) -> Result<usize> {
        if self.peek() != b'"' {
            return Err(self.mismatch(must_be_one_of(values)));
        }
        let value = self.string()?;
        let index = values.iter().position(|known| *known == value);
        index.ok_or_else(|| self.error(must_be_one_of(values)))
    }

    /// Reads the text of one of a few values.
    ///
    /// # Errors
    /// Fails where none of them is next.
    pub fn variant<T: Copy>(&mut self, variants: &[(&str, T)]) -> Result<T> {
        let names = || {
            variants
                .iter()
                .map(|(name, _)| *name)
                .collect::<Vec<&str>>()
        };
        if self.peek() != b'"' {
            return Err(self.mismatch(must_be_one_of(&names())));
        }
        let value = self.string()?;
        let known = variants.iter().find(|(name, _)| *name == value);
        known
            .map(|(_, variant)| *variant)
            .ok_or_else(|| self.error(must_be_one_of(&names())))
    }

    /// Reads the one value that a property may have, given as canonical JSON; gives true.
    ///
    /// # Errors
    /// Fails where another value is next.
    pub fn constant(&mut self, value: &str) -> Result<bool> {
        let expected = format!("must be {value}");
        let got = match self.peek() {
            b'"' => Cow::Owned(quoted(&self.string()?)),
            b'-' | b'0'..=b'9' => Cow::Borrowed(self.lexeme(NOT_JSON)?),
            _ if self.literal(value) => return Ok(true),
            _ => return Err(self.mismatch(expected)),
        };
        if got == value {
            Ok(true)
        } else {
            Err(self.error(expected))
        }
    }

    /// Says whether an object had a member that it must have.
    ///
    /// # Errors
    /// Fails where it did not.
    pub fn require(&mut self, present: bool, name: &str) -> Result<()> {
        if present {
            Ok(())
        } else {
            Err(self.missing(name))
        }
    }

    /// Reads a date and time.
    ///
    /// # Errors
    /// Fails where none is next.
    pub fn date_time(&mut self) -> Result<Rfc3339> {
        if self.peek() != b'"' {
            return Err(self.mismatch(NOT_RFC3339));
        }
        let text = self.string()?;
        Rfc3339::parse(&text).ok_or_else(|| self.error(NOT_RFC3339))
    }

    /// Reads bytes, written as base64.
    ///
    /// # Errors
    /// Fails where none are next.
    pub fn bytes(&mut self) -> Result<Vec<u8>> {
        if self.peek() != b'"' {
            return Err(self.mismatch(NOT_BASE64));
        }
        let text = self.string()?;
        base64::decode(&text).ok_or_else(|| self.error(NOT_BASE64))
    }

    /// Takes the bytes that travel beside the document, where the document has an empty text.
    ///
    /// # Errors
    /// Fails where the document has anything else.
    pub fn raw_bytes(&mut self) -> Result<Vec<u8>> {
        let Some(raw) = self.raw else {
            return self.bytes();
        };
        if self.peek() != b'"' {
            return Err(self.mismatch(NOT_BESIDE));
        }
        if !self.string()?.is_empty() {
            return Err(self.error(NOT_BESIDE));
        }
        self.raw_taken = true;
        Ok(raw.to_vec())
    }

    /// Takes any value and appends it without white space, its numbers as they are written.
    pub(super) fn append_value(&mut self, out: &mut String) -> Result<()> {
        match self.peek() {
            b'{' => return self.append_object(out),
            b'[' => return self.append_array(out),
            b'"' => out.push_str(&quoted(&self.string()?)),
            b'-' | b'0'..=b'9' => out.push_str(self.lexeme(NOT_JSON)?),
            _ => {
                let word = ["true", "false", "null"]
                    .into_iter()
                    .find(|word| self.literal(word));
                out.push_str(word.ok_or_else(|| self.error(NOT_JSON))?);
            }
        }
        Ok(())
    }

    fn append_object(&mut self, out: &mut String) -> Result<()> {
        let mut members = self.object(&[], true)?;
        let mut names = std::collections::BTreeSet::new();
        out.push('{');
        while let Some(name) = self.next_member(&mut members)? {
            if !names.is_empty() {
                out.push(',');
            }
            out.push_str(&quoted(&name));
            out.push(':');
            if !names.insert(name) {
                return Err(self.error(IS_REPEATED));
            }
            self.append_value(out)?;
        }
        out.push('}');
        Ok(())
    }

    fn append_array(&mut self, out: &mut String) -> Result<()> {
        out.push('[');
        let mut first = true;
        self.list(0, None, |decoder| {
            if !first {
                out.push(',');
            }
            first = false;
            decoder.append_value(out)
        })?;
        out.push(']');
        Ok(())
    }
}
