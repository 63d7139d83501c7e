use crate::answer::Kept;
use crate::place::hash_file::Hash;
use crate::place::shown_name::shown_name;
use std::fs::{self, Metadata};
use std::io;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{FileTypeExt, MetadataExt};
use std::path::Path;

/// Larger files are not hashed: a sparse file of terabytes would hold everything up. They equal nothing.
pub const MAX_HASHED_BYTES: u64 = 1 << 30;

/// What something in a directory is.
#[derive(Clone, Copy, PartialEq)]
pub enum Kind {
    File,
    Directory,
    Symlink,
    Fifo,
    Socket,
    Block,
    Char,
    Other,
}

/// Changes whenever the kernel saw a change: inode, size, mtime and ctime.
#[derive(PartialEq)]
pub struct Stamp(u64, u64, [i64; 4]);

/// One entry of a scanned directory.
pub struct Entry {
    pub kind: Kind,
    pub mode: u32,
    pub bytes: u64,
    pub hash: Option<Hash>,
    pub target: Option<String>,
    /// Of a file that is not as it was.
    pub content: Option<Kept>,
    /// None for what stands for a directory too deep to look into, which is like nothing, itself included.
    pub stamp: Option<Stamp>,
}

impl Entry {
    /// Looks at something without following links and without reading it; `None` where nothing is.
    pub fn read(path: &Path) -> io::Result<Option<Entry>> {
        let stat = match fs::symlink_metadata(path) {
            Ok(stat) => stat,
            Err(error) if is_absence(&error) => return Ok(None),
            Err(error) => return Err(error),
        };
        let kind = kind_of(&stat);
        let is_file = kind == Kind::File;
        Ok(Some(Entry {
            kind,
            mode: stat.mode() & 0o7777,
            bytes: if is_file { stat.size() } else { 0 },
            hash: None,
            target: match kind {
                Kind::Symlink => Some(shown_name(fs::read_link(path)?.as_os_str().as_bytes())),
                _ => None,
            },
            content: None,
            stamp: Some(stamp_of(&stat)),
        }))
    }

    /// A directory of which nothing but its mode counts.
    pub fn directory(mode: u32) -> Entry {
        Entry { kind: Kind::Directory, mode, ..Entry::unseen() }
    }

    /// The same without what was in it and when.
    pub fn without_content(&self) -> Entry {
        let Entry { kind, mode, bytes, hash, .. } = *self;
        Entry { kind, mode, bytes, hash, target: self.target.clone(), content: None, stamp: None }
    }

    /// What stands for all that lies in a directory too deep to look into.
    pub fn unseen() -> Entry {
        Entry { kind: Kind::File, mode: 0, bytes: 0, hash: None, target: None, content: None, stamp: None }
    }
}

/// True where an error only says that there is nothing.
pub fn is_absence(error: &io::Error) -> bool {
    matches!(error.raw_os_error(), Some(libc::ENOENT | libc::ENOTDIR))
}

fn kind_of(stat: &Metadata) -> Kind {
    let kind = stat.file_type();
    match () {
        () if kind.is_file() => Kind::File,
        () if kind.is_dir() => Kind::Directory,
        () if kind.is_symlink() => Kind::Symlink,
        () if kind.is_fifo() => Kind::Fifo,
        () if kind.is_socket() => Kind::Socket,
        () if kind.is_block_device() => Kind::Block,
        () if kind.is_char_device() => Kind::Char,
        () => Kind::Other,
    }
}

fn stamp_of(stat: &Metadata) -> Stamp {
    let times = [stat.mtime(), stat.mtime_nsec(), stat.ctime(), stat.ctime_nsec()];
    Stamp(stat.ino(), stat.size(), times)
}
