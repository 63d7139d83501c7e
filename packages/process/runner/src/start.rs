use crate::descriptors::{check, pipe, set_nonblocking};
use crate::program::Program;
use crate::signals;
use std::ffi::c_char;
use std::fs::File;
use std::io::{self, Read};
use std::os::fd::{AsRawFd, OwnedFd, RawFd};

/// A process that was forked and is about to become the program, with this side's ends of its pipes.
pub struct Started {
    pub pid: libc::pid_t,
    pub stdin: Option<OwnedFd>,
    pub stdout: OwnedFd,
    pub stderr: OwnedFd,
    pub report: StartReport,
}

/// Where the forked process says that it could not become the program; closed by a successful exec.
pub struct StartReport(File);

/// What kept a process from becoming the program, with the errno.
pub enum StartFailure {
    Directory(i32),
    Program(i32),
}

const DIRECTORY: u8 = 1;
const PROGRAM: u8 = 2;

impl StartReport {
    /// The failure, if any; to be asked once the process has ended, for then the answer is there without waiting.
    pub fn failure(&mut self) -> Option<StartFailure> {
        let mut message = [0; 5];
        self.0.read_exact(&mut message).ok()?;
        let errno = i32::from_ne_bytes([message[1], message[2], message[3], message[4]]);
        match message[0] {
            DIRECTORY => Some(StartFailure::Directory(errno)),
            _ => Some(StartFailure::Program(errno)),
        }
    }
}

/// Forks a process that becomes the program in a session of its own; an error means that there is none.
pub fn start(program: &Program, feed: bool) -> io::Result<Started> {
    let (stdin, input) = match feed {
        true => pipe().map(|(read, write)| (read, Some(write)))?,
        false => (OwnedFd::from(File::open("/dev/null")?), None),
    };
    let (output, stdout) = pipe()?;
    let (errors, stderr) = pipe()?;
    let (report, failure) = pipe()?;
    set_nonblocking(&report)?;
    let child = Child {
        stdio: [stdin.as_raw_fd(), stdout.as_raw_fd(), stderr.as_raw_fd()],
        failure: failure.as_raw_fd(),
        parent: unsafe { libc::getpid() },
        argv: program.argv_pointers(),
        env: program.env_pointers(),
    };
    let pid = check(unsafe { libc::fork() })?;
    if pid == 0 {
        child.become_program(program);
    }
    Ok(Started { pid, stdin: input, stdout: output, stderr: errors, report: StartReport(File::from(report)) })
}

/// What the forked process needs; it must not allocate, for its memory counts as the program's.
struct Child {
    stdio: [RawFd; 3],
    failure: RawFd,
    parent: libc::pid_t,
    argv: Vec<*const c_char>,
    env: Vec<*const c_char>,
}

impl Child {
    fn become_program(&self, program: &Program) -> ! {
        unsafe {
            libc::setsid();
            libc::prctl(libc::PR_SET_PDEATHSIG, libc::SIGKILL);
            if libc::getppid() != self.parent {
                libc::_exit(127);
            }
            signals::reset_all();
            if libc::chdir(program.cwd.as_ptr()) == -1 {
                self.fail(DIRECTORY);
            }
            for (target, source) in self.stdio.iter().enumerate() {
                libc::dup2(*source, target as RawFd);
            }
            libc::execve(program.path.as_ptr(), self.argv.as_ptr(), self.env.as_ptr());
            self.fail(PROGRAM)
        }
    }

    fn fail(&self, what: u8) -> ! {
        let errno = io::Error::last_os_error().raw_os_error().unwrap_or(0).to_ne_bytes();
        let message = [what, errno[0], errno[1], errno[2], errno[3]];
        unsafe {
            libc::write(self.failure, message.as_ptr().cast(), message.len());
            libc::_exit(127)
        }
    }
}
