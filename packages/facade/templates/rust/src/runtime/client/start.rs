//! Starts a worker and shakes hands with it.

use std::io::Write;
use std::process::{ChildStderr, ChildStdin, ChildStdout};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use super::Program;
use super::spawn::{command, kill_group, wait_for_end};
use crate::runtime::PROTOCOL_VERSIONS;
use crate::runtime::frame::{self, Broken, MAX_FRAME, PREAMBLE};
use crate::runtime::handshake::{Hello, Welcome, read_answer};
use crate::runtime::input::Input;

/// The id of a worker and the pipes to it.
pub(super) struct Pipes {
    pub(super) id: u32,
    pub(super) stdin: ChildStdin,
    pub(super) stdout: ChildStdout,
    pub(super) stderr: ChildStderr,
}

/// Shakes hands as a client; the error says what was wrong, and whether another start could go better.
pub(super) fn shake_hands(
    stdin: &mut ChildStdin,
    input: &mut Input<ChildStdout>,
    contract: &str,
) -> Result<Welcome, (String, bool)> {
    let told = |broken| match broken {
        Broken::Gone => ("there was no handshake".into(), true),
        Broken::Violation(why) => (why, true),
    };
    let hello = Hello {
        protocols: PROTOCOL_VERSIONS.to_vec(),
        contract: contract.into(),
        max_frame: MAX_FRAME,
        name: "rust".into(),
    };
    let mut start = PREAMBLE.to_vec();
    frame::append_frame(
        &mut start,
        frame::HELLO,
        0,
        &[&serde_json::to_vec(&hello).unwrap_or_default()],
    );
    // What cannot be written is told by what is read.
    drop(stdin.write_all(&start));
    input.preamble().map_err(told)?;
    let header = input.header().map_err(told)?;
    let body = input
        .bytes(header.size, &mut header.size.clone())
        .map_err(told)?;
    read_answer(header.kind, &body, contract)
}

/// Starts the process from a thread that lives as long as it does; that one tells how it ended.
pub(super) fn spawn(program: &Program) -> Result<(Pipes, Receiver<String>), String> {
    let (send_pipes, pipes) = mpsc::channel();
    let (send_end, end) = mpsc::channel();
    let mut command = command(program, true, libc::SIGTERM);
    thread::spawn(move || {
        let mut child = match command.spawn() {
            Ok(child) => child,
            Err(error) => return drop(send_pipes.send(Err(error.to_string()))),
        };
        let id = child.id();
        if let (Some(stdin), Some(stdout), Some(stderr)) =
            (child.stdin.take(), child.stdout.take(), child.stderr.take())
        {
            drop(send_pipes.send(Ok(Pipes {
                id,
                stdin,
                stdout,
                stderr,
            })));
        }
        wait_for_end(&child);
        kill_group(id);
        let status = child
            .wait()
            .map_or_else(|error| error.to_string(), |status| status.to_string());
        drop(send_end.send(status));
    });
    let pipes = pipes.recv().map_err(|_| "it has no pipes".to_owned())??;
    Ok((pipes, end))
}

/// Kills a group after a while, unless what is returned is dropped before.
pub(super) fn kill_later(id: u32, after: Duration) -> mpsc::Sender<()> {
    let (keep, dropped) = mpsc::channel();
    thread::spawn(move || {
        if dropped.recv_timeout(after) == Err(RecvTimeoutError::Timeout) {
            kill_group(id);
        }
    });
    keep
}
