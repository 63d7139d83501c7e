//! Keeps workers of one program, started when they are needed.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use super::budget::{Budget, LIMIT};
use super::connection::{Connection, LOOK, NotStarted};
use super::{CallError, Program, Transport, given_up};
use crate::runtime::Payload;
use crate::runtime::context::Context;

const CLOSE_GRACE: Duration = Duration::from_secs(5);

/// Keeps workers of one program, started when they are needed.
pub struct WorkerPool {
    shared: Arc<Shared>,
}

struct Shared {
    program: Program,
    size: usize,
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    workers: Vec<Arc<Connection>>,
    /// Workers that have not shaken hands yet.
    starting: usize,
    /// Starts that failed, and why the last one did.
    failed: (u64, String),
    budget: Budget,
    /// Why no worker is started any more.
    over: Option<String>,
}

impl WorkerPool {
    /// Calls a program with at most `size` workers; one uses several processors.
    #[must_use]
    pub fn new(program: Program, size: usize) -> Self {
        let shared = Shared {
            program,
            size: size.max(1),
            state: Mutex::default(),
            changed: Condvar::new(),
        };
        Self {
            shared: Arc::new(shared),
        }
    }

    /// Ends all workers, those with pending calls after a grace, and waits for them. One that is still starting ends later.
    pub fn close(&self) {
        let mut state = self.shared.lock();
        state
            .over
            .get_or_insert_with(|| "the pool of workers is closed".into());
        let workers = std::mem::take(&mut state.workers);
        drop(state);
        for worker in &workers {
            worker.shut_down(CLOSE_GRACE);
        }
    }
}

impl Shared {
    /// The least busy worker, or a new one where all are busy and there may be more. Waits for it no longer than the caller does.
    fn pick(self: &Arc<Self>, context: &Context) -> Result<Arc<Connection>, CallError> {
        let mut state = self.lock();
        let failures = state.failed.0;
        let mut has_started = false;
        loop {
            state.count_crashes();
            if context.is_done() {
                return Err(given_up(context));
            }
            if let Some(over) = &state.over {
                return Err(CallError::Unstarted(over.clone()));
            }
            if state.failed.0 > failures {
                return Err(CallError::Unstarted(state.failed.1.clone()));
            }
            let has_room = state.workers.len() + state.starting < self.size;
            if let Some((load, worker)) = state.least_busy()
                && (load == 0 || !has_room)
            {
                return Ok(worker);
            }
            if has_room && !has_started {
                has_started = true;
                self.start(&mut state);
            }
            state = self.wait(state);
        }
    }

    /// Starts a worker, by a thread of its own, so that nobody has to wait for it longer than they like.
    fn start(self: &Arc<Self>, state: &mut State) {
        state.starting += 1;
        let shared = Arc::clone(self);
        thread::spawn(move || {
            let started = Connection::start(&shared.program);
            let mut state = shared.lock();
            state.starting -= 1;
            match started {
                Ok(worker) if state.over.is_some() => {
                    drop(state);
                    return worker.shut_down(CLOSE_GRACE);
                }
                Ok(worker) => state.workers.push(worker),
                Err(failed) => state.fail(failed),
            }
            shared.changed.notify_all();
        });
    }

    fn wait<'s>(&self, state: MutexGuard<'s, State>) -> MutexGuard<'s, State> {
        let waited = self.changed.wait_timeout(state, LOOK);
        waited.unwrap_or_else(PoisonError::into_inner).0
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn least_busy(&self) -> Option<(usize, Arc<Connection>)> {
        let loads = self
            .workers
            .iter()
            .filter_map(|worker| Some((worker.load()?, Arc::clone(worker))));
        loads.min_by_key(|(load, _)| *load)
    }

    /// Counts workers that ended, and takes no further notice of those that leave.
    fn count_crashes(&mut self) {
        let crashes: Vec<_> = self
            .workers
            .iter()
            .filter_map(|worker| worker.crash())
            .collect();
        self.workers.retain(|worker| worker.crash().is_none());
        for why in &crashes {
            self.crashed(why);
        }
    }

    fn fail(&mut self, failed: NotStarted) {
        self.crashed(&failed.why);
        if !failed.may_heal {
            self.over.get_or_insert_with(|| failed.why.clone());
        }
        self.failed = (self.failed.0 + 1, failed.why);
    }

    fn crashed(&mut self, why: &str) {
        if self.budget.spend(Instant::now()) {
            self.over.get_or_insert_with(|| {
                format!("gave up after {LIMIT} crashes, the last one: {why}")
            });
        }
    }
}

impl Transport for WorkerPool {
    fn call(
        &self,
        method: &str,
        request: &Payload,
        context: &Context,
    ) -> Result<Payload, CallError> {
        loop {
            let worker = self.shared.pick(context)?;
            // `None` says that it ended before it took the request; each round costs a crash, and those are counted.
            if let Some(outcome) = worker.call(method, request, context) {
                return outcome;
            }
        }
    }
}

impl Drop for WorkerPool {
    fn drop(&mut self) {
        self.close();
    }
}
