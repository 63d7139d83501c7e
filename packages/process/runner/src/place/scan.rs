use crate::place::entry::{Entry, Kind, MAX_HASHED_BYTES};
use crate::place::hash_file::hash_file;
use crate::place::shelf::Shelf;
use crate::place::shown_name::{below, shown_name};
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs::{self, Permissions};
use std::io;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

/// A directory at one moment: path relative to it as it is shown, to entry. Itself is `.`; without it there was nothing.
pub type Scan = BTreeMap<String, Entry>;

/// Directories with a longer path, in bytes as shown, are not looked into: system calls take 4,096 in all.
const MAX_PATH_BYTES: usize = 2_000;

/// What is known already, so that the content of anything else is kept.
pub struct Keeper<'a> {
    pub before: &'a Scan,
    pub shelf: &'a Shelf,
}

/// Scans a directory, or whatever has taken its place, without following links.
///
/// Every file is hashed again: a write through a memory map changes no time stamp on a file system in memory. What its
/// own mode keeps from being read is opened for the moment that reading takes.
pub fn scan_tree(root: &Path, keeper: Option<&Keeper>) -> io::Result<Scan> {
    let mut scan = Scan::new();
    visit(root, ".", keeper, &mut scan)?;
    Ok(scan)
}

fn visit(path: &Path, shown: &str, keeper: Option<&Keeper>, scan: &mut Scan) -> io::Result<()> {
    let Some(mut entry) = Entry::read(path)? else { return Ok(()) };
    let (kind, mode) = (entry.kind, entry.mode);
    if kind == Kind::File && entry.bytes <= MAX_HASHED_BYTES {
        read_file(path, shown, keeper, &mut entry)?;
    }
    scan.insert(shown.to_string(), entry);
    if kind != Kind::Directory {
        return Ok(());
    }
    if shown.len() > MAX_PATH_BYTES {
        scan.insert(below(shown, "*"), Entry::unseen());
        return Ok(());
    }
    with_open_directory(path, mode, || {
        for name in list(path)? {
            visit(&path.join(&name), &below(shown, &shown_name(name.as_bytes())), keeper, scan)?;
        }
        Ok(())
    })
}

fn read_file(path: &Path, shown: &str, keeper: Option<&Keeper>, entry: &mut Entry) -> io::Result<()> {
    let Some(Keeper { before, shelf }) = keeper else {
        entry.hash = Some(opened(path, entry.mode, || hash_file(path))?);
        return Ok(());
    };
    let old = before.get(shown).filter(|old| old.kind == Kind::File && old.mode == entry.mode);
    let known = old.and_then(|old| old.hash);
    let (bytes, hash, content) = opened(path, entry.mode, || shelf.read(path, entry.bytes, known))?;
    entry.bytes = bytes;
    entry.hash = Some(hash);
    entry.content = content;
    Ok(())
}

/// Reads what its owner may have locked: the bit is added, and taken away again after.
fn opened<T>(path: &Path, mode: u32, read: impl Fn() -> io::Result<T>) -> io::Result<T> {
    match read() {
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
            fs::set_permissions(path, Permissions::from_mode(mode | 0o400))?;
            let outcome = read();
            fs::set_permissions(path, Permissions::from_mode(mode))?;
            outcome
        }
        outcome => outcome,
    }
}

/// The names in a directory, in no order.
pub fn list(directory: &Path) -> io::Result<Vec<OsString>> {
    fs::read_dir(directory)?.map(|entry| entry.map(|entry| entry.file_name())).collect()
}

/// Opens a directory that its mode keeps from being read for as long as `action` takes.
fn with_open_directory(path: &Path, mode: u32, action: impl FnOnce() -> io::Result<()>) -> io::Result<()> {
    if mode & 0o500 == 0o500 {
        return action();
    }
    fs::set_permissions(path, Permissions::from_mode(mode | 0o700))?;
    let outcome = action();
    fs::set_permissions(path, Permissions::from_mode(mode))?;
    outcome
}
