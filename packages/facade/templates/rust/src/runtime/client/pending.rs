//! The calls to one worker, and how far it has come.

use std::collections::HashMap;
use std::time::Instant;

use super::CallError;
use crate::runtime::Payload;

/// The calls to one worker, and how far it has come.
#[derive(Default)]
pub(super) struct State {
    pub(super) pending: HashMap<u64, Call>,
    pub(super) credit: usize,
    pub(super) bytes: usize,
    pub(super) last_id: u64,
    /// Cancelled calls, and when their answers are overdue.
    pub(super) late: Vec<(u64, Instant)>,
    /// Frames that are not written.
    pub(super) unsent: Vec<u8>,
    /// Why the worker takes no more calls.
    pub(super) leaving: Option<String>,
    /// Whether it was asked to end.
    pub(super) asked: bool,
    /// How the worker ended.
    pub(super) ended: Option<String>,
}

/// A call that has no answer, or whose answer nobody has taken.
pub(super) struct Call {
    pub(super) size: usize,
    pub(super) abandoned: bool,
    pub(super) outcome: Option<Result<Payload, CallError>>,
}

impl State {
    /// Gives back what a call took.
    pub(super) fn forget(&mut self, id: u64) {
        if let Some(call) = self.pending.remove(&id) {
            self.bytes -= call.size;
        }
    }
}
