//! The frames that outcomes of a handler become.

use super::context::Context;
use super::once::unknown_method;
use super::{Failure, Payload, frame};

/// Adds the one answer to a request. Returns memory that is not used any more.
pub(super) fn append_answer(
    out: &mut Vec<u8>,
    id: u64,
    outcome: Result<Payload, Failure>,
    asked: &Asked,
) -> Vec<u8> {
    match outcome {
        Ok(response) if frame::fits(&response, asked.max_frame) => {
            frame::append_response(out, id, &response);
            return response.json;
        }
        Err(Failure::Contract(json)) if frame::fits_bytes(&json, asked.max_frame) => {
            frame::append_frame(out, frame::ERROR, id, &[&json]);
        }
        Ok(_) | Err(Failure::Contract(_)) => {
            let message = "the answer is larger than the client accepts";
            frame::append_failure(out, id, frame::FAILURE_TOO_LARGE, message);
        }
        Err(failure) => {
            let (code, message) = code_and_message(failure, asked.method, asked.context);
            frame::append_failure(out, id, code, &message);
        }
    }
    Vec::new()
}

/// What an answer depends on besides the outcome.
pub(super) struct Asked<'a> {
    pub(super) method: &'a str,
    pub(super) context: &'a Context,
    /// The largest frame that the client accepts.
    pub(super) max_frame: u32,
}

fn code_and_message(failure: Failure, method: &str, context: &Context) -> (u8, String) {
    match failure {
        Failure::UnknownMethod => (frame::FAILURE_UNKNOWN_METHOD, unknown_method(method)),
        Failure::Malformed(why) => (
            frame::FAILURE_MALFORMED,
            format!("the request is malformed: {why}"),
        ),
        Failure::Internal(why) if context.is_cancelled() => {
            (frame::FAILURE_CANCELLED, format!("cancelled: {why}"))
        }
        Failure::Internal(why) if context.is_done() => (
            frame::FAILURE_DEADLINE,
            format!("the deadline passed: {why}"),
        ),
        Failure::Internal(why) => (frame::FAILURE_INTERNAL, why),
        Failure::Contract(_) => (frame::FAILURE_INTERNAL, "an error of the contract".into()),
    }
}
