//! Starts the program anew for each call.

use std::io::{Read, Write};
use std::process::{Child, ExitStatus};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use super::spawn::{command, kill_group, last_words, wait_for_end};
use super::{CallError, Program, Transport, given_up, milliseconds_left};
use crate::runtime::context::Context;
use crate::runtime::process::{
    EXIT_DEADLINE, EXIT_FAILED, EXIT_MALFORMED, EXIT_REFUSED, EXIT_UNKNOWN_METHOD,
};
use crate::runtime::{Failure, PROTOCOL_VERSIONS, Payload, envelope};

/// The largest answer in bytes.
const MAX_ANSWER: u64 = 1 << 30;
/// How often to look whether the caller still waits.
const LOOK: Duration = Duration::from_millis(5);
/// How long strangers may hold the output of an ended program.
const DRAIN: Duration = Duration::from_millis(200);

/// Starts the program anew for each call.
#[derive(Clone, Debug)]
pub struct OneShot {
    program: Program,
}

impl OneShot {
    /// Calls a program, one process a call.
    #[must_use]
    pub fn new(program: Program) -> Self {
        Self { program }
    }
}

impl Transport for OneShot {
    fn call(
        &self,
        method: &str,
        request: &Payload,
        context: &Context,
    ) -> Result<Payload, CallError> {
        if context.is_done() {
            return Err(given_up(context));
        }
        let document = self.document(method, request, context);
        // The thread that starts a program has to outlive it.
        thread::scope(|scope| {
            let call = scope.spawn(|| self.exchange(document, context));
            call.join()
                .unwrap_or_else(|_| Err(CallError::Died("the call panicked".into())))
        })
    }
}

impl OneShot {
    fn document(&self, method: &str, request: &Payload, context: &Context) -> Vec<u8> {
        let mut start = serde_json::json!({
            "protocol": PROTOCOL_VERSIONS[0],
            "contract": self.program.contract,
            "method": method,
        });
        let timeout = milliseconds_left(context);
        if timeout > 0 {
            start["timeoutMs"] = timeout.into();
        }
        let mut document = start.to_string().into_bytes();
        document.pop();
        document.extend_from_slice(b",\"request\":");
        document.extend_from_slice(&request.json);
        envelope::append_raw(&mut document, &request.raw);
        document.push(b'}');
        document
    }

    fn exchange(&self, document: Vec<u8>, context: &Context) -> Result<Payload, CallError> {
        let mut child = command(&self.program, false, libc::SIGKILL)
            .spawn()
            .map_err(|error| {
                CallError::Unstarted(format!("start {}: {error}", self.program.path.display()))
            })?;
        let answer = feed_and_read(&mut child, document);
        let stderr = child.stderr.take().map(last_words);
        let ended = watch_end(child);
        let (status, in_time) = loop {
            match ended.exit.recv_timeout(LOOK) {
                Err(RecvTimeoutError::Timeout) if context.is_done() => {
                    kill_group(ended.id);
                    break (ended.exit.recv().ok().flatten(), false);
                }
                Err(RecvTimeoutError::Timeout) => {}
                Ok(status) => break (status, true),
                Err(RecvTimeoutError::Disconnected) => break (None, true),
            }
        };
        if !in_time {
            return Err(given_up(context));
        }
        let words = || {
            stderr
                .and_then(|words| words.recv_timeout(DRAIN).ok())
                .unwrap_or_default()
        };
        match status {
            Some(status) if status.success() => {
                let document = answer.recv_timeout(DRAIN).unwrap_or_default();
                envelope::parse_answer(&document)
            }
            Some(status) => Err(exit_error(status, &words())),
            None => Err(CallError::Died(
                "the end of the program was not seen".into(),
            )),
        }
    }
}

struct Ended {
    id: u32,
    exit: Receiver<Option<ExitStatus>>,
}

/// Waits for the end on a thread of its own, and ends what the program leaves behind in its group.
fn watch_end(mut child: Child) -> Ended {
    let (send, exit) = mpsc::channel();
    let id = child.id();
    thread::spawn(move || {
        wait_for_end(&child);
        kill_group(id);
        // The caller may have gone.
        let _ = send.send(child.wait().ok());
    });
    Ended { id, exit }
}

fn feed_and_read(child: &mut Child, document: Vec<u8>) -> Receiver<Vec<u8>> {
    let (send, receive) = mpsc::channel();
    if let Some(mut stdin) = child.stdin.take() {
        // A program that does not read all of its input tells why by its exit code.
        thread::spawn(move || stdin.write_all(&document));
    }
    if let Some(stdout) = child.stdout.take() {
        thread::spawn(move || {
            let mut answer = Vec::new();
            if stdout.take(MAX_ANSWER).read_to_end(&mut answer).is_ok() {
                let _ = send.send(answer);
            }
        });
    }
    receive
}

fn exit_error(status: ExitStatus, words: &str) -> CallError {
    let told = if words.is_empty() {
        status.to_string()
    } else {
        words.to_owned()
    };
    match status.code().and_then(|code| u8::try_from(code).ok()) {
        Some(EXIT_FAILED) => CallError::Failed(Failure::Internal(told)),
        Some(EXIT_UNKNOWN_METHOD) => CallError::Failed(Failure::UnknownMethod),
        Some(EXIT_MALFORMED) => CallError::Failed(Failure::Malformed(told)),
        Some(EXIT_REFUSED) => CallError::Unstarted(told),
        Some(EXIT_DEADLINE) => CallError::DeadlineExceeded,
        _ => CallError::Died(format!("{status}: {words}")),
    }
}
