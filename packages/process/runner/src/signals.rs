use crate::descriptors::check;
use std::io;
use std::mem::{self, MaybeUninit};
use std::os::fd::{AsRawFd, FromRawFd, OwnedFd, RawFd};

/// Signals as a descriptor: SIGCHLD for ended children, the others to end the runner in good order.
pub struct Signals(OwnedFd);

const HANDLED: [libc::c_int; 4] = [libc::SIGCHLD, libc::SIGTERM, libc::SIGINT, libc::SIGHUP];

impl Signals {
    pub fn block() -> io::Result<Signals> {
        let set = signal_set(&HANDLED);
        check(unsafe { libc::sigprocmask(libc::SIG_BLOCK, &set, std::ptr::null_mut()) })?;
        let flags = libc::SFD_CLOEXEC | libc::SFD_NONBLOCK;
        let fd = check(unsafe { libc::signalfd(-1, &set, flags) })?;
        Ok(Signals(unsafe { OwnedFd::from_raw_fd(fd) }))
    }

    pub fn fd(&self) -> RawFd {
        self.0.as_raw_fd()
    }

    /// Takes all pending signals; true where one of them asks the runner to end.
    pub fn drain(&self) -> bool {
        let mut asked_to_end = false;
        let size = mem::size_of::<libc::signalfd_siginfo>();
        let mut info = MaybeUninit::<libc::signalfd_siginfo>::uninit();
        while unsafe { libc::read(self.fd(), info.as_mut_ptr().cast(), size) } == size as isize {
            let signal = unsafe { info.assume_init_ref() }.ssi_signo;
            asked_to_end |= signal != libc::SIGCHLD as u32;
        }
        asked_to_end
    }
}

/// Gives every signal that is ignored its default meaning, but for the one that this process wants to ignore.
///
/// A program that is started inherits which signals are ignored, and nothing else: handlers end with `exec`.
pub fn heed_all() {
    for signal in (1..=libc::SIGRTMAX()).filter(|signal| *signal != libc::SIGPIPE) {
        let mut action = MaybeUninit::<libc::sigaction>::zeroed();
        unsafe {
            if libc::sigaction(signal, std::ptr::null(), action.as_mut_ptr()) == 0
                && action.assume_init().sa_sigaction == libc::SIG_IGN
            {
                libc::signal(signal, libc::SIG_DFL);
            }
        }
    }
}

/// Ignores no signal and blocks none; only system calls, to be used between fork and exec, after `heed_all`.
pub fn reset_all() {
    // All zeros is the default action, without flags, and the empty set of signals.
    let nothing = [0u64; 8];
    let set_bytes = std::mem::size_of::<u64>();
    unsafe {
        libc::syscall(libc::SYS_rt_sigaction, libc::SIGPIPE, nothing.as_ptr(), 0, set_bytes);
        libc::syscall(libc::SYS_rt_sigprocmask, libc::SIG_SETMASK, nothing.as_ptr(), 0, set_bytes);
    }
}

fn signal_set(signals: &[libc::c_int]) -> libc::sigset_t {
    let mut set = MaybeUninit::<libc::sigset_t>::uninit();
    unsafe {
        libc::sigemptyset(set.as_mut_ptr());
        for signal in signals {
            libc::sigaddset(set.as_mut_ptr(), *signal);
        }
        set.assume_init()
    }
}
