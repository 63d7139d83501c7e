use core::fmt;

use super::{Document, Encoder};
use crate::runtime::{Failure, Payload};

/// Why a method has no response.
#[derive(Debug, Clone, PartialEq)]
pub enum Fault<E> {
    /// The error that the contract gives to the method.
    Contract(Box<E>),
    /// The work was not done, in a way that the contract does not know; why.
    Internal(String),
}

impl<E> From<E> for Fault<E> {
    fn from(error: E) -> Self {
        Self::Contract(Box::new(error))
    }
}

impl<E: fmt::Debug> fmt::Display for Fault<E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Contract(error) => write!(formatter, "{error:?}"),
            Self::Internal(why) => formatter.write_str(why),
        }
    }
}

/// Does the work of one method for another program.
pub(crate) fn answer<Q: Document, R: Document, E: Document>(
    message: Payload,
    work: impl FnOnce(Q) -> Result<R, Fault<E>>,
) -> Result<Payload, Failure> {
    let Payload { json, raw } = message;
    let request =
        Q::from_message(&json, &raw).map_err(|error| Failure::Malformed(error.to_string()))?;
    drop(raw);
    match work(request) {
        Ok(response) => {
            // Memory that has just been used is at hand, and asking for other memory takes time.
            let mut encoder = Encoder::beside(json);
            response
                .encode(&mut encoder)
                .map_err(|error| outside("response", &error))?;
            let (text, raw) = encoder.finish();
            let json = text.into_bytes();
            Ok(Payload { json, raw })
        }
        Err(Fault::Contract(error)) => {
            let json = error.to_json().map_err(|error| outside("error", &error))?;
            Err(Failure::Contract(json.into_bytes()))
        }
        Err(Fault::Internal(why)) => Err(Failure::Internal(why)),
    }
}

fn outside(what: &str, error: &dyn fmt::Display) -> Failure {
    Failure::Internal(format!("the {what} is outside the contract: {error}"))
}
