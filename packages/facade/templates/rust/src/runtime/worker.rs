//! Many requests, answered at the same time.
//!
//! The thread that reads a request also does its work, which saves short calls a change of threads. Meanwhile it lays its
//! turn to read down. Where the work takes longer than a moment, the overseer has another thread pick the turn up.

use std::collections::VecDeque;
use std::fs::File;
use std::os::fd::{AsRawFd, RawFd};
use std::panic::{self, AssertUnwindSafe};
use std::process;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, OnceLock, PoisonError};
use std::thread::{self, Builder, Scope, Thread};
use std::time::{Duration, Instant};

use super::answer::{Asked, append_answer};
use super::context::Context;
use super::frame::{self, Broken, Input, violation};
use super::outbox::{Outbox, Released};
use super::process::{EXIT_FAILED, EXIT_PANIC, EXIT_REFUSED, Streams, complain, kill_own_group};
use super::requests::Requests;
use super::{Failure, Handler, Payload, handshake, orphan};

/// Requests that are worked on at the same time at least, as they may be waiting and not computing.
const LEAST_THREADS: usize = 16;
/// How long a thread may be at work before another one picks up its turn to read.
const MOMENT: Duration = Duration::from_micros(100);
/// Quiet moments after which the overseer sleeps.
const QUIET_MOMENTS: u32 = 100;
/// Queued bytes that are written even if more requests wait to be read.
const FULL_BATCH: usize = 1 << 16;
const FATAL_GRACE: Duration = Duration::from_secs(1);
const ORPHAN_GRACE: Duration = Duration::from_millis(500);

/// Answers requests until the client asks for the end, is gone or breaks the protocol; returns the exit code.
pub(super) fn serve(handler: &impl Handler, streams: Streams) -> u8 {
    let watched = streams.input.as_raw_fd();
    let parent = orphan::parent_process();
    let mut input = Input::new(streams.input);
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

/// What there is to do for threads that have nothing to do.
#[derive(Default)]
struct Duties {
    /// The turn to read, while the thread that had it is at work.
    turn: Option<Input<File>>,
    /// Whether any thread may pick the turn up.
    offered: bool,
    /// Whether some thread should write what is queued.
    unwritten: bool,
    jobs: VecDeque<Job>,
    busy: usize,
    idle: usize,
    /// Threads that were started besides the first.
    spawned: usize,
}

struct Job {
    id: u64,
    size: usize,
    method: String,
    payload: Payload,
    context: Context,
}

enum Duty {
    Read(Input<File>),
    Write,
    Work(Job),
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

    fn shake_hands(&mut self, input: &mut Input<File>) -> Result<(), Ended> {
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

    /// What each thread does: whatever there is to do.
    fn work(&self) {
        loop {
            match self.next_duty() {
                Duty::Read(input) => self.read(input),
                Duty::Write => self.flush(),
                Duty::Work(job) => {
                    self.answer(job);
                    self.flush();
                    self.lock().busy -= 1;
                }
            }
        }
    }

    fn next_duty(&self) -> Duty {
        let mut duties = self.lock();
        loop {
            if duties.busy < self.threads
                && let Some(job) = duties.jobs.pop_front()
            {
                duties.busy += 1;
                return Duty::Work(job);
            }
            if duties.offered
                && let Some(input) = duties.turn.take()
            {
                duties.offered = false;
                return Duty::Read(input);
            }
            if std::mem::take(&mut duties.unwritten) {
                return Duty::Write;
            }
            duties.idle += 1;
            duties = self
                .changed
                .wait(duties)
                .unwrap_or_else(PoisonError::into_inner);
            duties.idle -= 1;
        }
    }

    /// Reads requests and does their work, for as long as this thread has the turn to read.
    fn read(&self, mut input: Input<File>) {
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
            let back = self.lay_down(input, || {
                if self.answer(job) > FULL_BATCH || last {
                    self.flush();
                }
            });
            let Some(back) = back else {
                // Whoever reads now knows nothing of the answer.
                self.flush();
                return;
            };
            input = back;
        }
    }

    /// Does some work while another thread may pick up the turn to read; returns the turn if none did.
    fn lay_down(&self, input: Input<File>, work: impl FnOnce()) -> Option<Input<File>> {
        let mut duties = self.lock();
        duties.turn = Some(input);
        duties.busy += 1;
        drop(duties);
        self.started.fetch_add(1, Ordering::Relaxed);
        if self.overseer_sleeps.swap(false, Ordering::SeqCst)
            && let Some(overseer) = self.overseer.get()
        {
            overseer.unpark();
        }
        work();
        let mut duties = self.lock();
        duties.busy -= 1;
        if !duties.jobs.is_empty() {
            duties.offered = true;
            self.changed.notify_one();
            return None;
        }
        duties.offered = false;
        duties.turn.take()
    }

    /// Takes a frame in; returns the request if this thread is to do its work.
    fn next_job(&self, input: &mut Input<File>) -> Result<Option<Job>, Broken> {
        let header = input.header()?;
        match (header.kind, header.size) {
            (frame::REQUEST, size) => {
                let mut left = size;
                let timeout_ms = u32::from_be_bytes(input.array(&mut left)?);
                let [method_size] = input.array(&mut left)?;
                let method = input.bytes(method_size.into(), &mut left)?;
                let payload = input.payload(left)?;
                let context = self.requests.begin(header.id, size, timeout_ms)?;
                let method = String::from_utf8_lossy(&method).into_owned();
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

    fn keep_or_queue(&self, job: Job) -> Option<Job> {
        let mut duties = self.lock();
        if duties.busy < self.threads {
            return Some(job);
        }
        duties.jobs.push_back(job);
        None
    }

    /// Does the work of a request and queues the answer; returns how many bytes are queued.
    fn answer(&self, job: Job) -> usize {
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
        self.outbox
            .add(released, |out| append_answer(out, id, outcome, &asked))
    }

    fn flush(&self) {
        self.outbox
            .flush(|released| self.requests.release(released));
        self.end_if_over();
    }

    fn end_if_over(&self) {
        if self.requests.is_over() && self.outbox.is_idle() {
            process::exit(0);
        }
    }

    /// Gives the turn to read to another thread where the one that had it is at work for too long.
    fn oversee<'s>(&'s self, scope: &'s Scope<'s, '_>) {
        let _ = self.overseer.set(thread::current());
        let (mut seen, mut quiet) = (0, 0);
        loop {
            thread::sleep(MOMENT);
            let started = self.started.load(Ordering::Relaxed);
            let mut duties = self.lock();
            if duties.turn.is_none() {
                drop(duties);
                quiet += 1;
                if quiet > QUIET_MOMENTS {
                    self.sleep_until_work();
                    quiet = 0;
                }
                continue;
            }
            quiet = 0;
            if started == seen || duties.offered {
                duties.offered = true;
                duties.unwritten = self.outbox.is_waiting();
                self.changed.notify_all();
                if duties.idle == 0 && duties.spawned < self.threads + 2 {
                    duties.spawned += 1;
                    drop(duties);
                    if Builder::new().spawn_scoped(scope, || self.work()).is_err() {
                        self.lock().spawned -= 1;
                    }
                }
            }
            seen = started;
        }
    }

    fn sleep_until_work(&self) {
        self.overseer_sleeps.store(true, Ordering::SeqCst);
        if self.lock().turn.is_some() {
            self.overseer_sleeps.store(false, Ordering::SeqCst);
            return;
        }
        while self.overseer_sleeps.load(Ordering::SeqCst) {
            thread::park();
        }
    }

    fn watch(&self, pipe: RawFd, parent: libc::pid_t) {
        orphan::wait(pipe, parent);
        self.end(Broken::Gone);
    }

    fn end(&self, broken: Broken) -> ! {
        match broken {
            Broken::Gone => self.end_orphaned(),
            Broken::Violation(message) => {
                // Should the client not listen, then the end comes without.
                thread::scope(|scope| {
                    scope.spawn(|| {
                        thread::sleep(FATAL_GRACE);
                        process::exit(EXIT_REFUSED.into());
                    });
                    self.send(|out| {
                        frame::append_frame(out, frame::FATAL, 0, &[message.as_bytes()])
                    });
                    process::exit(complain(EXIT_REFUSED, &message).into())
                })
            }
        }
    }

    fn end_orphaned(&self) -> ! {
        let limit = Instant::now() + ORPHAN_GRACE;
        self.requests.cancel_all();
        while !self.requests.is_idle() && Instant::now() < limit {
            thread::sleep(Duration::from_millis(5));
        }
        kill_own_group();
        process::exit(EXIT_FAILED.into())
    }

    fn lock(&self) -> MutexGuard<'_, Duties> {
        self.duties.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
