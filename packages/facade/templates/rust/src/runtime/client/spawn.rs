//! Starts programs in a process group of their own, which ends with this process.

use std::io::{self, Read};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;

use super::Program;
use super::image::Image;

/// What is kept of a standard error.
const KEPT_STDERR: usize = 1 << 14;
/// What is shown of it in a message.
const SHOWN_STDERR: usize = 512;

/// A command for the program. `when_orphaned` is the signal that it gets when the thread ends that starts it.
pub(super) fn command(program: &Program, is_worker: bool, when_orphaned: libc::c_int) -> Command {
    let mut command = Command::new(&program.path);
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .process_group(0);
    let image = Image::new(program, is_worker);
    // SAFETY: the calls may be made between fork and exec.
    unsafe {
        let parent = libc::getpid();
        command.pre_exec(move || {
            end_with_parent(parent, when_orphaned)?;
            Err(image.run())
        });
    }
    command
}

#[cfg(target_os = "linux")]
fn end_with_parent(parent: libc::pid_t, signal: libc::c_int) -> io::Result<()> {
    // SAFETY: the calls touch no memory.
    unsafe {
        if libc::prctl(libc::PR_SET_PDEATHSIG, signal) != 0 {
            return Err(io::Error::last_os_error());
        }
        if libc::getppid() != parent {
            libc::_exit(1);
        }
    }
    Ok(())
}

#[cfg(not(target_os = "linux"))]
fn end_with_parent(_: libc::pid_t, _: libc::c_int) -> io::Result<()> {
    Ok(())
}

/// Kills the process group that a program leads.
pub(super) fn kill_group(leader: u32) {
    if let Ok(leader) = libc::pid_t::try_from(leader) {
        // SAFETY: the call touches no memory.
        unsafe { libc::kill(-leader, libc::SIGKILL) };
    }
}

/// Waits for the end of a process without reaping it, so that its id stays its own.
pub(super) fn wait_for_end(child: &Child) {
    // SAFETY: the call is given a buffer of this function's own.
    unsafe {
        let mut info: libc::siginfo_t = std::mem::zeroed();
        let options = libc::WEXITED | libc::WNOWAIT;
        while libc::waitid(libc::P_PID, child.id(), &raw mut info, options) == -1
            && io::Error::last_os_error().kind() == io::ErrorKind::Interrupted
        {}
    }
}

/// Reads a standard error on a thread of its own; gives what tells most of it once it ends.
pub(super) fn last_words(mut stderr: impl Read + Send + 'static) -> Receiver<String> {
    let (send, receive) = mpsc::channel();
    thread::spawn(move || {
        let mut kept = Vec::new();
        let mut buffer = [0; 4096];
        while let Ok(read @ 1..) = stderr.read(&mut buffer) {
            kept.extend_from_slice(&buffer[..read]);
            kept.drain(..kept.len().saturating_sub(KEPT_STDERR));
        }
        // Nobody may be there any more.
        let _ = send.send(shown(&kept));
    });
    receive
}

/// The start of a panic, or else the end, on one line.
fn shown(stderr: &[u8]) -> String {
    let start = stderr
        .windows(5)
        .position(|word| word == b"panic")
        .unwrap_or(stderr.len().saturating_sub(SHOWN_STDERR));
    let end = stderr.len().min(start + SHOWN_STDERR);
    let text = String::from_utf8_lossy(&stderr[start..end]).into_owned();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
