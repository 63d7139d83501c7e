use crate::answer::MemoryScope;
use crate::process_tree::{proportional_bytes, with_descendants};
use std::time::{Duration, Instant};

/// How long a program runs before anybody looks; most are over by then.
const FIRST_LOOK: Duration = Duration::from_millis(5);
/// The longest time between two looks.
const MAX_PAUSE: Duration = Duration::from_millis(50);
/// From one look to the next at least so many times the processor time that a look takes.
const LOOK_SHARE: u32 = 20;
/// With fewer looks at several processes than this, their peak is not known.
const MIN_LOOKS: u32 = 2;

/// The peak memory of all processes of one run at one moment, by looking at them every few milliseconds.
///
/// What each of them holds is its proportional share, so that memory that several share counts once. One process alone
/// is not looked at, for the kernel knows its peak.
pub struct TreeMemory {
    started: Instant,
    due: Instant,
    looks: u32,
    has_company: bool,
    peak: u64,
}

impl TreeMemory {
    pub fn new(started: Instant) -> TreeMemory {
        TreeMemory { started, due: started + FIRST_LOOK, looks: 0, has_company: false, peak: 0 }
    }

    /// When to look next.
    pub fn due(&self) -> Instant {
        self.due
    }

    /// Says that there was more than the one process.
    pub fn had_company(&mut self) {
        self.has_company = true;
    }

    /// Looks at a process, those that it started, and others that are known to belong to it.
    pub fn sample(&mut self, pid: libc::pid_t, family: &[libc::pid_t]) {
        let before = processor_time();
        let processes = with_descendants(pid, family);
        if processes.len() > 1 {
            self.has_company = true;
            if let Some(bytes) = proportional_bytes(&processes) {
                self.peak = self.peak.max(bytes);
                self.looks += 1;
            }
        }
        let now = Instant::now();
        let pause = ((now - self.started) / LOOK_SHARE).clamp(FIRST_LOOK, MAX_PAUSE);
        self.due = now + pause.max(processor_time().saturating_sub(before) * LOOK_SHARE);
    }

    /// The peak in bytes and what it covers, given that of the largest single process.
    pub fn peak(&self, largest: u64) -> (u64, MemoryScope) {
        let scope = match self.has_company && self.looks < MIN_LOOKS {
            true => MemoryScope::Process,
            false => MemoryScope::Tree,
        };
        (largest.max(self.peak), scope)
    }
}

/// What this thread has computed so far; unlike the time of day it does not grow while others have the processor.
fn processor_time() -> Duration {
    let mut spent = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    unsafe { libc::clock_gettime(libc::CLOCK_THREAD_CPUTIME_ID, &raw mut spent) };
    Duration::new(spent.tv_sec as u64, spent.tv_nsec as u32)
}
