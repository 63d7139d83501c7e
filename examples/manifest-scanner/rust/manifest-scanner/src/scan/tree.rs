//! Walking a tree.

use std::os::unix::ffi::OsStrExt;
use std::sync::Mutex;

use rayon::Scope;
use rustix::fs::{Dir, FileType, Mode, OFlags};
use rustix::io::{Errno, retry_on_intr};

use super::failure::Failure;
use super::filter::Filter;
use super::{Request, ScanError, file};
use crate::manifest::Entry;
use crate::text;

/// How many files make up a task: enough to outweigh handing it over, few enough to share evenly.
const BATCH: usize = 16;

/// The state of one run over one tree, in which paths are relative to the root and "" is the root.
pub struct Tree<'a> {
    root: &'a [u8],
    /// What belongs into the answer.
    pub filter: Filter<'a>,
    failure: Failure,
    found: Mutex<Vec<Entry>>,
}

impl<'a> Tree<'a> {
    /// Starts with nothing found.
    pub fn new(request: &'a Request) -> Self {
        Self {
            root: request.root.as_bytes(),
            filter: Filter::new(request),
            failure: Failure::default(),
            found: Mutex::default(),
        }
    }

    /// Returns all files in no order, or the one error to report.
    pub fn into_result(self) -> Result<Vec<Entry>, ScanError> {
        match self.failure.into_error() {
            Some(error) => Err(error),
            None => Ok(self.found.into_inner().expect("no panic while locked")),
        }
    }

    /// Lists a directory.
    ///
    /// What is in it becomes tasks of its own, so that no task ever waits for another.
    pub fn list<'scope>(&'scope self, scope: &Scope<'scope>, dir: Vec<u8>) {
        if self.failure.precedes(&dir) {
            return;
        }
        let Some(entries) = self.open(&dir) else {
            return;
        };
        let mut batch = Vec::with_capacity(BATCH);
        for entry in entries {
            let (path, kind) = match entry.and_then(|entry| self.inspect(&dir, &entry)) {
                Ok(Some(found)) => found,
                Ok(None) => continue,
                Err(errno) => return self.fail("readdir", &dir, errno),
            };
            if kind == FileType::Directory {
                scope.spawn(move |scope| self.list(scope, path));
            } else {
                batch.push(path);
            }
            if batch.len() == BATCH {
                let full = std::mem::replace(&mut batch, Vec::with_capacity(BATCH));
                scope.spawn(move |_| self.hash(&full));
            }
        }
        self.hash(&batch);
    }

    fn open(&self, dir: &[u8]) -> Option<Dir> {
        let mut flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
        if !dir.is_empty() {
            flags |= OFlags::NOFOLLOW; // only the root may be a link to a directory
        }
        let path = self.on_disk(dir);
        retry_on_intr(|| rustix::fs::open(path.as_slice(), flags, Mode::empty()))
            .and_then(Dir::new)
            .map_err(|errno| self.fail("open", dir, errno))
            .ok()
    }

    /// Returns path and kind of an entry that is a directory or a regular file to hash.
    fn inspect(
        &self,
        dir: &[u8],
        entry: &rustix::fs::DirEntry,
    ) -> Result<Option<(Vec<u8>, FileType)>, Errno> {
        let name = entry.file_name().to_bytes();
        if name == b"." || name == b".." {
            return Ok(None);
        }
        let path = if dir.is_empty() {
            name.to_vec()
        } else {
            [dir, b"/", name].concat()
        };
        let kind = match entry.file_type() {
            // Some file systems do not tell.
            FileType::Unknown => match rustix::fs::lstat(self.on_disk(&path).as_slice()) {
                Ok(stat) => FileType::from_raw_mode(stat.st_mode),
                Err(Errno::NOENT) => return Ok(None),
                Err(errno) => return Err(errno),
            },
            kind => kind,
        };
        let wanted = kind == FileType::Directory
            || kind == FileType::RegularFile && self.filter.takes_name(name);
        Ok(wanted.then_some((path, kind)))
    }

    fn hash(&self, paths: &[Vec<u8>]) {
        let mut hashed = Vec::with_capacity(paths.len());
        for path in paths.iter().filter(|path| !self.failure.precedes(path)) {
            match file::hash(self, path) {
                Ok(entry) => hashed.extend(entry),
                Err((op, errno)) => self.fail(op, path, errno),
            }
        }
        self.found
            .lock()
            .expect("no panic while locked")
            .append(&mut hashed);
    }

    /// Returns the path to open: the root as it was named, and what is below it.
    pub fn on_disk(&self, path: &[u8]) -> Vec<u8> {
        let separator: &[u8] = if path.is_empty() || self.root.ends_with(b"/") {
            b""
        } else {
            b"/"
        };
        [self.root, separator, path].concat()
    }

    fn fail(&self, op: &'static str, path: &[u8], errno: Errno) {
        let error = ScanError {
            op,
            path: text::valid(&self.on_disk(path)).into_owned(),
            errno: errno.raw_os_error(),
        };
        self.failure.record(path, error);
    }
}
