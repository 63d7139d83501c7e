use crate::base64::decode;
use crate::descriptors::check;
use crate::hex::hex;
use crate::place::entry::is_absence;
use crate::place::problem::Problem;
use crate::place::remove::remove_tree;
use crate::place::scan::{scan_tree, Scan};
use crate::place::shown_name::shown_name;
use crate::place::tree::{Origin, Tree, TreeEntry};
use std::ffi::CString;
use std::fs::{self, File, Permissions};
use std::io;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{symlink, PermissionsExt};
use std::path::Path;

/// The working directory itself has this mtime, so that a run which touches it shows: 2000-01-01T00:00:00Z.
const WORK_MTIME_MS: i64 = 946_684_800_000;

/// Lays a tree out in a new directory, in place of whatever is there, and gives back how it came out.
pub fn lay_tree(tree: &Tree, root: &Path) -> Result<Scan, Problem> {
    remove_tree(root)?;
    fs::create_dir(root)?;
    for entry in &tree.entries {
        lay_entry(entry, &root.join(entry.path()))?;
    }
    for entry in tree.entries.iter().rev() {
        // Children first: writing into a directory changes its mtime, and its mode may forbid writing.
        if let TreeEntry::Directory { path, mode, mtime_ms } = entry {
            finish(&root.join(path), *mode, *mtime_ms)?;
        }
    }
    finish(root, 0o755, WORK_MTIME_MS)?;
    let scan = scan_tree(root, None)?;
    match tree.entries.iter().find(|entry| !is_as_known(entry, &scan)) {
        Some(entry) => Err(Problem::Changed(origin_of(entry))),
        None => Ok(scan),
    }
}

/// Opens a regular file that bytes come from.
pub fn open_origin(path: &str) -> Result<File, Problem> {
    match fs::metadata(path) {
        Ok(stat) if stat.is_file() => Ok(File::open(path)?),
        Err(error) if !is_absence(&error) => Err(error.into()),
        Ok(_) | Err(_) => Err(Problem::Changed(path.to_string())),
    }
}

/// The bytes that stand in the request itself.
pub fn inline_bytes(base64: &str) -> io::Result<Vec<u8>> {
    decode(base64).ok_or_else(|| io::Error::other("its base64 cannot be read"))
}

fn lay_entry(entry: &TreeEntry, path: &Path) -> Result<(), Problem> {
    match entry {
        TreeEntry::Directory { .. } => fs::create_dir_all(path)?,
        TreeEntry::Symlink { target, .. } => symlink(target, path)?,
        TreeEntry::File { mode, mtime_ms, origin, .. } => {
            write_origin(origin, path)?;
            finish(path, *mode, *mtime_ms)?;
        }
    }
    Ok(())
}

fn write_origin(origin: &Origin, path: &Path) -> Result<(), Problem> {
    match origin {
        Origin::Text(text) => fs::write(path, text)?,
        Origin::Base64(base64) => fs::write(path, inline_bytes(base64)?)?,
        Origin::File(source) => {
            // The kernel copies, sharing blocks where the file system can.
            io::copy(&mut open_origin(source)?, &mut File::create(path)?)?;
        }
    }
    Ok(())
}

fn finish(path: &Path, mode: u32, mtime_ms: i64) -> io::Result<()> {
    fs::set_permissions(path, Permissions::from_mode(mode))?;
    let time = libc::timespec {
        tv_sec: mtime_ms.div_euclid(1000) as libc::time_t,
        tv_nsec: (mtime_ms.rem_euclid(1000) * 1_000_000) as libc::c_long,
    };
    let name = CString::new(path.as_os_str().as_bytes())?;
    check(unsafe { libc::utimensat(libc::AT_FDCWD, name.as_ptr(), [time; 2].as_ptr(), 0) }).map(drop)
}

/// Of a file too large to be hashed no more is known than its length.
fn is_as_known(entry: &TreeEntry, scan: &Scan) -> bool {
    let TreeEntry::File { path, bytes, sha256, .. } = entry else { return true };
    let Some(laid) = scan.get(&shown_name(path.as_bytes())) else { return false };
    laid.bytes == *bytes && laid.hash.map_or(true, |hash| hex(&hash) == *sha256)
}

fn origin_of(entry: &TreeEntry) -> String {
    match entry {
        TreeEntry::File { origin: Origin::File(source), .. } => source.clone(),
        _ => entry.path().to_string(),
    }
}
