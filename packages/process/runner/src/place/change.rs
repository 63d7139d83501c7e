use crate::answer::Kept;
use crate::hex::hex;
use crate::place::entry::{Entry, Kind};
use serde::Serialize;

/// One thing that a run changed.
#[derive(Serialize)]
pub struct Change {
    pub path: String,
    change: ChangeKind,
    #[serde(rename = "type")]
    kind: &'static str,
    mode: String,
    bytes: u64,
    sha256: Option<String>,
    target: Option<String>,
    /// The content of a file that is there now.
    #[serde(flatten)]
    content: Option<Kept>,
}

#[derive(Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ChangeKind {
    Added,
    Changed,
    Removed,
}

impl Change {
    pub fn new(path: String, change: ChangeKind, entry: Entry) -> Change {
        Change {
            path,
            change,
            kind: name_of(entry.kind),
            mode: format!("0{:03o}", entry.mode),
            bytes: entry.bytes,
            sha256: entry.hash.map(|hash| hex(&hash)),
            target: entry.target,
            content: entry.content,
        }
    }
}

fn name_of(kind: Kind) -> &'static str {
    match kind {
        Kind::File => "file",
        Kind::Directory => "directory",
        Kind::Symlink => "symlink",
        Kind::Fifo => "fifo",
        Kind::Socket => "socket",
        Kind::Block => "block",
        Kind::Char => "char",
        Kind::Other => "other",
    }
}
