//! Many requests, answered at the same time.
//!
//! The thread that reads a request also does its work, which saves short calls a change of threads. Meanwhile it lays its
//! turn to read down. Where the work takes longer than a moment, the overseer has another thread pick the turn up.

mod duties;
mod ending;
mod overseer;
mod requests;

use std::fs::File;
use std::os::fd::AsRawFd;
use std::sync::atomic::{AtomicBool, AtomicU64};
use std::sync::{Condvar, Mutex, MutexGuard, OnceLock, PoisonError};
use std::thread::{self, Thread};

use duties::Duties;

use super::Handler;
use super::eager::Eager;
use super::frame::{self, Broken, violation};
use super::handshake;
use super::input::Input;
use super::orphan;
use super::outbox::{Outbox, Released};
use super::process::{EXIT_REFUSED, Streams, complain};
use super::requests::Requests;

/// Requests that are worked on at the same time at least, as they may be waiting and not computing.
const LEAST_THREADS: usize = 16;

/// Answers requests until the client asks for the end, is gone or breaks the protocol; returns the exit code.
pub(super) fn serve(handler: &impl Handler, streams: Streams) -> u8 {
    let watched = streams.input.as_raw_fd();
    let parent = orphan::parent_process();
    let mut input = Input::new(Eager::new(streams.input));
    let mut worker = Worker::new(handler, streams.output);
    match worker.shake_hands(&mut input) {
        Ok(()) => {}
        Err(Ended::Refused(message)) => return complain(EXIT_REFUSED, &message),
        Err(Ended::Broken(broken)) => worker.end(broken),
    }
    worker.lock().turn = Some(input);
    worker.lock().offered = true;
    thread::scope(|scope| {
        scope.spawn(|| worker.watch(watched, parent));
        scope.spawn(|| worker.oversee(scope));
        worker.work();
    });
    0
}

enum Ended {
    Refused(String),
    Broken(Broken),
}

impl From<Broken> for Ended {
    fn from(broken: Broken) -> Self {
        Self::Broken(broken)
    }
}

struct Worker<'h, H> {
    handler: &'h H,
    outbox: Outbox<File>,
    client_max_frame: u32,
    requests: Requests,
    duties: Mutex<Duties>,
    changed: Condvar,
    threads: usize,
    /// Pieces of work that were started by threads with the turn to read.
    started: AtomicU64,
    overseer: OnceLock<Thread>,
    overseer_sleeps: AtomicBool,
}

impl<'h, H: Handler> Worker<'h, H> {
    fn new(handler: &'h H, output: File) -> Self {
        let processors = thread::available_parallelism().map_or(1, usize::from);
        Self {
            handler,
            outbox: Outbox::new(output),
            client_max_frame: 0,
            requests: Requests::default(),
            duties: Mutex::default(),
            changed: Condvar::new(),
            threads: LEAST_THREADS.max(4 * processors),
            started: AtomicU64::new(0),
            overseer: OnceLock::new(),
            overseer_sleeps: AtomicBool::new(false),
        }
    }

    fn shake_hands(&mut self, input: &mut Input<Eager>) -> Result<(), Ended> {
        self.send(|out| out.extend_from_slice(frame::PREAMBLE));
        input.preamble()?;
        let header = input.header()?;
        if header.kind != frame::HELLO {
            violation(format!(
                "a frame of type {:#x} in place of HELLO",
                header.kind
            ))?;
        }
        let body = input.bytes(header.size, &mut header.size.clone())?;
        match handshake::answer_hello(&body, self.handler.contract()) {
            Ok((welcome, client_max_frame)) => {
                self.client_max_frame = client_max_frame;
                input.max_frame = frame::MAX_FRAME;
                let body = serde_json::to_vec(&welcome).unwrap_or_default();
                self.send(|out| frame::append_frame(out, frame::WELCOME, 0, &[&body]));
                Ok(())
            }
            Err(refusal) => {
                let body = serde_json::to_vec(&refusal).unwrap_or_default();
                self.send(|out| frame::append_frame(out, frame::REFUSE, 0, &[&body]));
                Err(Ended::Refused(refusal.message))
            }
        }
    }

    fn send(&self, append_to: impl FnOnce(&mut Vec<u8>)) {
        self.outbox.add(Released::default(), append_to);
        self.flush();
    }

    fn lock(&self) -> MutexGuard<'_, Duties> {
        self.duties.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
