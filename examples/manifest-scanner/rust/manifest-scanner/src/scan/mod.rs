//! The hot operation: finding and hashing the files of a directory tree.

mod failure;
mod file;
mod filter;
mod tree;

use std::ffi::OsString;

use rayon::ThreadPoolBuilder;

use crate::manifest::Entry;
use crate::time::Timestamp;
use tree::Tree;

/// An implementation of the hot operation.
pub type HashTree<'a> = &'a dyn Fn(&Request) -> Result<Vec<Entry>, ScanError>;

/// The largest number of files that may be hashed at once.
pub const MAX_WORKERS: usize = 1024;

/// Which files of which tree to hash.
#[derive(Debug, PartialEq)]
pub struct Request {
    /// The directory, as it was named.
    pub root: OsString,
    /// Without it, whatever the modification time.
    pub since: Option<Timestamp>,
    /// Empty: whatever the extension.
    pub extensions: Vec<Vec<u8>>,
    /// How many files to hash at once.
    pub workers: usize,
}

/// What could not be read in the tree; of several failures it is the one with the smallest path.
#[derive(Debug, PartialEq)]
pub struct ScanError {
    /// What was being done.
    pub op: &'static str,
    /// The root as it was named, followed by the path below it.
    pub path: String,
    /// The error number of the system.
    pub errno: i32,
}

/// Hashes the tree and returns its files in byte order of their paths.
pub fn hash_tree(request: &Request) -> Result<Vec<Entry>, ScanError> {
    let pool = ThreadPoolBuilder::new()
        .num_threads(request.workers)
        .build()
        .expect("threads can be started");
    let tree = Tree::new(request);
    pool.scope(|scope| tree.list(scope, Vec::new()));
    let mut files = tree.into_result()?;
    files.sort_unstable_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}
