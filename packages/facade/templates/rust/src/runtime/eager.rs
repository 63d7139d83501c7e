//! A pipe whose reader does not go to sleep at once.

use std::fs::File;
use std::io::{self, Read};
use std::os::fd::AsRawFd;
use std::thread;
use std::time::{Duration, Instant};

/// How long to look again before going to sleep, which takes about as long together with being woken.
const EAGER_TIME: Duration = Duration::from_micros(20);
/// A wait after which looking again may be worth it anew.
const SHORT_WAIT: Duration = Duration::from_micros(50);
/// How often looking again may be in vain until a wait is short.
const MISSES: u32 = 3;

/// Reads a pipe. Where waits have lately been short, a thread looks again for a moment before it sleeps.
pub(super) struct Eager {
    file: File,
    misses: u32,
    /// Whether this thread has the only processor, and the other side cannot go on meanwhile.
    is_alone: bool,
}

impl Eager {
    pub(super) fn new(file: File) -> Self {
        let processors = thread::available_parallelism();
        Self {
            file,
            misses: 0,
            is_alone: processors.is_ok_and(|processors| processors.get() == 1),
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

    /// Looks again for a moment, and lets other threads run meanwhile: the client may have the same processor.
    fn look_again(&mut self) {
        let started = Instant::now();
        while !self.is_ready() {
            if started.elapsed() > EAGER_TIME {
                self.misses += 1;
                return;
            }
            thread::yield_now();
        }
    }
}

impl Read for Eager {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.is_alone {
            return self.file.read(buffer);
        }
        if self.misses < MISSES {
            self.look_again();
        }
        let started = Instant::now();
        let read = self.file.read(buffer);
        if started.elapsed() < SHORT_WAIT {
            self.misses = 0;
        }
        read
    }
}

#[cfg(test)]
mod tests {
    use std::fs::File;
    use std::io::{Read, Write, pipe};
    use std::os::fd::OwnedFd;
    use std::thread;
    use std::time::Duration;

    use super::{Eager, MISSES};

    #[test]
    fn what_comes_late_is_read_all_the_same_and_not_looked_for_any_more() {
        let (reader, mut writer) = pipe().expect("a pipe");
        let mut eager = Eager::new(File::from(OwnedFd::from(reader)));
        eager.is_alone = false;
        let mut byte = [0];
        for i in 0..2 * u8::try_from(MISSES).expect("few") {
            thread::scope(|scope| {
                scope.spawn(|| {
                    thread::sleep(Duration::from_millis(5));
                    writer.write_all(&[i]).expect("written");
                });
                assert_eq!((eager.read(&mut byte).expect("read"), byte), (1, [i]));
            });
        }
        assert_eq!(eager.misses, MISSES);
        writer.write_all(&[0]).expect("written");
        eager.read_exact(&mut byte).expect("read");
        assert_eq!(eager.misses, 0);
    }

    #[test]
    fn the_end_is_seen() {
        for is_alone in [false, true] {
            let (reader, writer) = pipe().expect("a pipe");
            let mut eager = Eager::new(File::from(OwnedFd::from(reader)));
            eager.is_alone = is_alone;
            drop(writer);
            assert_eq!(eager.read(&mut [0]).expect("the end"), 0);
        }
    }
}
