use core::fmt;

use super::{Document, Fault};
use crate::runtime::client::{CallError, Transport};
use crate::runtime::{Context, Failure, Payload};

/// Why a call of another program gives no response.
pub(super) enum Unanswered<E> {
    /// The error that the contract gives to the method.
    Contract(Box<E>),
    /// There is no answer.
    Call(CallError),
}

/// Asks another program to do the work of one method.
pub(super) fn ask<Q: Document, R: Document, E: Document>(
    transport: &(impl Transport + ?Sized),
    method: &str,
    request: &Q,
    context: &Context,
) -> Result<R, Unanswered<E>> {
    let (json, raw) = request
        .to_message()
        .map_err(|error| CallError::Unsendable(outside("request", &error)))?;
    let answer = transport.call(method, &Payload { json, raw }, context);
    match answer {
        Ok(Payload { json, raw }) => {
            R::from_message(&json, &raw).map_err(|error| misanswered("response", &error))
        }
        Err(CallError::Contract(json)) => Err(E::from_json(&json).map_or_else(
            |error| misanswered("error", &error),
            |error| Unanswered::Contract(Box::new(error)),
        )),
        Err(error) => Err(error.into()),
    }
}

/// Lets another program do the work of one method.
pub(crate) fn invoke<Q: Document, R: Document, E: Document>(
    transport: &(impl Transport + ?Sized),
    method: &str,
    request: &Q,
    context: &Context,
) -> Result<R, Fault<E>> {
    ask(transport, method, request, context).map_err(|unanswered| match unanswered {
        Unanswered::Contract(error) => Fault::Contract(error),
        Unanswered::Call(error) => Fault::Internal(error.to_string()),
    })
}

fn misanswered<E>(what: &str, error: &dyn fmt::Display) -> Unanswered<E> {
    Unanswered::Call(CallError::Failed(Failure::Internal(outside(what, error))))
}

fn outside(what: &str, error: &dyn fmt::Display) -> String {
    format!("the {what} is outside the contract: {error}")
}

impl<E> From<CallError> for Unanswered<E> {
    fn from(error: CallError) -> Self {
        Self::Call(error)
    }
}
