use core::fmt;

use super::{Decoder, DocumentError};

/// A JSON value kept as text, without white space and with its numbers as they are written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawJson(String);

impl RawJson {
    /// Takes one JSON value.
    ///
    /// # Errors
    /// Fails where the text is not one JSON value without repeated keys.
    pub fn parse(text: &str) -> Result<Self, DocumentError> {
        let mut value = String::new();
        Decoder::read(text.as_bytes(), None, |decoder| {
            decoder.append_value(&mut value)
        })?;
        Ok(Self(value))
    }

    pub(super) fn known(text: String) -> Self {
        Self(text)
    }

    /// The text of the value.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for RawJson {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
