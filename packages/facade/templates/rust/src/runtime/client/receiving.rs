//! What comes from a worker.

use std::process::ChildStdout;
use std::time::Instant;

use super::CallError;
use super::connection::{Connection, DRAIN};
use super::spawn::kill_group;
use crate::runtime::frame::{self, Broken, violation};
use crate::runtime::handshake::MAX_CREDIT;
use crate::runtime::input::Input;
use crate::runtime::{Failure, Payload};

impl Connection {
    /// Takes frames until there are no more.
    pub(super) fn read(&self, mut input: Input<ChildStdout>) -> Broken {
        loop {
            if let Err(broken) = self.take_frame(&mut input) {
                return broken;
            }
        }
    }

    /// Ends a worker that breaks the protocol at once, and one that closed its output if it does not end by itself.
    pub(super) fn break_off(&self, broken: Broken) {
        let mut state = self.lock();
        match broken {
            Broken::Violation(why) => {
                state.leaving.get_or_insert(why);
                kill_group(self.id);
            }
            Broken::Gone => {
                state.leaving.get_or_insert_with(String::new);
                let limit = Instant::now() + DRAIN;
                while state.ended.is_none() && Instant::now() < limit {
                    state = self.wait(state);
                }
                if state.ended.is_none() {
                    kill_group(self.id);
                }
            }
        }
        self.changed.notify_all();
    }

    fn take_frame(&self, input: &mut Input<ChildStdout>) -> Result<(), Broken> {
        let header = input.header()?;
        let mut left = header.size;
        let outcome = match header.kind {
            frame::RESPONSE => Ok(input.payload(left)?),
            frame::ERROR => Err(CallError::Contract(input.bytes(left, &mut left)?)),
            frame::FAILURE => {
                let [code] = input.array(&mut left)?;
                Err(failure(code, &input.bytes(left, &mut left)?)?)
            }
            frame::CREDIT => {
                let more = u32::from_be_bytes(input.array(&mut left)?) as usize;
                return self.add_credit(more, left);
            }
            frame::FATAL => {
                let message = input.bytes(left, &mut left)?;
                return violation(format!(
                    "the worker says: {}",
                    String::from_utf8_lossy(&message)
                ));
            }
            kind => return violation(format!("a frame of type {kind:#x} from a worker")),
        };
        self.settle(header.id, outcome)
    }

    fn settle(&self, id: u64, outcome: Result<Payload, CallError>) -> Result<(), Broken> {
        let mut state = self.lock();
        match state.pending.get_mut(&id) {
            Some(call) if call.outcome.is_none() => {
                if call.abandoned {
                    state.forget(id);
                } else {
                    call.outcome = Some(outcome);
                }
                self.changed.notify_all();
                Ok(())
            }
            _ => violation(format!("an answer to request {id}, which is not pending")),
        }
    }

    fn add_credit(&self, more: usize, left: usize) -> Result<(), Broken> {
        let mut state = self.lock();
        if left > 0 || state.credit + more > MAX_CREDIT {
            return violation("a CREDIT out of range".into());
        }
        state.credit += more;
        self.changed.notify_all();
        Ok(())
    }
}

fn failure(code: u8, message: &[u8]) -> Result<CallError, Broken> {
    let why = String::from_utf8_lossy(message).into_owned();
    match code {
        frame::FAILURE_DEADLINE => Ok(CallError::DeadlineExceeded),
        frame::FAILURE_UNKNOWN_METHOD => Ok(CallError::Failed(Failure::UnknownMethod)),
        frame::FAILURE_MALFORMED => Ok(CallError::Failed(Failure::Malformed(why))),
        frame::FAILURE_INTERNAL | frame::FAILURE_CANCELLED | frame::FAILURE_TOO_LARGE => {
            Ok(CallError::Failed(Failure::Internal(why)))
        }
        code => violation(format!("a FAILURE with the code {code}")),
    }
}
