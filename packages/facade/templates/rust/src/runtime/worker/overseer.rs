//! Sees that somebody reads.

use std::sync::atomic::Ordering;
use std::thread::{self, Builder, Scope};
use std::time::Duration;

use super::Worker;
use crate::runtime::Handler;

/// How long a thread may be at work before another one picks up its turn to read, where work has lately taken that long.
const MOMENT: Duration = Duration::from_micros(100);
/// The same where all work was short: to look more often would take as much time as the work does.
const LONG_MOMENT: Duration = Duration::from_millis(1);
/// Looks that find nothing taking long until moments are long again.
const SHORT_MOMENTS: u32 = 100;
/// Long moments without work after which the overseer sleeps.
const QUIET_MOMENTS: u32 = 10;

impl<H: Handler> Worker<'_, H> {
    /// Gives the turn to read to another thread where the one that had it is at work for too long.
    pub(super) fn oversee<'s>(&'s self, scope: &'s Scope<'s, '_>) {
        let _ = self.overseer.set(thread::current());
        let (mut seen, mut quiet, mut short) = (0, 0_u32, 0_u32);
        loop {
            thread::sleep(if short > 0 { MOMENT } else { LONG_MOMENT });
            short = short.saturating_sub(1);
            let started = self.started.load(Ordering::Relaxed);
            let mut duties = self.lock();
            if duties.turn.is_none() {
                drop(duties);
                quiet += u32::from(short == 0);
                if quiet > QUIET_MOMENTS {
                    self.sleep_until_work();
                    quiet = 0;
                }
                continue;
            }
            quiet = 0;
            if started == seen || duties.offered {
                short = SHORT_MOMENTS;
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
}
