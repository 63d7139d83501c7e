//! One worker and the connection to it.

use std::collections::HashMap;
use std::io::Write;
use std::process::{ChildStdin, ChildStdout};
use std::sync::mpsc::{self, Receiver};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use super::spawn::{kill_group, last_words};
use super::start::{Pipes, kill_later, shake_hands, spawn};
use super::{CallError, Program, given_up, milliseconds_left};
use crate::runtime::context::Context;
use crate::runtime::frame::{self, Broken, Input, MAX_FRAME, violation};
use crate::runtime::handshake::MAX_CREDIT;
use crate::runtime::{Failure, Payload};

const START_LIMIT: Duration = Duration::from_secs(10);
const CANCEL_GRACE: Duration = Duration::from_secs(5);
const DRAIN: Duration = Duration::from_millis(200);
/// How often to look whether the caller still waits.
const LOOK: Duration = Duration::from_millis(5);

/// Why a worker could not be started.
pub(super) struct NotStarted {
    pub(super) why: String,
    /// Whether another start could go better.
    pub(super) may_heal: bool,
}

/// One worker and the connection to it.
pub(super) struct Connection {
    id: u32,
    max_frame: u32,
    window: usize,
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    pending: HashMap<u64, Call>,
    credit: usize,
    bytes: usize,
    last_id: u64,
    /// Cancelled calls, and when their answers are overdue.
    late: Vec<(u64, Instant)>,
    /// Frames that are not written.
    unsent: Vec<u8>,
    /// Why the worker takes no more calls.
    leaving: Option<String>,
    /// Whether it was asked to end.
    asked: bool,
    /// How the worker ended.
    ended: Option<String>,
}

struct Call {
    size: usize,
    abandoned: bool,
    outcome: Option<Result<Payload, CallError>>,
}

impl Connection {
    /// Starts a worker and shakes hands with it.
    pub(super) fn start(program: &Program) -> Result<Arc<Self>, NotStarted> {
        let failed = |why: String, may_heal| NotStarted {
            why: format!("{} did not become a worker: {why}", program.path.display()),
            may_heal,
        };
        let (pipes, exit) = spawn(program).map_err(|why| failed(why, true))?;
        let Pipes {
            id,
            mut stdin,
            stdout,
            stderr,
        } = pipes;
        let words = last_words(stderr);
        let mut input = Input::new(stdout);
        let late = kill_later(id, START_LIMIT);
        let shaken = shake_hands(&mut stdin, &mut input, &program.contract);
        drop(late);
        let welcome = match shaken {
            Ok(welcome) => welcome,
            Err((why, may_heal)) => {
                // A program that is about to end by itself tells more than one that is killed.
                let late = kill_later(id, DRAIN);
                let status = exit.recv().unwrap_or_default();
                drop(late);
                let words = words.recv_timeout(DRAIN).unwrap_or_default();
                let why = if may_heal {
                    format!("{why} ({status}) {words}")
                } else {
                    why
                };
                return Err(failed(why, may_heal));
            }
        };
        input.max_frame = MAX_FRAME;
        let state = Mutex::new(State {
            credit: welcome.credit,
            ..State::default()
        });
        let (max_frame, window) = (welcome.max_frame, welcome.window);
        let connection = Arc::new(Self {
            id,
            max_frame,
            window,
            state,
            changed: Condvar::new(),
        });
        connection.attend(stdin, input, exit, words);
        Ok(connection)
    }

    fn attend(
        self: &Arc<Self>,
        stdin: ChildStdin,
        input: Input<ChildStdout>,
        exit: Receiver<String>,
        words: Receiver<String>,
    ) {
        let writer = Arc::clone(self);
        thread::spawn(move || writer.write(stdin));
        let (read, done) = mpsc::channel();
        let reader = Arc::clone(self);
        thread::spawn(move || {
            reader.read(input);
            let _ = read.send(());
        });
        let keeper = Arc::clone(self);
        thread::spawn(move || {
            let status = exit.recv().unwrap_or_default();
            let _ = done.recv_timeout(DRAIN);
            keeper.finish(&status, &words.recv_timeout(DRAIN).unwrap_or_default());
        });
    }

    /// Calls without an answer; `None` where the worker takes no more calls.
    pub(super) fn load(&self) -> Option<usize> {
        let mut state = self.lock();
        self.retire_if_late(&mut state);
        state.leaving.is_none().then_some(state.pending.len())
    }

    /// Whether the worker ended without having been asked to.
    pub(super) fn crash(&self) -> Option<String> {
        let state = self.lock();
        state.ended.clone().filter(|_| !state.asked)
    }

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
            return Some(Err(CallError::Unstarted(why)));
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

    /// Asks the worker to answer what it has and to end; kills it after the grace.
    pub(super) fn shut_down(&self, grace: Duration) {
        let limit = Instant::now() + grace;
        let mut state = self.lock();
        state.asked = true;
        state.leaving.get_or_insert_with(String::new);
        frame::append_frame(&mut state.unsent, frame::SHUTDOWN, 0, &[]);
        self.changed.notify_all();
        while state.ended.is_none() {
            if Instant::now() > limit {
                kill_group(self.id);
            }
            state = self.wait(state);
        }
    }

    fn write(&self, mut stdin: ChildStdin) {
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

    fn read(&self, mut input: Input<ChildStdout>) {
        let broken = loop {
            if let Err(broken) = self.take_frame(&mut input) {
                break broken;
            }
        };
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
                Err(failure(code, input.bytes(left, &mut left)?)?)
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

    fn finish(&self, status: &str, words: &str) {
        let mut state = self.lock();
        let reason = state.leaving.clone().unwrap_or_default();
        let how = if reason.is_empty() {
            format!("the worker died ({status}) {words}")
        } else {
            format!("the worker was killed: {reason} {words}")
        };
        let why = how.trim_end().to_owned();
        state.leaving.get_or_insert_with(String::new);
        for call in state.pending.values_mut() {
            call.outcome
                .get_or_insert_with(|| Err(CallError::Died(format!("in mid-call {why}"))));
        }
        state.ended = Some(why);
        self.changed.notify_all();
    }

    fn wait<'s>(&self, state: MutexGuard<'s, State>) -> MutexGuard<'s, State> {
        let waited = self.changed.wait_timeout(state, LOOK);
        let (mut state, _) = waited.unwrap_or_else(PoisonError::into_inner);
        self.retire_if_late(&mut state);
        state
    }

    /// Gives no more calls to a worker that does not answer a cancelled one, and kills it once nobody waits for it.
    fn retire_if_late(&self, state: &mut State) {
        let now = Instant::now();
        let (late, pending) = (&mut state.late, &state.pending);
        late.retain(|(id, _)| pending.contains_key(id));
        if state.ended.is_none() && late.iter().any(|&(_, limit)| limit <= now) {
            state
                .leaving
                .get_or_insert_with(|| "it did not answer a cancelled call".into());
            if state.pending.values().all(|call| call.abandoned) {
                kill_group(self.id);
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn forget(&mut self, id: u64) {
        if let Some(call) = self.pending.remove(&id) {
            self.bytes -= call.size;
        }
    }
}

fn length_byte(method: &str) -> u8 {
    u8::try_from(method.len()).unwrap_or(u8::MAX)
}

fn failure(code: u8, message: Vec<u8>) -> Result<CallError, Broken> {
    let why = String::from_utf8_lossy(&message).into_owned();
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
