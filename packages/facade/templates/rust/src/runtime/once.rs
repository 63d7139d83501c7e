//! One request in, one answer out.

use std::io::{Read, Write};
use std::time::Duration;

use super::context::{Cancel, Context};
use super::process::{
    EXIT_DEADLINE, EXIT_FAILED, EXIT_MALFORMED, EXIT_UNKNOWN_METHOD, Streams, complain,
};
use super::{Failure, Handler, envelope};

/// Answers the request on standard input and returns the exit code.
pub(super) fn serve(handler: &impl Handler, mut streams: Streams) -> u8 {
    let mut document = Vec::new();
    if let Err(error) = streams.input.read_to_end(&mut document) {
        return complain(EXIT_FAILED, &format!("read standard input: {error}"));
    }
    let request = match envelope::parse_request(&document, handler.contract()) {
        Ok(request) => request,
        Err((code, message)) => return complain(code, &message),
    };
    drop(document);
    let timeout = request
        .timeout_ms
        .map(|timeout| Duration::from_millis(timeout.into()));
    let context = Context::new(Cancel::default(), timeout);
    let answer = match handler.call(&request.method, request.payload, &context) {
        Ok(payload) => envelope::response(&payload),
        Err(Failure::Contract(json)) => envelope::contract_error(&json),
        Err(Failure::UnknownMethod) => {
            return complain(EXIT_UNKNOWN_METHOD, &unknown_method(&request.method));
        }
        Err(Failure::Malformed(why)) => {
            return complain(EXIT_MALFORMED, &format!("the request is malformed: {why}"));
        }
        Err(Failure::Internal(why)) if context.is_done() => {
            return complain(EXIT_DEADLINE, &format!("the deadline passed: {why}"));
        }
        Err(Failure::Internal(why)) => return complain(EXIT_FAILED, &why),
    };
    match streams.output.write_all(&answer) {
        Ok(()) => 0,
        Err(error) => complain(EXIT_FAILED, &format!("write standard output: {error}")),
    }
}

pub(super) fn unknown_method(method: &str) -> String {
    format!("the contract has no method {method:?}")
}
