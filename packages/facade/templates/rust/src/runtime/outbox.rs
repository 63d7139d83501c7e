//! The output of a connection, written by whoever comes first.

use std::io::Write;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// Bytes that are queued before those who add more have to wait.
const CAPACITY: usize = 1 << 26;
/// Buffers up to this size are used again.
const KEPT: usize = 1 << 20;

/// Requests whose answers are about to be seen, and the size of their bodies.
#[derive(Clone, Copy, Default)]
pub(super) struct Released {
    pub(super) requests: usize,
    pub(super) bytes: usize,
}

/// What goes out, in order. A thread that writes takes along what others add meanwhile.
pub(super) struct Outbox<W> {
    state: Mutex<State>,
    written: Condvar,
    output: Mutex<W>,
}

#[derive(Default)]
struct State {
    queue: Vec<u8>,
    released: Released,
    spare: Vec<u8>,
    /// Threads that wait until less is queued.
    waiting: usize,
    writing: bool,
    failed: bool,
}

impl<W: Write> Outbox<W> {
    pub(super) fn new(output: W) -> Self {
        Self {
            state: Mutex::default(),
            written: Condvar::new(),
            output: Mutex::new(output),
        }
    }

    /// Queues an answer, waiting while too much is queued. Returns how many bytes are.
    pub(super) fn add(&self, released: Released, append_to: impl FnOnce(&mut Vec<u8>)) -> usize {
        let mut state = self.lock();
        while state.queue.len() > CAPACITY && state.writing && !state.failed {
            state.waiting += 1;
            state = self
                .written
                .wait(state)
                .unwrap_or_else(PoisonError::into_inner);
            state.waiting -= 1;
        }
        append_to(&mut state.queue);
        state.released.requests += released.requests;
        state.released.bytes += released.bytes;
        state.queue.len()
    }

    /// Whether something is queued that nobody writes.
    pub(super) fn is_waiting(&self) -> bool {
        let state = self.lock();
        !state.queue.is_empty() && !state.writing
    }

    /// Whether all that was queued is written.
    pub(super) fn is_idle(&self) -> bool {
        let state = self.lock();
        state.queue.is_empty() && !state.writing
    }

    /// Writes what is queued, unless another thread does so already. `before` is told which answers are about
    /// to be seen by the other side.
    ///
    /// A failure is not told: the reader of the same connection sees the end of the other side.
    pub(super) fn flush(&self, before: impl Fn(Released)) {
        let mut state = self.lock();
        if state.writing {
            return;
        }
        state.writing = true;
        while !state.queue.is_empty() && !state.failed {
            let spare = std::mem::take(&mut state.spare);
            let mut batch = std::mem::replace(&mut state.queue, spare);
            let released = std::mem::take(&mut state.released);
            drop(state);
            before(released);
            let wrote = self
                .output
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .write_all(&batch);
            state = self.lock();
            state.failed |= wrote.is_err();
            if batch.capacity() <= KEPT {
                batch.clear();
                state.spare = batch;
            }
            // Telling nobody would cost a system call as well.
            if state.waiting > 0 {
                self.written.notify_all();
            }
        }
        state.writing = false;
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
