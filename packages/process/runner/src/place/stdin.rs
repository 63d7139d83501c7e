use crate::descriptors::{check, create_unique};
use crate::hex::hex;
use crate::place::hash_file::copy_hashed;
use crate::place::lay::{inline_bytes, open_origin};
use crate::place::problem::Problem;
use crate::place::tree::{Origin, StdinContent};
use std::ffi::CString;
use std::fs::{self, File};
use std::io::{self, Write};
use std::os::fd::{FromRawFd, OwnedFd};
use std::path::Path;

/// Copies what a program is to read into a file without a name, so that no program can write to it.
pub fn lay_stdin(stdin: &StdinContent, directory: &Path) -> Result<File, Problem> {
    match &stdin.origin {
        Origin::Text(text) => in_memory(text.as_bytes()).map_err(Problem::from),
        Origin::Base64(base64) => in_memory(&inline_bytes(base64)?).map_err(Problem::from),
        Origin::File(path) => {
            let mut source = open_origin(path)?;
            let mut copy = nameless(directory)?;
            let (hash, _) = copy_hashed(&mut source, &mut copy)?;
            match hex(&hash) == stdin.sha256 {
                true => Ok(copy),
                false => Err(Problem::Changed(path.clone())),
            }
        }
    }
}

fn in_memory(bytes: &[u8]) -> io::Result<File> {
    let fd = check(unsafe { libc::memfd_create(b"stdin\0".as_ptr().cast(), libc::MFD_CLOEXEC) })?;
    let mut file = File::from(unsafe { OwnedFd::from_raw_fd(fd) });
    file.write_all(bytes)?;
    Ok(file)
}

fn nameless(directory: &Path) -> io::Result<File> {
    let text = directory.to_str().ok_or_else(|| io::Error::other("the place has no name in UTF-8"))?;
    let flags = libc::O_TMPFILE | libc::O_RDWR | libc::O_CLOEXEC;
    let name = CString::new(text)?;
    if let Ok(fd) = check(unsafe { libc::open(name.as_ptr(), flags, 0o600) }) {
        return Ok(File::from(unsafe { OwnedFd::from_raw_fd(fd) }));
    }
    // Not every file system has files without a name.
    let (file, path) = create_unique(&format!("{text}/stdin-XXXXXX"))?;
    fs::remove_file(path)?;
    Ok(File::from(file))
}
