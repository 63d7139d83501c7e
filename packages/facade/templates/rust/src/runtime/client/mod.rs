//! Calls of other programs, one process a call or one for many.

mod budget;
mod connection;
mod image;
mod once;
mod pending;
mod pool;
mod receiving;
mod sending;
mod spawn;
mod start;

use std::ffi::OsString;
use std::fmt;
use std::path::PathBuf;
use std::time::Duration;

pub use once::OneShot;
pub use pool::WorkerPool;

use super::context::Context;
use super::{Failure, Payload};

/// Hands one request to a program and takes its answer.
pub trait Transport: Send + Sync {
    /// Makes one call. A request is never sent a second time.
    ///
    /// # Errors
    ///
    /// The contract's error, or why the program did not do its work.
    fn call(
        &self,
        method: &str,
        request: &Payload,
        context: &Context,
    ) -> Result<Payload, CallError>;
}

/// Why a call has no response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CallError {
    /// The program answered with the contract's error, still as JSON.
    Contract(Vec<u8>),
    /// No program has seen the request: another implementation may answer it, whatever the operation touches.
    Unstarted(String),
    /// No program can be given the request as it is: another implementation may answer it as well.
    Unsendable(String),
    /// The program answered that it could not do its work.
    Failed(Failure),
    /// The program ended, or was ended because it broke the protocol.
    Died(String),
    /// The caller cancelled.
    Cancelled,
    /// The caller's deadline passed.
    DeadlineExceeded,
}

impl fmt::Display for CallError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Contract(json) => {
                write!(
                    out,
                    "the operation answered with an error: {}",
                    String::from_utf8_lossy(json)
                )
            }
            Self::Unstarted(why) | Self::Unsendable(why) | Self::Died(why) => out.write_str(why),
            Self::Failed(failure) => match failure {
                Failure::Internal(why) | Failure::Malformed(why) => out.write_str(why),
                Failure::UnknownMethod => out.write_str("the contract has no such method"),
                Failure::Contract(_) => out.write_str("an error of the contract"),
            },
            Self::Cancelled => out.write_str("the call was cancelled"),
            Self::DeadlineExceeded => out.write_str("the deadline passed"),
        }
    }
}

impl std::error::Error for CallError {}

/// The program behind a transport.
#[derive(Clone, Debug)]
pub struct Program {
    /// Its path.
    pub path: PathBuf,
    /// Its arguments.
    pub args: Vec<OsString>,
    /// Variables that are set besides those of this process.
    pub env: Vec<(OsString, OsString)>,
    /// Hash of the contract that the caller was generated from.
    pub contract: String,
}

impl Program {
    /// A program without arguments.
    pub fn new(path: impl Into<PathBuf>, contract: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            args: Vec::new(),
            env: Vec::new(),
            contract: contract.into(),
        }
    }
}

/// Why a caller does not wait any longer.
fn given_up(context: &Context) -> CallError {
    if context.is_cancelled() {
        CallError::Cancelled
    } else {
        CallError::DeadlineExceeded
    }
}

/// Milliseconds until the deadline, rounded up, and 0 where there is none.
fn milliseconds_left(context: &Context) -> u32 {
    context.deadline().map_or(0, |deadline| {
        let left = deadline.saturating_duration_since(std::time::Instant::now());
        let rounded = left + Duration::from_nanos(999_999);
        u32::try_from(rounded.as_millis())
            .unwrap_or(u32::MAX)
            .max(1)
    })
}
