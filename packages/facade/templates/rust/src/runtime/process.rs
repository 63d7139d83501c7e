//! What a program has to do for its process to behave as a Go program's does.

use std::fs::File;
use std::io::{self, Write};
use std::os::fd::{FromRawFd, RawFd};
use std::ptr;

/// The operation failed in a way that the contract does not know.
pub(super) const EXIT_FAILED: u8 = 1;
/// A panic, in Go.
pub(super) const EXIT_PANIC: u8 = 2;
/// The contract has no such method.
pub(super) const EXIT_UNKNOWN_METHOD: u8 = 64;
/// The request is malformed.
pub(super) const EXIT_MALFORMED: u8 = 65;
/// The versions or the contracts differ, or the protocol was broken.
pub(super) const EXIT_REFUSED: u8 = 76;
/// The deadline passed.
pub(super) const EXIT_DEADLINE: u8 = 124;

/// The standard input and output that the program was started with.
pub(super) struct Streams {
    pub(super) input: File,
    pub(super) output: File,
}

/// Points standard output at standard error, so that a stray print does no harm.
pub(super) fn take_streams(is_worker: bool) -> io::Result<Streams> {
    let output = moved(1)?;
    let input = moved(0)?;
    make_copy(2, 1)?;
    if is_worker {
        use std::os::fd::AsRawFd;
        make_copy(File::open("/dev/null")?.as_raw_fd(), 0)?;
    }
    Ok(Streams { input, output })
}

/// Prints why the program ends with this code.
pub(super) fn complain(code: u8, message: &str) -> u8 {
    // There is nobody left to tell should this fail too.
    let _ = writeln!(io::stderr(), "{message}");
    code
}

fn moved(descriptor: RawFd) -> io::Result<File> {
    // SAFETY: the call touches no memory, and its result is owned by nobody else.
    unsafe {
        match libc::fcntl(descriptor, libc::F_DUPFD_CLOEXEC, 3) {
            -1 => Err(io::Error::last_os_error()),
            copy => Ok(File::from_raw_fd(copy)),
        }
    }
}

fn make_copy(from: RawFd, to: RawFd) -> io::Result<()> {
    // SAFETY: the call touches no memory.
    match unsafe { libc::dup2(from, to) } {
        -1 => Err(io::Error::last_os_error()),
        _ => Ok(()),
    }
}

/// Takes signals, and the limit of open files, as a Go program does.
pub(super) fn behave_like_go(is_worker: bool) {
    on_signal(libc::SIGQUIT, quit);
    for &signal in UNNOTICED {
        on_signal(signal, take_no_notice);
    }
    if is_worker {
        on_signal(libc::SIGPIPE, take_no_notice);
        on_signal(libc::SIGTERM, end_with_group);
    } else {
        // SAFETY: no handler is installed.
        unsafe { libc::signal(libc::SIGPIPE, libc::SIG_DFL) };
    }
    raise_open_files();
}

/// Signals that end other programs and that Go takes no notice of.
const UNNOTICED: &[libc::c_int] = &[
    libc::SIGUSR1,
    libc::SIGUSR2,
    libc::SIGALRM,
    libc::SIGVTALRM,
    libc::SIGPROF,
    libc::SIGIO,
    libc::SIGXCPU,
    libc::SIGXFSZ,
];

/// Installs a handler, not `SIG_IGN`: programs that are started from here would inherit that.
fn on_signal(signal: libc::c_int, handler: extern "C" fn(libc::c_int)) {
    // SAFETY: the handlers below do nothing that a signal handler must not do.
    unsafe {
        let mut action: libc::sigaction = std::mem::zeroed();
        action.sa_sigaction = handler as *const () as libc::sighandler_t;
        action.sa_flags = libc::SA_RESTART;
        libc::sigemptyset(&raw mut action.sa_mask);
        libc::sigaction(signal, &raw const action, ptr::null_mut());
    }
}

extern "C" fn take_no_notice(_: libc::c_int) {}

extern "C" fn quit(_: libc::c_int) {
    const MESSAGE: &[u8] = b"SIGQUIT: quit\n";
    // SAFETY: both calls may be made in a signal handler.
    unsafe {
        libc::write(2, MESSAGE.as_ptr().cast(), MESSAGE.len());
        libc::_exit(i32::from(EXIT_PANIC));
    }
}

extern "C" fn end_with_group(signal: libc::c_int) {
    kill_own_group();
    // SAFETY: both calls may be made in a signal handler.
    unsafe {
        libc::signal(signal, libc::SIG_DFL);
        libc::raise(signal);
    }
}

/// Kills the process group if this process leads it, this process included.
pub(super) fn kill_own_group() {
    // SAFETY: the calls touch no memory.
    unsafe {
        if libc::getpgrp() == libc::getpid() {
            libc::kill(0, libc::SIGKILL);
        }
    }
}

fn raise_open_files() {
    let mut limit = libc::rlimit {
        rlim_cur: 0,
        rlim_max: 0,
    };
    // SAFETY: both calls are given a limit of this function's own.
    unsafe {
        if libc::getrlimit(libc::RLIMIT_NOFILE, &raw mut limit) == 0
            && limit.rlim_cur < limit.rlim_max
        {
            limit.rlim_cur = limit.rlim_max;
            libc::setrlimit(libc::RLIMIT_NOFILE, &raw const limit);
        }
    }
}
