//! The requests of a client that have no answer yet.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::context::{Cancel, Context};
use super::frame::{Broken, violation};
use super::handshake::{CREDIT, WINDOW};
use super::outbox::Released;

/// Two to the 64th by the golden ratio, which sets following ids far apart.
const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;

/// The requests of a client, and what they take of its grant.
#[derive(Default)]
pub(super) struct Requests {
    table: Mutex<Table>,
}

#[derive(Default)]
struct Table {
    cancels: HashMap<u64, Cancel, BuildHasherDefault<IdHasher>>,
    unanswered: usize,
    bytes: usize,
    leaving: bool,
}

/// Spreads ids. They need no secret, as the credit allows only few of them at a time.
#[derive(Default)]
struct IdHasher(u64);

impl Hasher for IdHasher {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u64(self.0 ^ u64::from(*byte));
        }
    }

    fn write_u64(&mut self, id: u64) {
        let product = id.wrapping_mul(SPREAD);
        self.0 = product ^ product >> 32;
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

impl Requests {
    /// Takes in a request with a body of `size` bytes.
    pub(super) fn begin(&self, id: u64, size: usize, timeout_ms: u32) -> Result<Context, Broken> {
        let table = &mut *self.lock();
        if table.leaving {
            return violation("a REQUEST after SHUTDOWN".into());
        }
        let vacant = match table.cancels.entry(id) {
            Entry::Vacant(vacant) if id != 0 => vacant,
            _ => return violation(format!("a request whose id {id} is taken")),
        };
        let over_window = table.unanswered > 0 && table.bytes + size > WINDOW;
        if table.unanswered == CREDIT || over_window {
            return violation(format!("request {id} is more than the credit allows"));
        }
        table.unanswered += 1;
        table.bytes += size;
        let cancel = Cancel::default();
        vacant.insert(cancel.clone());
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
