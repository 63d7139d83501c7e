use core::fmt;

use super::Decoder;
use super::path::{Path, Segment};
use super::write_text::quoted;

/// Says which place of a document is not as the contract has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentError {
    /// JSON pointer of the place, empty for the document itself.
    pub pointer: String,
    /// What must be there, or what is wrong.
    pub message: String,
}

impl fmt::Display for DocumentError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = if self.pointer.is_empty() {
            "the document"
        } else {
            &self.pointer
        };
        write!(formatter, "{place} {}", self.message)
    }
}

impl core::error::Error for DocumentError {}

/// How deep objects and arrays may be nested.
pub(super) const MAX_DEPTH: usize = 128;

pub(super) const NOT_JSON: &str = "is not valid JSON";
pub(super) const NOT_UTF8: &str = "is not UTF-8";
pub(super) const NOT_UNICODE: &str = "must be text of whole Unicode characters";
pub(super) const TOO_DEEP: &str = "is nested more than 128 levels deep";
pub(super) const IS_MISSING: &str = "is missing";
pub(super) const IS_REPEATED: &str = "appears more than once";
pub(super) const IS_UNKNOWN: &str = "is not part of the contract";
pub(super) const IS_DECLARED: &str = "is declared by the contract, so it is no extra key";
pub(super) const NOT_RFC3339: &str =
    "must be a date and time as RFC 3339 writes it, with T, seconds and Z or an offset";
pub(super) const NOT_BASE64: &str = "must be base64 in its canonical form";
pub(super) const NOT_FINITE: &str = "must be a finite number";
pub(super) const NOT_BESIDE: &str =
    "must be an empty text, because its bytes travel beside the document";
pub(super) const NOT_SPOKEN: &str = "comes with bytes that it does not speak of";

/// An error at a place of a text.
#[cold]
pub(super) fn error_at(text: &str, path: &Path, message: impl Into<String>) -> DocumentError {
    let mut pointer = String::new();
    for segment in path.iter() {
        match *segment {
            Segment::Index(index) => append_segment(&mut pointer, &index.to_string()),
            Segment::Member(place) => append_segment(&mut pointer, &Decoder::name_at(text, place)),
        }
    }
    DocumentError {
        pointer,
        message: message.into(),
    }
}

pub(super) fn append_segment(pointer: &mut String, name: &str) {
    pointer.push('/');
    pointer.push_str(&name.replace('~', "~0").replace('/', "~1"));
}

pub(super) fn must_be_one_of(values: &[&str]) -> String {
    let quoted: Vec<String> = values.iter().map(|value| quoted(value)).collect();
    format!("must be one of {}", quoted.join(", "))
}
