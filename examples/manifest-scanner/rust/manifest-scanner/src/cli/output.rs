//! Puts a manifest into a file, whole or not at all.

use std::ffi::OsStr;
use std::fs::{self, File, OpenOptions, Permissions};
use std::io::{self, BufWriter};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process;

use crate::json;
use crate::manifest::Manifest;

/// Writes the manifest next to its place, under another name, and moves it there.
pub fn write_file(path: &[u8], manifest: &Manifest) -> io::Result<()> {
    let target = Path::new(OsStr::from_bytes(path));
    match fs::symlink_metadata(target) {
        // Renaming would replace a link instead of what it points at, and a device by a file.
        Ok(found) if !found.is_file() => return Err(io::Error::other("not a regular file")),
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let (file, temporary) = create_beside(path)?;
    let written = fill(file, manifest).and_then(|()| fs::rename(&temporary, target));
    if written.is_err() {
        // The reason to report is the one that came first.
        let _ = fs::remove_file(&temporary);
    }
    written
}

fn create_beside(path: &[u8]) -> io::Result<(File, PathBuf)> {
    let dir = match path.iter().rposition(|&byte| byte == b'/') {
        Some(at) => OsStr::from_bytes(&path[..=at]),
        None => OsStr::new("."),
    };
    for attempt in 0_u32.. {
        let temporary = Path::new(dir).join(format!(".manifest-{}-{attempt}", process::id()));
        match OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(&temporary)
        {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            opened => return opened.map(|file| (file, temporary)),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

fn fill(file: File, manifest: &Manifest) -> io::Result<()> {
    json::write(BufWriter::with_capacity(64 << 10, &file), manifest)?;
    file.set_permissions(Permissions::from_mode(0o644))
}
