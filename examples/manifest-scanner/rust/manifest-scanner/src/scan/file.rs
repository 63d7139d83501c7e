//! Hashing one file.

use std::cell::RefCell;
use std::os::fd::OwnedFd;

use rustix::fs::{FileType, Mode, OFlags, Stat};
use rustix::io::{Errno, retry_on_intr};
use sha2::{Digest, Sha256};

use super::tree::Tree;
use crate::manifest::Entry;
use crate::time::Timestamp;

const BUFFER_SIZE: usize = 128 << 10;

thread_local! {
    static BUFFER: RefCell<Vec<u8>> = RefCell::new(vec![0; BUFFER_SIZE]);
}

/// Hashes one file, unless it turns out not to belong into the answer.
///
/// An error names the operation that failed.
pub fn hash(tree: &Tree, path: &[u8]) -> Result<Option<Entry>, (&'static str, Errno)> {
    let name = tree.on_disk(path);
    if tree.filter.asks_for_time() {
        // Asked before opening: a file that is too old need not be readable.
        let stat = rustix::fs::lstat(name.as_slice()).map_err(|errno| ("lstat", errno))?;
        if !tree.filter.takes_time(mtime(&stat)) {
            return Ok(None);
        }
    }
    // The file may have been replaced since it was listed: never follow a link, and never wait for
    // somebody to write to a pipe.
    let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
    let file = retry_on_intr(|| rustix::fs::open(name.as_slice(), flags, Mode::empty()))
        .map_err(|errno| ("open", errno))?;
    let stat = rustix::fs::fstat(&file).map_err(|errno| ("stat", errno))?;
    if FileType::from_raw_mode(stat.st_mode) != FileType::RegularFile {
        return Ok(None);
    }
    let (size, sha256) = sum(&file).map_err(|errno| ("read", errno))?;
    Ok(Some(Entry {
        path: path.to_vec(),
        size, // of what was hashed, which is not what stat said if the file is still growing
        mtime: mtime(&stat),
        mode: stat.st_mode & 0o7777,
        sha256,
    }))
}

fn sum(file: &OwnedFd) -> Result<(u64, [u8; 32]), Errno> {
    BUFFER.with_borrow_mut(|buffer| {
        let mut digest = Sha256::new();
        let mut size = 0;
        loop {
            let read = retry_on_intr(|| rustix::io::read(file, buffer.as_mut_slice()))?;
            if read == 0 {
                return Ok((size, digest.finalize().into()));
            }
            digest.update(&buffer[..read]);
            size += read as u64;
        }
    })
}

fn mtime(stat: &Stat) -> Timestamp {
    Timestamp {
        seconds: stat.st_mtime,
        nanos: stat.st_mtime_nsec as u32,
    }
}
