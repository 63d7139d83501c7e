use crate::descriptors::check;
use crate::executable::{Executable, Executables};
use std::collections::HashMap;
use std::fs;
use std::io;
use std::mem::MaybeUninit;

/// After so many stops in a row it is the turn of everything else: a program may start processes without end.
const MAX_STOPS: usize = 256;
const STOP_SIGNALS: [libc::c_int; 4] = [libc::SIGSTOP, libc::SIGTSTP, libc::SIGTTIN, libc::SIGTTOU];

/// Begins to follow a child that waits before it becomes a program, and all that it will start.
///
/// It is seized and not attached to, so that it is not stopped by that, and goes down with this process.
pub fn seize(pid: libc::pid_t) -> io::Result<()> {
    let options = libc::PTRACE_O_TRACEEXEC
        | libc::PTRACE_O_TRACEFORK
        | libc::PTRACE_O_TRACEVFORK
        | libc::PTRACE_O_TRACECLONE
        | libc::PTRACE_O_EXITKILL;
    request(libc::PTRACE_SEIZE, pid, options as usize)
}

/// Sees which executables the processes of traced runs start, and changes nothing else for them: every signal and
/// every stop is passed on.
#[derive(Default)]
pub struct Tracer {
    /// Which run each traced process or thread belongs to.
    runs: HashMap<libc::pid_t, u64>,
    executables: Executables,
    /// Whether stops were left for the next turn.
    pub has_more: bool,
}

/// What a run has started.
pub struct Started {
    pub run: u64,
    pub executables: Vec<Executable>,
}

impl Tracer {
    pub fn adopt(&mut self, pid: libc::pid_t, run: u64) {
        self.runs.insert(pid, run);
    }

    pub fn forget(&mut self, pid: libc::pid_t) {
        self.runs.remove(&pid);
    }

    /// Forgets all processes, once there is none.
    pub fn forget_all(&mut self) {
        self.runs.clear();
    }

    /// Lets every process that is stopped go on, and tells what was started.
    pub fn follow(&mut self) -> Vec<Started> {
        let mut started = Vec::new();
        let had_more = std::mem::take(&mut self.has_more);
        if self.runs.is_empty() && !had_more {
            return started;
        }
        for _ in 0..MAX_STOPS {
            let Some((pid, status)) = next_stop() else { return started };
            started.extend(self.pass(pid, status));
        }
        self.has_more = true;
        started
    }

    /// Takes note of one stop and lets the process go on. One that was killed meanwhile cannot, and need not.
    fn pass(&mut self, pid: libc::pid_t, status: libc::c_int) -> Option<Started> {
        let (signal, event) = (status & 0xff, status >> 8);
        let started = self.note(pid, event);
        let (how, signal) = match event {
            0 => (libc::PTRACE_CONT, signal),
            libc::PTRACE_EVENT_STOP if STOP_SIGNALS.contains(&signal) => (libc::PTRACE_LISTEN, 0),
            _ => (libc::PTRACE_CONT, 0),
        };
        let _ = request(how, pid, signal as usize);
        started
    }

    fn note(&mut self, pid: libc::pid_t, event: libc::c_int) -> Option<Started> {
        match event {
            libc::PTRACE_EVENT_EXEC => {
                let run = self.run_of(pid)?;
                Some(Started { run, executables: self.executables.of_process(pid) })
            }
            libc::PTRACE_EVENT_FORK | libc::PTRACE_EVENT_VFORK | libc::PTRACE_EVENT_CLONE => {
                let (run, child) = (self.run_of(pid)?, event_message(pid)?);
                self.runs.insert(child, run);
                None
            }
            _ => None,
        }
    }

    /// A new process may be seen before the one that started it says so.
    fn run_of(&mut self, pid: libc::pid_t) -> Option<u64> {
        if let Some(run) = self.runs.get(&pid) {
            return Some(*run);
        }
        let run = *parent_of(pid).and_then(|parent| self.runs.get(&parent)).or_else(|| self.only_run())?;
        self.runs.insert(pid, run);
        Some(run)
    }

    fn only_run(&self) -> Option<&u64> {
        let first = self.runs.values().next()?;
        self.runs.values().all(|run| run == first).then_some(first)
    }
}

fn parent_of(pid: libc::pid_t) -> Option<libc::pid_t> {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("PPid:"))?;
    line.trim().parse().ok()
}

/// A traced process that has stopped, and why: the signal, and above it the event.
fn next_stop() -> Option<(libc::pid_t, libc::c_int)> {
    let mut info = MaybeUninit::<libc::siginfo_t>::zeroed();
    let options = libc::WSTOPPED | libc::WNOHANG;
    let outcome = unsafe { libc::waitid(libc::P_ALL, 0, info.as_mut_ptr(), options) };
    let info = unsafe { info.assume_init() };
    let (pid, status) = unsafe { (info.si_pid(), info.si_status()) };
    (outcome == 0 && pid != 0).then_some((pid, status))
}

/// The process that an event is about.
fn event_message(pid: libc::pid_t) -> Option<libc::pid_t> {
    let mut message: libc::c_ulong = 0;
    request(libc::PTRACE_GETEVENTMSG, pid, &raw mut message as usize).ok()?;
    libc::pid_t::try_from(message).ok()
}

fn request(what: libc::c_uint, pid: libc::pid_t, data: usize) -> io::Result<()> {
    let nothing = std::ptr::null_mut::<libc::c_void>();
    let outcome = unsafe { libc::ptrace(what as _, pid, nothing, data as *mut libc::c_void) };
    check(outcome as libc::c_int).map(drop)
}
