use serde::Deserialize;

/// The files that a case runs on, sorted by path, parents before their children.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tree {
    /// The same trees have the same digest.
    pub digest: String,
    pub entries: Vec<TreeEntry>,
}

/// One entry of the tree; `path` is relative, with `/`.
#[derive(Debug, Deserialize)]
#[serde(tag = "type", rename_all = "lowercase", rename_all_fields = "camelCase")]
pub enum TreeEntry {
    File { path: String, mode: u32, mtime_ms: i64, bytes: u64, sha256: String, origin: Origin },
    Directory { path: String, mode: u32, mtime_ms: i64 },
    Symlink { path: String, target: String },
}

/// Where bytes come from.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Origin {
    File(String),
    Text(String),
    Base64(String),
}

/// What a program reads from its standard input.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StdinContent {
    pub sha256: String,
    pub origin: Origin,
}

impl TreeEntry {
    pub fn path(&self) -> &str {
        match self {
            TreeEntry::File { path, .. } => path,
            TreeEntry::Directory { path, .. } => path,
            TreeEntry::Symlink { path, .. } => path,
        }
    }
}
