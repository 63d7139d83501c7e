//! A pipe whose reader does not go to sleep at once.

use std::fs::File;
use std::io::{self, Read};
use std::os::fd::AsRawFd;
use std::thread;
use std::time::{Duration, Instant};

/// How long to look again before waiting: going to sleep and being woken takes about as long.
const MOMENT: Duration = Duration::from_micros(50);
/// How often that may be in vain, until a wait is short again.
const MISSES: u32 = 3;

/// Reads a pipe. Where what comes next has lately come soon, it is looked for some times before the thread sleeps.
pub(super) struct Eager {
    file: File,
    misses: u32,
}

impl Eager {
    pub(super) fn new(file: File) -> Self {
        let alone = thread::available_parallelism().is_ok_and(|processors| processors.get() == 1);
        Self {
            file,
            misses: if alone { u32::MAX } else { 0 },
        }
    }

    /// Whether there is something to read, or the end.
    fn is_ready(&self) -> bool {
        let mut watched = libc::pollfd {
            fd: self.file.as_raw_fd(),
            events: libc::POLLIN,
            revents: 0,
        };
        // SAFETY: the call is given one descriptor of this function's own.
        unsafe { libc::poll(&raw mut watched, 1, 0) != 0 }
    }

    fn await_moment(&mut self) {
        let started = Instant::now();
        while !self.is_ready() {
            if started.elapsed() > MOMENT {
                self.misses += 1;
                return;
            }
            thread::yield_now();
        }
        self.misses = 0;
    }
}

impl Read for Eager {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.misses < MISSES {
            self.await_moment();
            return self.file.read(buffer);
        }
        let started = Instant::now();
        let read = self.file.read(buffer);
        if self.misses < u32::MAX && started.elapsed() < MOMENT {
            self.misses = 0;
        }
        read
    }
}
