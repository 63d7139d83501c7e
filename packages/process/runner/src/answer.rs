use crate::errno_name::error_name;
use crate::executable::Executable;
use crate::place::{Change, Events};
use serde::Serialize;
use std::io;

/// One line of output.
#[derive(Serialize)]
#[serde(untagged)]
pub enum Answer {
    Ready { protocol: u32 },
    Finished(Box<Finished>),
    Cancelled { id: u64, cancelled: bool },
    Faulty { id: Option<u64>, fault: Fault },
    Case { id: u64, runs: Vec<PlacedRun> },
}

impl Answer {
    /// The request that this is the answer to.
    pub fn id(&self) -> Option<u64> {
        match self {
            Answer::Ready { .. } => None,
            Answer::Finished(finished) => Some(finished.id),
            Answer::Cancelled { id, .. } | Answer::Case { id, .. } => Some(*id),
            Answer::Faulty { id, .. } => *id,
        }
    }
}

/// One run in a place.
#[derive(Serialize)]
pub struct PlacedRun {
    #[serde(flatten)]
    pub run: Observed,
    pub files: Vec<Change>,
    pub events: Option<Events>,
}

/// The answer to a run on its own.
#[derive(Serialize)]
pub struct Finished {
    pub id: u64,
    #[serde(flatten)]
    pub run: Observed,
}

/// Everything that was observed of one program.
#[derive(Serialize)]
pub struct Observed {
    pub end: End,
    pub stdout: Output,
    pub stderr: Output,
    pub cost: Cost,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trace: Option<Trace>,
}

/// What a traced run started, or the errno name of what keeps this process from tracing.
#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Trace {
    Executables(Vec<Executable>),
    Refused(String),
}

/// How a run ended.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum End {
    Exited { code: i32 },
    Signalled { signal: String },
    TimedOut,
    NotStarted { error: String },
}

/// What was written to one stream: the number of bytes, and those that were kept.
#[derive(Serialize)]
pub struct Output {
    pub bytes: u64,
    pub truncated: bool,
    /// Of the bytes that were kept.
    pub sha256: String,
    #[serde(flatten)]
    pub kept: Kept,
}

/// Where the bytes are that were kept.
#[derive(Clone, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kept {
    Text(String),
    Base64(String),
    File(String),
}

/// What the program used, its waited-for children included.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Cost {
    pub wall_ms: f64,
    pub user_ms: f64,
    pub system_ms: f64,
    pub max_rss_bytes: u64,
    pub memory_scope: MemoryScope,
}

/// What the peak memory covers: the largest single process, or all processes of the run at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum MemoryScope {
    Process,
    Tree,
}

/// Why a run could not be observed; `errno` is empty where no system call is to blame.
#[derive(Debug, Serialize)]
pub struct Fault {
    pub kind: &'static str,
    pub errno: String,
    pub message: String,
}

impl Fault {
    /// The request itself is wrong.
    pub fn request(message: &str) -> Fault {
        Fault { kind: "request", errno: String::new(), message: message.to_string() }
    }

    /// The bytes at a path are no longer those that the case is known by.
    pub fn changed(path: &str) -> Fault {
        Fault { kind: "changed", errno: String::new(), message: path.to_string() }
    }

    /// A system call failed, on `what`.
    pub fn system(kind: &'static str, what: &str, error: &io::Error) -> Fault {
        Fault { kind, errno: error_name(error), message: format!("{what}: {error}") }
    }
}
