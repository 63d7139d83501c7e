//! How long a call may take, and whether it is still wanted.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// Ends the calls that were given its context.
#[derive(Clone, Debug, Default)]
pub struct Cancel {
    state: Arc<State>,
}

#[derive(Debug, Default)]
struct State {
    cancelled: AtomicBool,
    /// Held while that changes and while somebody begins to wait for it.
    changing: Mutex<()>,
    changed: Condvar,
}

impl Cancel {
    /// Cancels; later calls have no effect.
    pub fn cancel(&self) {
        let changing = self.lock();
        self.state.cancelled.store(true, Ordering::Release);
        drop(changing);
        self.state.changed.notify_all();
    }

    fn is_cancelled(&self) -> bool {
        self.state.cancelled.load(Ordering::Acquire)
    }

    fn lock(&self) -> MutexGuard<'_, ()> {
        self.state
            .changing
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

/// What a call is given to know when to stop: a cancellation and a deadline.
#[derive(Clone, Debug, Default)]
pub struct Context {
    cancel: Cancel,
    deadline: Option<Instant>,
}

impl Context {
    /// A context that ends with `cancel`, and after `timeout` if there is one.
    #[must_use]
    pub fn new(cancel: Cancel, timeout: Option<Duration>) -> Self {
        let deadline = timeout.and_then(|timeout| Instant::now().checked_add(timeout));
        Self { cancel, deadline }
    }

    /// When the caller stops waiting.
    #[must_use]
    pub fn deadline(&self) -> Option<Instant> {
        self.deadline
    }

    /// Whether the caller has cancelled.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.cancel.is_cancelled()
    }

    /// Whether the caller has cancelled or its deadline has passed. Long work asks this often.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.deadline
            .is_some_and(|deadline| deadline <= Instant::now())
            || self.is_cancelled()
    }

    /// Sleeps, and wakes early when the caller does not wait any more. Returns [`Context::is_done`].
    #[must_use]
    pub fn sleep(&self, duration: Duration) -> bool {
        let now = Instant::now();
        let until = now
            .checked_add(duration)
            .into_iter()
            .chain(self.deadline)
            .min();
        let left = until.map_or(Duration::MAX, |until| until.saturating_duration_since(now));
        let waiting = self.cancel.lock();
        drop(
            self.cancel
                .state
                .changed
                .wait_timeout_while(waiting, left, |()| !self.cancel.is_cancelled()),
        );
        self.is_done()
    }
}
