//! Sees the end of the client, also while all other threads are busy.

use std::os::fd::RawFd;

/// How often to look whether the parent has changed, in milliseconds.
const PARENT_CHECK: libc::c_int = 250;

/// What to ask for besides what is always told: that the other end of a socket writes no more.
#[cfg(target_os = "linux")]
const END: libc::c_short = libc::POLLRDHUP;
#[cfg(not(target_os = "linux"))]
const END: libc::c_short = 0;

/// Returns when the other end of the pipe is closed or the parent of this process has ended.
///
/// Asks for no events but the end, so that data does not wake the thread. The parent is looked at as well because
/// another process could hold the pipe open.
pub(super) fn wait(pipe: RawFd, parent: libc::pid_t) {
    let mut watched = libc::pollfd {
        fd: pipe,
        events: END,
        revents: 0,
    };
    // SAFETY: the call is given one descriptor of this function's own.
    while unsafe { libc::poll(&raw mut watched, 1, PARENT_CHECK) } <= 0 {
        if parent_process() != parent {
            return;
        }
    }
}

/// The parent of this process.
pub(super) fn parent_process() -> libc::pid_t {
    // SAFETY: the call touches no memory.
    unsafe { libc::getppid() }
}
