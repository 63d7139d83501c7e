use std::borrow::Cow;
use std::collections::BTreeMap;

use super::document_error::{
    IS_MISSING, IS_REPEATED, MAX_DEPTH, NOT_JSON, NOT_SPOKEN, NOT_UTF8, TOO_DEEP, append_segment,
    error_at,
};
use super::path::{Path, Segment};
use super::{DocumentError, RawJson, Result};

/// Items that an array is given room for at first, unless they are so large that many arrays would take much more memory than
/// the text that they are read from.
const FIRST_ITEMS: usize = 8;
const LARGE_ITEM: usize = 512;

/// Reads one document strictly.
#[derive(Debug)]
pub struct Decoder<'a> {
    pub(super) text: &'a str,
    pub(super) position: usize,
    pub(super) depth: usize,
    pub(super) path: Path,
    pub(super) raw: Option<&'a [u8]>,
    pub(super) raw_taken: bool,
}

impl<'a> Decoder<'a> {
    /// Reads a whole document; `raw` are the bytes that travel beside it, where they may.
    ///
    /// # Errors
    /// Fails at the first place that is not as the contract has it.
    pub fn read<T>(
        text: &'a [u8],
        raw: Option<&'a [u8]>,
        read: impl FnOnce(&mut Self) -> Result<T>,
    ) -> Result<T> {
        let text =
            core::str::from_utf8(text).map_err(|_| error_at("", &Path::default(), NOT_UTF8))?;
        let mut decoder = Self::at(text, 0, raw);
        let value = read(&mut decoder)?;
        decoder.peek();
        if decoder.position < text.len() {
            return Err(decoder.error(NOT_JSON));
        }
        if raw.is_some_and(|raw| !raw.is_empty()) && !decoder.raw_taken {
            return Err(decoder.error(NOT_SPOKEN));
        }
        Ok(value)
    }

    fn at(text: &'a str, position: usize, raw: Option<&'a [u8]>) -> Self {
        Self {
            text,
            position,
            depth: 0,
            path: Path::default(),
            raw,
            raw_taken: false,
        }
    }

    /// The name that a text, which has been read or written, has at a place.
    pub(super) fn name_at(text: &'a str, place: usize) -> Cow<'a, str> {
        let name = Self::at(text, place, None).string();
        name.unwrap_or_default()
    }

    /// An error at the place that is being read.
    #[cold]
    pub fn error(&self, message: impl Into<String>) -> DocumentError {
        error_at(self.text, &self.path, message)
    }

    /// The first byte of the next token, 0 at the end.
    #[inline]
    pub(super) fn peek(&mut self) -> u8 {
        while let Some(&byte) = self.text.as_bytes().get(self.position) {
            if !matches!(byte, b' ' | b'\t' | b'\n' | b'\r') {
                return byte;
            }
            self.position += 1;
        }
        0
    }

    /// The error for a value of another kind, or for no value at all.
    #[cold]
    pub(super) fn mismatch(&mut self, message: impl Into<String>) -> DocumentError {
        if matches!(
            self.peek(),
            b'{' | b'[' | b'"' | b'-' | b'0'..=b'9' | b't' | b'f' | b'n'
        ) {
            return self.error(message);
        }
        self.error(NOT_JSON)
    }

    #[inline]
    pub(super) fn take(&mut self, byte: u8) -> bool {
        let taken = self.peek() == byte && byte != 0;
        self.position += usize::from(taken);
        taken
    }

    #[inline]
    pub(super) fn literal(&mut self, word: &str) -> bool {
        self.peek();
        let taken = self.text.as_bytes()[self.position..].starts_with(word.as_bytes());
        if taken {
            self.position += word.len();
        }
        taken
    }

    pub(super) fn open(&mut self, byte: u8, message: &str) -> Result<()> {
        if !self.take(byte) {
            return Err(self.mismatch(message));
        }
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(self.error(TOO_DEEP));
        }
        Ok(())
    }

    /// The value of a member that an object must have.
    ///
    /// # Errors
    /// Fails where the object did not have it.
    pub fn required<T>(&mut self, value: Option<T>, name: &'static str) -> Result<T> {
        value.ok_or_else(|| self.missing(name))
    }

    #[cold]
    pub(super) fn missing(&self, name: &str) -> DocumentError {
        let mut error = self.error(IS_MISSING);
        append_segment(&mut error.pointer, name);
        error
    }

    /// Keeps a member that is not declared.
    ///
    /// # Errors
    /// Fails on a key that is repeated, and on a value that is not JSON.
    pub fn extra(&mut self, extras: &mut BTreeMap<String, RawJson>, name: &str) -> Result<()> {
        if extras.contains_key(name) {
            return Err(self.error(IS_REPEATED));
        }
        let mut value = String::new();
        self.append_value(&mut value)?;
        extras.insert(name.to_owned(), RawJson::known(value));
        Ok(())
    }

    /// Reads an array.
    ///
    /// # Errors
    /// Fails where no array of that length is next, or at one of its items.
    pub fn list<T>(
        &mut self,
        min: usize,
        max: Option<usize>,
        mut read: impl FnMut(&mut Self) -> Result<T>,
    ) -> Result<Vec<T>> {
        let mut list = Vec::new();
        self.open(b'[', "must be an array")?;
        while !self.take(b']') {
            if !list.is_empty() && !self.take(b',') {
                return Err(self.error(NOT_JSON));
            }
            if max == Some(list.len()) {
                return Err(self.error(format!("must have at most {} items", list.len())));
            }
            if list.is_empty() && size_of::<T>() < LARGE_ITEM {
                list.reserve(FIRST_ITEMS);
            }
            self.path.push(Segment::Index(list.len()));
            list.push(read(self)?);
            self.path.pop();
        }
        self.depth -= 1;
        if list.len() < min {
            return Err(self.error(format!("must have at least {min} items")));
        }
        Ok(list)
    }

    /// Reads an object with any keys.
    ///
    /// # Errors
    /// Fails where no object is next, on a key that is repeated, or at one of its values.
    pub fn map<T>(
        &mut self,
        mut read: impl FnMut(&mut Self) -> Result<T>,
    ) -> Result<BTreeMap<String, T>> {
        let mut values = BTreeMap::new();
        let mut members = self.object(&[], true)?;
        while let Some(name) = self.next_member(&mut members)? {
            if values.contains_key(name.as_ref()) {
                return Err(self.error(IS_REPEATED));
            }
            let value = read(self)?;
            values.insert(name.into_owned(), value);
        }
        Ok(values)
    }

    /// Reads a value or null.
    ///
    /// # Errors
    /// Fails where neither is next.
    pub fn nullable<T>(&mut self, read: impl FnOnce(&mut Self) -> Result<T>) -> Result<Option<T>> {
        if self.peek() == b'n' && self.literal("null") {
            Ok(None)
        } else {
            read(self).map(Some)
        }
    }

    /// Reads ahead for the text that says which branch of a union the next object is.
    ///
    /// # Errors
    /// Fails where no object with one of these texts is next.
    pub fn tag(&mut self, name: &'static str, values: &[&'static str]) -> Result<&'static str> {
        let (position, depth, length) = (self.position, self.depth, self.path.len());
        let mut members = self.object(&[], true)?;
        while let Some(member) = self.next_member(&mut members)? {
            if member != name {
                self.append_value(&mut String::new())?;
                continue;
            }
            let value = self.choice(values)?;
            self.position = position;
            self.depth = depth;
            self.path.truncate(length);
            return Ok(values[value]);
        }
        Err(self.missing(name))
    }
}
