//! One worker and the connection to it.

use std::process::{ChildStdin, ChildStdout};
use std::sync::mpsc::{self, Receiver};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use super::pending::State;
use super::spawn::{kill_group, last_words};
use super::start::{Pipes, kill_later, shake_hands, spawn};
use super::{CallError, Program};
use crate::runtime::frame::{self, MAX_FRAME};
use crate::runtime::input::Input;

const START_LIMIT: Duration = Duration::from_secs(10);
/// How long an ended worker may take to be seen to the end.
pub(super) const DRAIN: Duration = Duration::from_millis(200);
/// How often to look whether the caller still waits.
pub(super) const LOOK: Duration = Duration::from_millis(5);

/// Why a worker could not be started.
pub(super) struct NotStarted {
    pub(super) why: String,
    /// Whether another start could go better.
    pub(super) may_heal: bool,
}

/// One worker and the connection to it.
pub(super) struct Connection {
    pub(super) id: u32,
    pub(super) max_frame: u32,
    pub(super) window: usize,
    pub(super) state: Mutex<State>,
    pub(super) changed: Condvar,
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
        let (read, done) = mpsc::channel::<()>();
        let reader = Arc::clone(self);
        thread::spawn(move || {
            let broken = reader.read(input);
            // All that the worker said has been taken: its end waits for no more than that.
            drop(read);
            reader.break_off(broken);
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

    pub(super) fn wait<'s>(&self, state: MutexGuard<'s, State>) -> MutexGuard<'s, State> {
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

    pub(super) fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
