use super::document_error::{NOT_FINITE, NOT_JSON};
use super::limits::{integer_problem, number_problem};
use super::{Decoder, Result};

/// Digits of which any number is within 64 bits.
const MOST_DIGITS: usize = 18;

impl<'a> Decoder<'a> {
    /// Reads a whole number.
    ///
    /// # Errors
    /// Fails where none within the bounds is next.
    pub fn int32(&mut self, min: i32, max: i32) -> Result<i32> {
        self.integer("must be an int32", min, max)
    }

    /// Reads a whole number.
    ///
    /// # Errors
    /// Fails where none within the bounds is next.
    pub fn int64(&mut self, min: i64, max: i64) -> Result<i64> {
        self.integer("must be an int64", min, max)
    }

    /// Reads a whole number.
    ///
    /// # Errors
    /// Fails where none within the bounds is next.
    pub fn uint64(&mut self, min: u64, max: u64) -> Result<u64> {
        self.integer("must be a uint64", min, max)
    }

    /// Takes a whole number without a sign and with few digits; any other is left to be read.
    #[inline]
    fn short_integer<T: TryFrom<u64>>(&mut self) -> Option<T> {
        self.peek();
        let rest = &self.text.as_bytes()[self.position..];
        let (mut value, mut count) = (0_u64, 0);
        while let Some(digit @ b'0'..=b'9') = rest.get(count) {
            value = value * 10 + u64::from(digit - b'0');
            count += 1;
            if count > MOST_DIGITS {
                return None;
            }
        }
        let is_whole = !matches!(rest.get(count), Some(b'.' | b'e' | b'E'));
        let is_canonical = count == 1 || count > 1 && rest[0] != b'0';
        let value = T::try_from(value).ok()?;
        (is_whole && is_canonical).then(|| {
            self.position += count;
            value
        })
    }

    fn any_integer<T: core::str::FromStr>(&mut self, message: &str) -> Result<T> {
        let lexeme = self.lexeme(message)?;
        let value = if lexeme == "-0" {
            None
        } else {
            lexeme.parse::<T>().ok()
        };
        value.ok_or_else(|| self.error(message))
    }

    fn integer<T: Copy + core::str::FromStr + TryFrom<u64> + PartialOrd + core::fmt::Display>(
        &mut self,
        message: &str,
        min: T,
        max: T,
    ) -> Result<T> {
        let value = match self.short_integer() {
            Some(value) => value,
            None => self.any_integer(message)?,
        };
        integer_problem(value, min, max).map_or(Ok(value), |problem| Err(self.error(problem)))
    }

    /// Reads a finite number.
    ///
    /// # Errors
    /// Fails where none within the bounds is next.
    pub fn number(&mut self, min: f64, max: f64) -> Result<f64> {
        let lexeme = self.lexeme("must be a number")?;
        let value = lexeme.parse::<f64>().map_err(|_| self.error(NOT_JSON))?;
        if value.is_infinite() {
            return Err(self.error(NOT_FINITE));
        }
        number_problem(value, min, max).map_or(Ok(value), |problem| Err(self.error(problem)))
    }

    pub(super) fn lexeme(&mut self, message: &str) -> Result<&'a str> {
        let first = self.peek();
        if first != b'-' && !first.is_ascii_digit() {
            return Err(self.mismatch(message));
        }
        let start = self.position;
        self.skip(|byte| byte == b'-', 1);
        if self.skip(|byte| byte == b'0', 1) == 0 {
            self.digits()?;
        }
        if self.skip(|byte| byte == b'.', 1) == 1 {
            self.digits()?;
        }
        if self.skip(|byte| matches!(byte, b'e' | b'E'), 1) == 1 {
            self.skip(|byte| matches!(byte, b'+' | b'-'), 1);
            self.digits()?;
        }
        Ok(&self.text[start..self.position])
    }

    fn digits(&mut self) -> Result<()> {
        if self.skip(|byte| byte.is_ascii_digit(), usize::MAX) == 0 {
            Err(self.error(NOT_JSON))
        } else {
            Ok(())
        }
    }

    fn skip(&mut self, wanted: impl Fn(u8) -> bool, most: usize) -> usize {
        let rest = &self.text.as_bytes()[self.position..];
        let count = rest
            .iter()
            .take(most)
            .take_while(|byte| wanted(**byte))
            .count();
        self.position += count;
        count
    }
}
