use crate::descriptors::{check, pipe, set_nonblocking};
use crate::memory;
use crate::program::{Pointers, Program};
use crate::signals;
use crate::tracer;
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
    /// Whether it is traced; `None` where nobody asked for that.
    pub traced: Option<io::Result<()>>,
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

/// Forks a process that becomes the program and leads a group of its own; an error means that there is none.
///
/// It stays in the session of this process, which has no terminal: for each new session the kernel sets up scheduling
/// anew, and that takes longer than laying out its place.
pub fn start(program: &Program, feed: bool, trace: bool) -> io::Result<Started> {
    let (stdin, input) = match feed {
        true => pipe().map(|(read, write)| (read, Some(write)))?,
        false => (OwnedFd::from(File::open("/dev/null")?), None),
    };
    let (output, stdout) = pipe()?;
    let (errors, stderr) = pipe()?;
    let (report, failure) = pipe()?;
    set_nonblocking(&report)?;
    let gate = trace.then(pipe).transpose()?;
    let child = Child {
        stdio: [stdin.as_raw_fd(), stdout.as_raw_fd(), stderr.as_raw_fd()],
        failure: failure.as_raw_fd(),
        gate: gate.as_ref().map(|(read, write)| [read.as_raw_fd(), write.as_raw_fd()]),
        parent: unsafe { libc::getpid() },
        program: program.pointers()?,
    };
    memory::hide_heap();
    let pid = check(fork())?;
    if pid == 0 {
        child.become_program();
    }
    // The process does the same: whoever comes first, it leads its group before anybody wants to end that.
    unsafe { libc::setpgid(pid, pid) };
    let traced = gate.is_some().then(|| tracer::seize(pid));
    // Opens the gate.
    drop(gate);
    let report = StartReport(File::from(report));
    Ok(Started { pid, stdin: input, stdout: output, stderr: errors, report, traced })
}

/// What the forked process needs. It has no heap: what it holds would count as the program's memory.
struct Child {
    stdio: [RawFd; 3],
    failure: RawFd,
    /// Both ends of a pipe, at whose end the process waits until it is traced.
    gate: Option<[RawFd; 2]>,
    parent: libc::pid_t,
    program: Pointers,
}

impl Child {
    /// Goes through `syscall` alone: each function of the C library lies in pages that the kernel would have to map
    /// into the forked process first, and that takes longer than all of these calls.
    #[inline(never)]
    fn become_program(&self) -> ! {
        let program = &self.program;
        unsafe {
            libc::syscall(libc::SYS_setpgid, 0, 0);
            libc::syscall(libc::SYS_prctl, libc::PR_SET_PDEATHSIG, libc::SIGKILL, 0, 0, 0);
            if libc::syscall(libc::SYS_getppid) != libc::c_long::from(self.parent) {
                exit();
            }
            signals::reset_all();
            if libc::syscall(libc::SYS_chdir, program.cwd) == -1 {
                self.fail(DIRECTORY);
            }
            for (target, source) in self.stdio.iter().enumerate() {
                libc::syscall(libc::SYS_dup3, *source, target, 0);
            }
            if let Some([gate, own]) = self.gate {
                let mut nothing = 0u8;
                libc::syscall(libc::SYS_close, own);
                libc::syscall(libc::SYS_read, gate, &raw mut nothing, 1);
            }
            libc::syscall(libc::SYS_execve, program.path, program.argv, program.env);
            self.fail(PROGRAM)
        }
    }

    fn fail(&self, what: u8) -> ! {
        let errno = io::Error::last_os_error().raw_os_error().unwrap_or(0).to_ne_bytes();
        let message = [what, errno[0], errno[1], errno[2], errno[3]];
        unsafe { libc::syscall(libc::SYS_write, self.failure, message.as_ptr(), message.len()) };
        exit()
    }
}

fn exit() -> ! {
    unsafe {
        libc::syscall(libc::SYS_exit_group, 127);
        libc::_exit(127)
    }
}

/// Like `fork` of the C library without what that does for threads, of which there is one here.
#[cfg(any(target_arch = "x86_64", target_arch = "aarch64"))]
fn fork() -> libc::pid_t {
    unsafe { libc::syscall(libc::SYS_clone, libc::SIGCHLD, 0, 0, 0, 0) as libc::pid_t }
}

/// The order of what the system call takes is another one on some processors.
#[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
fn fork() -> libc::pid_t {
    unsafe { libc::fork() }
}
