//! Documents of the contract: strict decoding and the canonical encoding.

mod calls;
mod date_time;
mod decode_number;
mod decode_value;
mod decoder;
mod document_error;
mod encode_members;
mod encoder;
mod limits;
mod members;
mod number;
mod path;
mod plain_text;
mod raw_json;
mod switched;
mod text;
mod unanswered;
mod write_text;

pub use calls::Fault;
pub(crate) use calls::answer;
pub use date_time::Rfc3339;
pub use decoder::Decoder;
pub use document_error::DocumentError;
pub use encoder::Encoder;
pub use limits::{MatchStep, Pattern, TextLimits};
pub use members::Members;
pub use raw_json::RawJson;
pub(crate) use switched::switched;
pub(crate) use unanswered::invoke;

/// Bytes that a message is given room for at first.
const FIRST_SIZE: usize = 1 << 10;

/// What reading or writing a place of a document gives.
pub type Result<T> = core::result::Result<T, DocumentError>;

/// A type of the contract.
pub trait Document: Sized {
    /// Reads the value that is next.
    ///
    /// # Errors
    /// Fails at the first place that is not as the contract has it.
    fn decode(decoder: &mut Decoder<'_>) -> Result<Self>;

    /// Writes the value.
    ///
    /// # Errors
    /// Fails at the first place that is not as the contract has it.
    fn encode(&self, encoder: &mut Encoder) -> Result<()>;

    /// Reads a whole document.
    ///
    /// # Errors
    /// Fails at the first place that is not as the contract has it.
    fn from_json(text: &[u8]) -> Result<Self> {
        Decoder::read(text, None, Self::decode)
    }

    /// Writes a whole document in the canonical encoding.
    ///
    /// # Errors
    /// Fails at the first place that is not as the contract has it.
    fn to_json(&self) -> Result<String> {
        let mut encoder = Encoder::default();
        self.encode(&mut encoder)?;
        Ok(encoder.finish().0)
    }

    /// Reads a message, the raw bytes of which travel beside it.
    ///
    /// # Errors
    /// Fails at the first place that is not as the contract has it.
    fn from_message(text: &[u8], raw: &[u8]) -> Result<Self> {
        Decoder::read(text, Some(raw), Self::decode)
    }

    /// Writes a message and the raw bytes that travel beside it.
    ///
    /// # Errors
    /// Fails at the first place that is not as the contract has it.
    fn to_message(&self) -> Result<(Vec<u8>, Vec<u8>)> {
        let mut encoder = Encoder::beside(Vec::with_capacity(FIRST_SIZE));
        self.encode(&mut encoder)?;
        let (text, raw) = encoder.finish();
        Ok((text.into_bytes(), raw))
    }
}

impl<T: Document> Document for Box<T> {
    fn decode(decoder: &mut Decoder<'_>) -> Result<Self> {
        T::decode(decoder).map(Self::new)
    }

    fn encode(&self, encoder: &mut Encoder) -> Result<()> {
        T::encode(self, encoder)
    }
}

/// The error of a method that has none.
impl Document for core::convert::Infallible {
    fn decode(decoder: &mut Decoder<'_>) -> Result<Self> {
        Err(decoder.error("is an error, and the method has none"))
    }

    fn encode(&self, _: &mut Encoder) -> Result<()> {
        match *self {}
    }
}

/// Lets serde read and write a type as its document: as strictly, and in the canonical encoding of `serde_json`.
macro_rules! serde_document {
    ($($name:ty),* $(,)?) => {$(
        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> ::core::result::Result<S::Ok, S::Error> {
                let text = $crate::document::Document::to_json(self).map_err(::serde::ser::Error::custom)?;
                let raw = ::serde_json::value::RawValue::from_string(text).map_err(::serde::ser::Error::custom)?;
                ::serde::Serialize::serialize(&raw, serializer)
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> ::core::result::Result<Self, D::Error> {
                let raw: ::std::boxed::Box<::serde_json::value::RawValue> = ::serde::Deserialize::deserialize(deserializer)?;
                $crate::document::Document::from_json(raw.get().as_bytes()).map_err(::serde::de::Error::custom)
            }
        }
    )*};
}
pub(crate) use serde_document;
