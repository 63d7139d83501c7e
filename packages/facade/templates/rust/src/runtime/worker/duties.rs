//! What threads do, one thing after the other.

use std::collections::VecDeque;
use std::sync::PoisonError;
use std::sync::atomic::Ordering;

use super::Worker;
use crate::runtime::context::Context;
use crate::runtime::eager::Eager;
use crate::runtime::input::Input;
use crate::runtime::{Handler, Payload};

/// What there is to do for threads that have nothing to do.
#[derive(Default)]
pub(super) struct Duties {
    /// The turn to read, while the thread that had it is at work.
    pub(super) turn: Option<Input<Eager>>,
    /// Whether any thread may pick the turn up.
    pub(super) offered: bool,
    /// Whether some thread should write what is queued.
    pub(super) unwritten: bool,
    pub(super) jobs: VecDeque<Job>,
    pub(super) busy: usize,
    pub(super) idle: usize,
    /// Threads that were started besides the first.
    pub(super) spawned: usize,
}

/// A request and what it takes to do its work.
pub(super) struct Job {
    pub(super) id: u64,
    pub(super) size: usize,
    pub(super) method: String,
    pub(super) payload: Payload,
    pub(super) context: Context,
}

enum Duty {
    Read(Input<Eager>),
    Write,
    Work(Job),
}

impl<H: Handler> Worker<'_, H> {
    /// What each thread does: whatever there is to do.
    pub(super) fn work(&self) {
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

    /// Does some work while another thread may pick up the turn to read; returns the turn if none did.
    pub(super) fn lay_down(
        &self,
        input: Input<Eager>,
        work: impl FnOnce(),
    ) -> Option<Input<Eager>> {
        let mut duties = self.lock();
        duties.turn = Some(input);
        duties.busy += 1;
        drop(duties);
        self.started.fetch_add(1, Ordering::Relaxed);
        // Looking is cheap, and it does not miss an overseer that has not seen the turn.
        if self.overseer_sleeps.load(Ordering::SeqCst)
            && self.overseer_sleeps.swap(false, Ordering::SeqCst)
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

    /// Gives a request back where its work is to be done at once, else keeps it for later.
    pub(super) fn keep_or_queue(&self, job: Job) -> Option<Job> {
        let mut duties = self.lock();
        if duties.busy < self.threads {
            return Some(job);
        }
        duties.jobs.push_back(job);
        None
    }

    /// Takes a request back that no thread has begun.
    pub(super) fn withdraw(&self, id: u64) -> Option<Job> {
        let mut duties = self.lock();
        let place = duties.jobs.iter().position(|job| job.id == id)?;
        duties.jobs.remove(place)
    }
}
