use crate::answer::{Answer, Cost, End, Fault, Finished, MemoryScope, Observed, Trace};
use crate::capture::{Capture, Limits};
use crate::errno_name::{errno_name, error_name};
use crate::executable::Executable;
use crate::input::Input;
use crate::program::Program;
use crate::signal_name::signal_name;
use crate::start::{start, StartFailure, StartReport};
use crate::tree_memory::TreeMemory;
use std::fs::File;
use std::os::fd::RawFd;
use std::time::{Duration, Instant};

/// How long outputs are read on after the program ended, for a process that left the group may hold them open.
const DRAIN_LIMIT: Duration = Duration::from_millis(200);

/// Errors of exec that speak of the machine and not of the program.
const SCARCITY: [i32; 4] = [libc::EAGAIN, libc::EMFILE, libc::ENFILE, libc::ENOMEM];

/// A program that was started and is not answered yet.
pub struct Run {
    pub id: u64,
    pub pid: libc::pid_t,
    started: Instant,
    timeout: Duration,
    limits: Limits,
    input: Option<Input>,
    stdout: Capture,
    stderr: Capture,
    report: StartReport,
    state: State,
    memory: TreeMemory,
    trace: Option<Trace>,
}

/// What a run is started with.
pub struct RunSettings {
    pub id: u64,
    pub timeout_ms: f64,
    pub limits: Limits,
    /// Fed to standard input; none is an empty one.
    pub input: Option<File>,
    pub trace: bool,
}

enum State {
    Running,
    Killed(Kill),
    Ended { ended: Ended, at: Instant },
}

enum Kill {
    TimedOut,
    Cancelled,
    Fault(Fault),
}

struct Ended {
    kill: Option<Kill>,
    exit: Exit,
}

/// What the kernel says about a process that has ended.
pub struct Exit {
    pub status: i32,
    pub usage: libc::rusage,
    /// Whether the process waited for another one.
    pub had_children: bool,
}

impl Run {
    /// Starts a program; the clock starts just before the fork.
    pub fn start(program: &Program, settings: RunSettings) -> Result<Run, Fault> {
        let RunSettings { id, timeout_ms, limits, input, trace } = settings;
        if timeout_ms < 0.0 {
            return Err(Fault::request("timeoutMs is negative"));
        }
        let spawn_fault = |error| Fault::system("spawn", program.name(), &error);
        let timeout = Duration::try_from_secs_f64(timeout_ms / 1000.0);
        let started = Instant::now();
        let process = start(program, input.is_some(), trace).map_err(spawn_fault)?;
        let input = input.zip(process.stdin).map(|(file, pipe)| Input::new(file, pipe));
        Ok(Run {
            id,
            pid: process.pid,
            started,
            // A time too long to be told is none.
            timeout: timeout.unwrap_or(Duration::MAX),
            limits,
            input: input.transpose().map_err(spawn_fault)?,
            stdout: Capture::new(process.stdout, "stdout").map_err(spawn_fault)?,
            stderr: Capture::new(process.stderr, "stderr").map_err(spawn_fault)?,
            report: process.report,
            state: State::Running,
            memory: TreeMemory::new(started),
            trace: process.traced.map(|outcome| match outcome {
                Ok(()) => Trace::Executables(Vec::new()),
                Err(error) => Trace::Refused(error_name(&error)),
            }),
        })
    }

    /// The descriptors to wait for and what for.
    pub fn interests(&self) -> impl Iterator<Item = (RawFd, i16)> {
        let input = self.input.as_ref().and_then(Input::fd);
        let outputs = [self.stdout.fd(), self.stderr.fd()];
        let writing = input.map(|fd| (fd, libc::POLLOUT));
        let reading = outputs.into_iter().flatten().map(|fd| (fd, libc::POLLIN));
        writing.into_iter().chain(reading)
    }

    /// Writes what fits into the pipe to standard input, before anybody waits for that.
    pub fn feed(&mut self, scratch: &mut [u8]) {
        if let Some(fd) = self.input.as_ref().and_then(Input::fd) {
            self.pump(fd, scratch);
        }
    }

    /// Moves bytes for a descriptor that is ready.
    pub fn pump(&mut self, fd: RawFd, scratch: &mut [u8]) {
        let moved = if self.stdout.fd() == Some(fd) {
            let moved = self.stdout.pump(scratch, &self.limits);
            moved.map_err(|error| ("spill", error))
        } else if self.stderr.fd() == Some(fd) {
            let moved = self.stderr.pump(scratch, &self.limits);
            moved.map_err(|error| ("spill", error))
        } else if let Some(input) = &mut self.input {
            input.pump(scratch).map_err(|error| ("stdin", error))
        } else {
            Ok(())
        };
        if let Err((kind, error)) = moved {
            self.fail(Fault::system(kind, kind, &error));
        }
    }

    /// The moment at which `look` has something to do, none while a kill is under way.
    pub fn deadline(&self) -> Option<Instant> {
        match &self.state {
            State::Running => Some(self.expiry().map_or(self.memory.due(), |end| end.min(self.memory.due()))),
            State::Killed(_) => None,
            State::Ended { at, .. } => Some(*at + DRAIN_LIMIT),
        }
    }

    /// Kills the program where its time is up, and looks how much memory it takes where that is due.
    pub fn look(&mut self, now: Instant, family: &[libc::pid_t]) {
        let State::Running = self.state else { return };
        if self.expiry().is_some_and(|end| now >= end) {
            self.kill(Kill::TimedOut);
        } else if now >= self.memory.due() {
            self.memory.sample(self.pid, family);
        }
    }

    fn expiry(&self) -> Option<Instant> {
        self.started.checked_add(self.timeout)
    }

    /// Takes note of a process that belongs to this run and ended without one to wait for it.
    pub fn had_company(&mut self) {
        self.memory.had_company();
    }

    pub fn is_traced(&self) -> bool {
        matches!(self.trace, Some(Trace::Executables(_)))
    }

    /// Takes note of executables that the program or anything below it started.
    pub fn had_started(&mut self, executables: Vec<Executable>) {
        let Some(Trace::Executables(known)) = &mut self.trace else { return };
        for each in executables {
            if !known.contains(&each) {
                known.push(each);
            }
        }
    }

    pub fn cancel(&mut self) {
        self.kill(Kill::Cancelled);
    }

    /// Kills every process of the group; safe as long as the leader is not reaped, for that keeps its number taken.
    pub fn kill_group(&self) {
        unsafe { libc::kill(-self.pid, libc::SIGKILL) };
    }

    /// Takes note of the leader's end, seen at `at`.
    pub fn end(&mut self, exit: Exit, at: Instant) {
        if exit.had_children {
            self.memory.had_company();
        }
        if let Some(input) = &mut self.input {
            input.close();
        }
        let kill = match std::mem::replace(&mut self.state, State::Running) {
            State::Killed(kill) => Some(kill),
            State::Running | State::Ended { .. } => None,
        };
        let ended = Ended { kill, exit };
        self.state = State::Ended { ended, at };
    }

    /// True once the program has ended and its outputs are read or had their time.
    pub fn is_finished(&self, now: Instant) -> bool {
        let drained = self.stdout.fd().is_none() && self.stderr.fd().is_none();
        match &self.state {
            State::Ended { at, .. } => drained || now >= *at + DRAIN_LIMIT,
            State::Running | State::Killed(_) => false,
        }
    }

    /// The answer to a finished run; cancelled and faulty ones take their output files with them.
    pub fn into_answer(mut self) -> Option<Answer> {
        let State::Ended { ended, at } = self.state else { return None };
        let id = self.id;
        let end = match (self.report.failure(), ended.kill) {
            (_, Some(Kill::Cancelled)) => return Some(Answer::Cancelled { id, cancelled: true }),
            (_, Some(Kill::Fault(fault))) => return Some(Answer::Faulty { id: Some(id), fault }),
            (Some(StartFailure::Directory(errno)), _) => return Some(faulty(id, "cwd", errno)),
            (Some(StartFailure::Program(errno)), _) if SCARCITY.contains(&errno) => {
                return Some(faulty(id, "spawn", errno));
            }
            (Some(StartFailure::Program(errno)), _) => End::NotStarted { error: errno_name(errno) },
            (None, Some(Kill::TimedOut)) => End::TimedOut,
            (None, None) => end_of(ended.exit.status),
        };
        let peak = self.memory.peak(ended.exit.usage.ru_maxrss as u64 * 1024);
        let run = Observed {
            end,
            stdout: self.stdout.finish(&self.limits),
            stderr: self.stderr.finish(&self.limits),
            cost: cost_of(at - self.started, &ended.exit.usage, peak),
            trace: self.trace,
        };
        Some(Answer::Finished(Box::new(Finished { id, run })))
    }

    fn fail(&mut self, fault: Fault) {
        if let State::Ended { ended, .. } = &mut self.state {
            ended.kill = Some(Kill::Fault(fault));
        } else {
            self.kill(Kill::Fault(fault));
        }
    }

    fn kill(&mut self, kill: Kill) {
        if let State::Running = self.state {
            self.kill_group();
            self.state = State::Killed(kill);
        }
    }
}

fn faulty(id: u64, kind: &'static str, errno: i32) -> Answer {
    let error = std::io::Error::from_raw_os_error(errno);
    let fault = Fault::system(kind, kind, &error);
    Answer::Faulty { id: Some(id), fault }
}

fn end_of(status: i32) -> End {
    if libc::WIFSIGNALED(status) {
        let signal = signal_name(libc::WTERMSIG(status));
        return End::Signalled { signal };
    }
    End::Exited { code: libc::WEXITSTATUS(status) }
}

fn cost_of(wall: Duration, usage: &libc::rusage, (bytes, scope): (u64, MemoryScope)) -> Cost {
    Cost {
        wall_ms: wall.as_secs_f64() * 1000.0,
        user_ms: milliseconds(&usage.ru_utime),
        system_ms: milliseconds(&usage.ru_stime),
        max_rss_bytes: bytes,
        memory_scope: scope,
    }
}

fn milliseconds(time: &libc::timeval) -> f64 {
    time.tv_sec as f64 * 1000.0 + time.tv_usec as f64 / 1000.0
}
