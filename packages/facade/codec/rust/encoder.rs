use core::fmt::Write;

use super::document_error::{IS_MISSING, MAX_DEPTH, NOT_FINITE, TOO_DEEP, error_at};
use super::limits::{integer_problem, number_problem};
use super::number::{append_digits, append_number};
use super::path::{Path, Segment};
use super::write_text::append_text;
use super::{DocumentError, Result, Rfc3339, TextLimits};
use crate::runtime::base64;

/// Writes one document in the canonical encoding.
#[derive(Debug, Default)]
pub struct Encoder {
    pub(super) out: String,
    pub(super) path: Path,
    raw: Option<Vec<u8>>,
}

impl Encoder {
    /// Lets raw bytes travel beside the document, which takes over the memory of another one.
    pub(super) fn beside(mut memory: Vec<u8>) -> Self {
        memory.clear();
        Self {
            out: String::from_utf8(memory).unwrap_or_default(),
            path: Path::default(),
            raw: Some(Vec::new()),
        }
    }

    pub(super) fn finish(self) -> (String, Vec<u8>) {
        (self.out, self.raw.unwrap_or_default())
    }

    #[cold]
    pub(super) fn error(&self, message: impl Into<String>) -> DocumentError {
        error_at(&self.out, &self.path, message)
    }

    fn check(&self, problem: Option<String>) -> Result<()> {
        problem.map_or(Ok(()), |problem| Err(self.error(problem)))
    }

    /// Starts an object.
    ///
    /// # Errors
    /// Fails where it is too deep.
    pub fn begin_object(&mut self) -> Result<()> {
        self.open('{')
    }

    pub(super) fn open(&mut self, bracket: char) -> Result<()> {
        if self.path.len() >= MAX_DEPTH {
            return Err(self.error(TOO_DEEP));
        }
        self.out.push(bracket);
        self.path.push(Segment::Index(0));
        Ok(())
    }

    /// Says which part of the innermost object or array comes next.
    #[inline]
    pub(super) fn set_segment(&mut self, segment: Segment) {
        self.path.set_last(segment);
    }

    pub(super) fn close(&mut self, bracket: char) {
        self.out.push(bracket);
        self.path.pop();
    }

    /// Ends an object.
    pub fn end_object(&mut self) {
        self.close('}');
    }

    /// Writes an array.
    ///
    /// # Errors
    /// Fails on a length outside the limits, or at one of the items.
    pub fn list<T>(
        &mut self,
        list: &[T],
        min: usize,
        max: Option<usize>,
        mut write: impl FnMut(&T, &mut Self) -> Result<()>,
    ) -> Result<()> {
        if list.len() < min {
            return Err(self.error(format!("must have at least {min} items")));
        }
        if let Some(max) = max.filter(|max| list.len() > *max) {
            return Err(self.error(format!("must have at most {max} items")));
        }
        self.open('[')?;
        for (index, item) in list.iter().enumerate() {
            self.set_segment(Segment::Index(index));
            if index > 0 {
                self.out.push(',');
            }
            write(item, self)?;
        }
        self.close(']');
        Ok(())
    }

    /// Writes a value or null.
    ///
    /// # Errors
    /// Fails at the value.
    pub fn nullable<T>(
        &mut self,
        value: Option<&T>,
        write: impl FnOnce(&T, &mut Self) -> Result<()>,
    ) -> Result<()> {
        if let Some(value) = value {
            return write(value, self);
        }
        self.constant("null")
    }

    /// Writes a value that is JSON already.
    ///
    /// # Errors
    /// Never fails.
    pub fn constant(&mut self, value: &str) -> Result<()> {
        self.out.push_str(value);
        Ok(())
    }

    /// Writes true or false.
    ///
    /// # Errors
    /// Never fails.
    pub fn boolean(&mut self, value: bool) -> Result<()> {
        if value {
            self.out.push_str("true");
        } else {
            self.out.push_str("false");
        }
        Ok(())
    }

    /// Writes a whole number.
    ///
    /// # Errors
    /// Fails outside the bounds.
    pub fn integer<T: Copy + PartialOrd + TryInto<u64> + core::fmt::Display>(
        &mut self,
        value: T,
        min: T,
        max: T,
    ) -> Result<()> {
        self.check(integer_problem(value, min, max))?;
        if let Ok(value) = value.try_into() {
            append_digits(&mut self.out, value);
        } else {
            // Writing to a string never fails.
            let _ = write!(self.out, "{value}");
        }
        Ok(())
    }

    /// Writes a finite number.
    ///
    /// # Errors
    /// Fails outside the bounds, on infinities and on what is no number.
    pub fn number(&mut self, value: f64, min: f64, max: f64) -> Result<()> {
        if !value.is_finite() {
            return Err(self.error(NOT_FINITE));
        }
        self.check(number_problem(value, min, max))?;
        append_number(&mut self.out, value);
        Ok(())
    }

    /// Writes a text that keeps to limits.
    ///
    /// # Errors
    /// Fails where it does not.
    pub fn text(&mut self, value: &str, limits: &TextLimits) -> Result<()> {
        self.check(limits.problem(value))?;
        self.any_text(value)
    }

    /// Writes any text.
    ///
    /// # Errors
    /// Never fails.
    pub fn any_text(&mut self, value: &str) -> Result<()> {
        append_text(&mut self.out, value);
        Ok(())
    }

    /// Writes the text of one of a few values.
    ///
    /// # Errors
    /// Fails on a value that has no text.
    pub fn variant<T: Copy + PartialEq>(&mut self, value: T, variants: &[(&str, T)]) -> Result<()> {
        let known = variants.iter().find(|(_, variant)| *variant == value);
        let (name, _) = known.ok_or_else(|| self.error(IS_MISSING))?;
        self.any_text(name)
    }

    /// Writes a date and time.
    ///
    /// # Errors
    /// Never fails.
    pub fn date_time(&mut self, value: &Rfc3339) -> Result<()> {
        append_text(&mut self.out, value.as_str());
        Ok(())
    }

    /// Writes bytes as base64.
    ///
    /// # Errors
    /// Never fails.
    pub fn bytes(&mut self, value: &[u8]) -> Result<()> {
        self.out.push('"');
        base64::append(&mut self.out, value);
        self.out.push('"');
        Ok(())
    }

    /// Lets bytes travel beside the document, which has an empty text in their place.
    ///
    /// # Errors
    /// Never fails.
    pub fn raw_bytes(&mut self, value: &[u8]) -> Result<()> {
        let Some(raw) = &mut self.raw else {
            return self.bytes(value);
        };
        *raw = value.to_vec();
        self.bytes(&[])
    }
}
