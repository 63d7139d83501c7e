//! What a program has to do for its process to end the way a Go program's does.

use std::fs::File;
use std::io::{self, Read, Write};
use std::os::fd::AsFd;
use std::panic::{self, AssertUnwindSafe};
use std::process::ExitCode;

/// The exit code of a panic, in Go.
const EXIT_PANIC: u8 = 2;

/// The standard streams, not buffered.
pub struct Streams {
    /// Where to read from.
    pub stdin: Box<dyn Read>,
    /// Where the result goes.
    pub stdout: Box<dyn Write>,
    /// Where messages go.
    pub stderr: Box<dyn Write>,
}

impl Streams {
    /// Takes the streams of the process.
    ///
    /// `io::stdout` is passed by, since it would search a long document for line feeds.
    pub fn standard() -> io::Result<Self> {
        Ok(Self {
            stdin: Box::new(io::stdin()),
            stdout: Box::new(File::from(io::stdout().as_fd().try_clone_to_owned()?)),
            stderr: Box::new(io::stderr()),
        })
    }
}

/// Runs the body of a program and returns its exit code.
pub fn run(body: impl FnOnce(&mut Streams) -> u8) -> ExitCode {
    take_signals_like_go();
    let ran = panic::catch_unwind(AssertUnwindSafe(|| match Streams::standard() {
        Ok(mut streams) => body(&mut streams),
        Err(_) => EXIT_PANIC,
    }));
    ExitCode::from(ran.unwrap_or(EXIT_PANIC))
}

/// Rust ignores SIGPIPE where Go dies of it, and dies of SIGXFSZ where Go reports the failed write.
fn take_signals_like_go() {
    // SAFETY: neither disposition installs a handler, and no thread has been started yet.
    unsafe {
        libc::signal(libc::SIGPIPE, libc::SIG_DFL);
        libc::signal(libc::SIGXFSZ, libc::SIG_IGN);
    }
}
