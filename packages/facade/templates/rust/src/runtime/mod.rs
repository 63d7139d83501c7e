//! How a program is called by others, calls others, and follows a rollout; independent of any contract.
//!
//! The protocol is that of the page `docs/protocol.md`.

mod answer;
pub(crate) mod base64;
pub mod client;
mod context;
mod eager;
mod envelope;
mod event;
mod frame;
mod handshake;
mod input;
mod once;
mod orphan;
mod outbox;
mod process;
mod requests;
pub mod rollout;
pub mod switch;
mod worker;

use std::env;
use std::panic::{self, AssertUnwindSafe};
use std::process::ExitCode;

pub use context::{Cancel, Context};

/// The variable that makes a program a worker.
const WORKER_VARIABLE: &str = "STRANGLER_WORKER";

/// The versions of the protocol that this crate speaks.
const PROTOCOL_VERSIONS: &[u64] = &[1];

/// A message: JSON, and beside it the bytes of its raw field, if it has one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Payload {
    /// The message, with the empty string in the place of the raw field.
    pub json: Vec<u8>,
    /// The bytes of the raw field.
    pub raw: Vec<u8>,
}

/// Why a request has no response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The contract's own error, as JSON.
    Contract(Vec<u8>),
    /// The contract has no such method.
    UnknownMethod,
    /// The contract does not allow the request; why.
    Malformed(String),
    /// The work was not done, in a way that the contract does not know; why.
    Internal(String),
}

/// What does the work of a program.
pub trait Handler: Sync {
    /// The hash of the contract that the handler was generated from.
    fn contract(&self) -> &str;

    /// Answers one request. Several are answered at a time.
    ///
    /// # Errors
    ///
    /// The contract's error, or why the work was not done.
    fn call(&self, method: &str, request: Payload, context: &Context) -> Result<Payload, Failure>;
}

/// The whole of a program that others call: a worker where its environment says so, else one-shot.
///
/// A panic becomes exit code 2, as in Go. To be called first thing in `main`.
#[allow(clippy::needless_pass_by_value)] // the program is over when it returns
pub fn run(handler: impl Handler) -> ExitCode {
    let is_worker = env::var_os(WORKER_VARIABLE).is_some_and(|value| !value.is_empty());
    // SAFETY: no other thread has been started yet.
    unsafe { env::remove_var(WORKER_VARIABLE) };
    process::behave_like_go(is_worker);
    let ran = panic::catch_unwind(AssertUnwindSafe(|| {
        let streams = match process::take_streams(is_worker) {
            Ok(streams) => streams,
            Err(error) => {
                return process::complain(
                    process::EXIT_FAILED,
                    &format!("the standard streams: {error}"),
                );
            }
        };
        if is_worker {
            worker::serve(&handler, streams)
        } else {
            once::serve(&handler, streams)
        }
    }));
    ExitCode::from(ran.unwrap_or(process::EXIT_PANIC))
}
