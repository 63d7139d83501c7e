//! The requests of a client that have no answer yet.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::context::{Cancel, Context};
use super::frame::{Broken, violation};
use super::handshake::{CREDIT, WINDOW};
use super::outbox::Released;

/// The requests of a client, and what they take of its grant.
#[derive(Default)]
pub(super) struct Requests {
    table: Mutex<Table>,
}

#[derive(Default)]
struct Table {
    cancels: HashMap<u64, Cancel>,
    unanswered: usize,
    bytes: usize,
    leaving: bool,
}

impl Requests {
    /// Takes in a request with a body of `size` bytes.
    pub(super) fn begin(&self, id: u64, size: usize, timeout_ms: u32) -> Result<Context, Broken> {
        let mut table = self.lock();
        if table.leaving {
            return violation("a REQUEST after SHUTDOWN".into());
        }
        if id == 0 || table.cancels.contains_key(&id) {
            return violation(format!("a request whose id {id} is taken"));
        }
        let over_window = table.unanswered > 0 && table.bytes + size > WINDOW;
        if table.unanswered == CREDIT || over_window {
            return violation(format!("request {id} is more than the credit allows"));
        }
        table.unanswered += 1;
        table.bytes += size;
        let cancel = Cancel::default();
        table.cancels.insert(id, cancel.clone());
        let timeout = (timeout_ms > 0).then(|| Duration::from_millis(timeout_ms.into()));
        Ok(Context::new(cancel, timeout))
    }

    /// Forgets how to cancel a request whose work is over.
    pub(super) fn end(&self, id: u64) {
        self.lock().cancels.remove(&id);
    }

    /// Gives back what the answered requests took, before the client can see the answers.
    pub(super) fn release(&self, released: Released) {
        let mut table = self.lock();
        table.unanswered -= released.requests;
        table.bytes -= released.bytes;
    }

    /// Cancels a request, if its work is not over.
    pub(super) fn cancel(&self, id: u64) {
        if let Some(cancel) = self.lock().cancels.get(&id) {
            cancel.cancel();
        }
    }

    pub(super) fn cancel_all(&self) {
        self.lock().cancels.values().for_each(Cancel::cancel);
    }

    /// Takes in no more requests.
    pub(super) fn leave(&self) {
        self.lock().leaving = true;
    }

    /// Whether there is nothing left to do, and nothing more to come.
    pub(super) fn is_over(&self) -> bool {
        let table = self.lock();
        table.leaving && table.unanswered == 0
    }

    /// Whether any work is going on or waits.
    pub(super) fn is_idle(&self) -> bool {
        self.lock().cancels.is_empty()
    }

    fn lock(&self) -> MutexGuard<'_, Table> {
        self.table.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
