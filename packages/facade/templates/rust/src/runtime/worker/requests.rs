//! Reads requests, does their work and writes the answers.

use std::panic::{self, AssertUnwindSafe};
use std::process;

use super::Worker;
use super::duties::Job;
use crate::runtime::answer::{Asked, append_answer};
use crate::runtime::eager::Eager;
use crate::runtime::frame::{self, Broken, violation};
use crate::runtime::input::Input;
use crate::runtime::outbox::Released;
use crate::runtime::process::EXIT_PANIC;
use crate::runtime::{Failure, Handler};

/// Queued bytes that are written even if more requests wait to be read.
const FULL_BATCH: usize = 1 << 13;

/// What is left of a request.
pub(super) struct Answered {
    /// How many bytes are queued.
    queued: usize,
    /// Memory that is not used any more, also that of the method's name.
    memory: Vec<u8>,
    name: Vec<u8>,
}

impl<H: Handler> Worker<'_, H> {
    /// Reads requests and does their work, for as long as this thread has the turn to read.
    pub(super) fn read(&self, mut input: Input<Eager>) {
        loop {
            // Not while reading could go on: the client may write first and read later.
            if !input.has_frame() && self.outbox.is_waiting() {
                let Some(back) = self.lay_down(input, || self.flush()) else {
                    return;
                };
                input = back;
            }
            let job = match self.next_job(&mut input) {
                Ok(Some(job)) => job,
                Ok(None) => continue,
                Err(broken) => self.end(broken),
            };
            let last = !input.has_frame();
            let (mut memory, mut name) = (Vec::new(), Vec::new());
            let back = self.lay_down(input, || {
                let answered = self.answer(job);
                (memory, name) = (answered.memory, answered.name);
                if answered.queued > FULL_BATCH || last {
                    self.flush();
                }
            });
            let Some(back) = back else {
                // Whoever reads now knows nothing of the answer.
                self.flush();
                return;
            };
            input = back;
            input.reuse(memory, name);
        }
    }

    /// Takes a frame in; returns the request if this thread is to do its work.
    fn next_job(&self, input: &mut Input<Eager>) -> Result<Option<Job>, Broken> {
        let header = input.header()?;
        match (header.kind, header.size) {
            (frame::REQUEST, size) => {
                let mut left = size;
                let timeout_ms = u32::from_be_bytes(input.array(&mut left)?);
                let method = input.name(&mut left)?;
                let payload = input.payload(left)?;
                let context = self.requests.begin(header.id, size, timeout_ms)?;
                let method = String::from_utf8(method)
                    .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned());
                let job = Job {
                    id: header.id,
                    size,
                    method,
                    payload,
                    context,
                };
                Ok(self.keep_or_queue(job))
            }
            (frame::CANCEL, 0) => {
                self.requests.cancel(header.id);
                // Its answer is not to wait for a thread: all of them may be at work for long.
                if let Some(job) = self.withdraw(header.id) {
                    self.answer(job);
                }
                Ok(None)
            }
            (frame::SHUTDOWN, 0) => {
                self.requests.leave();
                self.end_if_over();
                Ok(None)
            }
            (kind, size) => violation(format!(
                "a frame of type {kind:#x} and {size} bytes from a client"
            )),
        }
    }

    /// Does the work of a request and queues the answer.
    pub(super) fn answer(&self, job: Job) -> Answered {
        let Job {
            id,
            size,
            method,
            payload,
            context,
        } = job;
        let outcome = if context.is_done() {
            Err(Failure::Internal("it was not started".into()))
        } else {
            let call = AssertUnwindSafe(|| self.handler.call(&method, payload, &context));
            panic::catch_unwind(call).unwrap_or_else(|_| process::exit(EXIT_PANIC.into()))
        };
        self.requests.end(id);
        let released = Released {
            requests: 1,
            bytes: size,
        };
        let asked = Asked {
            method: &method,
            context: &context,
            max_frame: self.client_max_frame,
        };
        let mut memory = Vec::new();
        let queued = self.outbox.add(released, |out| {
            memory = append_answer(out, id, outcome, &asked);
        });
        let name = method.into_bytes();
        Answered {
            queued,
            memory,
            name,
        }
    }

    /// Writes what is queued.
    pub(super) fn flush(&self) {
        self.outbox
            .flush(|released| self.requests.release(released));
        self.end_if_over();
    }

    fn end_if_over(&self) {
        if self.requests.is_over() && self.outbox.is_idle() {
            process::exit(0);
        }
    }
}
