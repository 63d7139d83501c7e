use crate::errno_name::error_name;
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
}

/// Everything that was observed of one run.
#[derive(Serialize)]
pub struct Finished {
    pub id: u64,
    pub end: End,
    pub stdout: Output,
    pub stderr: Output,
    pub cost: Cost,
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
    #[serde(flatten)]
    pub kept: Kept,
}

/// Where the bytes are that were kept.
#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kept {
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

    /// A system call failed, on `what`.
    pub fn system(kind: &'static str, what: &str, error: &io::Error) -> Fault {
        Fault { kind, errno: error_name(error), message: format!("{what}: {error}") }
    }
}
