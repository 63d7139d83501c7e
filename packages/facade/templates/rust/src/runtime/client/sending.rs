//! What goes to a worker.

use std::io::Write;
use std::process::ChildStdin;
use std::sync::{MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::connection::Connection;
use super::pending::{Call, State};
use super::{CallError, given_up, milliseconds_left};
use crate::runtime::Payload;
use crate::runtime::context::Context;
use crate::runtime::frame;

const CANCEL_GRACE: Duration = Duration::from_secs(5);

impl Connection {
    /// Makes one call; `None` where the worker takes no more calls.
    pub(super) fn call(
        &self,
        method: &str,
        request: &Payload,
        context: &Context,
    ) -> Option<Result<Payload, CallError>> {
        let start = [
            &milliseconds_left(context).to_be_bytes()[..],
            &[length_byte(method)],
        ]
        .concat();
        let length = u32::try_from(request.json.len())
            .unwrap_or(u32::MAX)
            .to_be_bytes();
        let parts: [&[u8]; 5] = [
            &start,
            method.as_bytes(),
            &length,
            &request.json,
            &request.raw,
        ];
        let size = parts.iter().map(|part| part.len()).sum::<usize>();
        if size + 9 > self.max_frame as usize || method.len() > 255 {
            let why = format!("a request of {size} bytes is larger than the worker accepts");
            return Some(Err(CallError::Unsendable(why)));
        }
        let mut state = self.lock();
        while state.leaving.is_none() && !self.has_room(&state, size) {
            if context.is_done() {
                return Some(Err(given_up(context)));
            }
            state = self.wait(state);
        }
        if state.leaving.is_some() {
            return None;
        }
        state.last_id += 1;
        let id = state.last_id;
        frame::append_frame(&mut state.unsent, frame::REQUEST, id, &parts);
        state.bytes += size;
        state.pending.insert(
            id,
            Call {
                size,
                abandoned: false,
                outcome: None,
            },
        );
        self.changed.notify_all();
        Some(self.take_answer(state, id, context))
    }

    fn has_room(&self, state: &State, size: usize) -> bool {
        let fits = state.pending.is_empty() || state.bytes + size <= self.window;
        state.pending.len() < state.credit && fits
    }

    fn take_answer(
        &self,
        mut state: MutexGuard<'_, State>,
        id: u64,
        context: &Context,
    ) -> Result<Payload, CallError> {
        loop {
            if let Some(outcome) = state
                .pending
                .get_mut(&id)
                .and_then(|call| call.outcome.take())
            {
                state.forget(id);
                return outcome;
            }
            if context.is_done() {
                self.abandon(&mut state, id);
                return Err(given_up(context));
            }
            state = self.wait(state);
        }
    }

    /// Cancels a call that nobody waits for any more. Its answer still has to come.
    fn abandon(&self, state: &mut State, id: u64) {
        if let Some(call) = state.pending.get_mut(&id) {
            call.abandoned = true;
            frame::append_frame(&mut state.unsent, frame::CANCEL, id, &[]);
            state.late.push((id, Instant::now() + CANCEL_GRACE));
            self.changed.notify_all();
        }
    }

    /// Writes what is to be sent, for as long as the worker lives.
    pub(super) fn write(&self, mut stdin: ChildStdin) {
        let mut state = self.lock();
        while state.ended.is_none() {
            if state.unsent.is_empty() {
                state = self
                    .changed
                    .wait(state)
                    .unwrap_or_else(PoisonError::into_inner);
                continue;
            }
            let batch = std::mem::take(&mut state.unsent);
            drop(state);
            // What cannot be written is told by the end of the worker.
            drop(stdin.write_all(&batch));
            state = self.lock();
        }
    }
}

fn length_byte(method: &str) -> u8 {
    u8::try_from(method.len()).unwrap_or(u8::MAX)
}
