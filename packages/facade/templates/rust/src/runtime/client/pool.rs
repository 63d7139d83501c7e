//! Keeps workers of one program, started when they are needed.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::budget::{Budget, LIMIT};
use super::connection::Connection;
use super::{CallError, Program, Transport, given_up};
use crate::runtime::Payload;
use crate::runtime::context::Context;

const CLOSE_GRACE: Duration = Duration::from_secs(5);

/// Keeps workers of one program, started when they are needed.
pub struct WorkerPool {
    program: Program,
    size: usize,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    workers: Vec<Arc<Connection>>,
    budget: Budget,
    /// Why no worker is started any more.
    over: Option<String>,
}

impl WorkerPool {
    /// Calls a program with at most `size` workers; one uses several processors.
    #[must_use]
    pub fn new(program: Program, size: usize) -> Self {
        Self {
            program,
            size: size.max(1),
            state: Mutex::default(),
        }
    }

    /// Ends all workers, those with pending calls after a grace, and waits for them.
    pub fn close(&self) {
        let mut state = self.lock();
        state
            .over
            .get_or_insert_with(|| "the pool of workers is closed".into());
        let workers = std::mem::take(&mut state.workers);
        drop(state);
        for worker in &workers {
            worker.shut_down(CLOSE_GRACE);
        }
    }

    /// The least busy worker, or a new one where all are busy and there may be more.
    fn pick(&self) -> Result<Arc<Connection>, CallError> {
        let mut state = self.lock();
        state.count_crashes();
        if let Some(over) = &state.over {
            return Err(CallError::Unstarted(over.clone()));
        }
        let least = state
            .workers
            .iter()
            .filter_map(|worker| Some((worker.load()?, worker)))
            .min_by_key(|(load, _)| *load);
        if let Some((load, worker)) = least
            && (load == 0 || state.workers.len() >= self.size)
        {
            return Ok(Arc::clone(worker));
        }
        match Connection::start(&self.program) {
            Ok(worker) => {
                state.workers.push(Arc::clone(&worker));
                Ok(worker)
            }
            Err(failed) => {
                state.crashed(&failed.why);
                if !failed.may_heal {
                    state.over.get_or_insert_with(|| failed.why.clone());
                }
                Err(CallError::Unstarted(failed.why))
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
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
            if context.is_done() {
                return Err(given_up(context));
            }
            // `None` says that it ended before it took the request; each round costs a crash, and those are counted.
            if let Some(outcome) = self.pick()?.call(method, request, context) {
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
