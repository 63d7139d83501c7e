//! Ends the process when the connection is over.

use std::os::fd::RawFd;
use std::process;
use std::thread;
use std::time::{Duration, Instant};

use super::Worker;
use crate::runtime::frame::{self, Broken};
use crate::runtime::process::{EXIT_FAILED, EXIT_REFUSED, complain, kill_own_group};
use crate::runtime::{Handler, orphan};

const FATAL_GRACE: Duration = Duration::from_secs(1);
const ORPHAN_GRACE: Duration = Duration::from_millis(500);

impl<H: Handler> Worker<'_, H> {
    /// Waits for the end of the client, and ends as well.
    pub(super) fn watch(&self, pipe: RawFd, parent: libc::pid_t) {
        orphan::wait(pipe, parent);
        self.end(Broken::Gone);
    }

    /// Ends the process.
    pub(super) fn end(&self, broken: Broken) -> ! {
        match broken {
            Broken::Gone => self.end_orphaned(),
            Broken::Violation(message) => {
                // Should the client not listen, then the end comes without.
                thread::scope(|scope| {
                    scope.spawn(|| {
                        thread::sleep(FATAL_GRACE);
                        process::exit(EXIT_REFUSED.into());
                    });
                    self.send(|out| {
                        frame::append_frame(out, frame::FATAL, 0, &[message.as_bytes()]);
                    });
                    process::exit(complain(EXIT_REFUSED, &message).into())
                })
            }
        }
    }

    fn end_orphaned(&self) -> ! {
        let limit = Instant::now() + ORPHAN_GRACE;
        self.requests.cancel_all();
        while !self.requests.is_idle() && Instant::now() < limit {
            thread::sleep(Duration::from_millis(5));
        }
        kill_own_group();
        process::exit(EXIT_FAILED.into())
    }
}
