//! Refuses what somebody else could have written.

use std::fs::{self, Metadata, OpenOptions};
use std::io::{self, Read};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::Path;

/// Refuses a file or directory that others than its owner can write, or that belongs to a stranger.
pub(super) fn trusted(name: &str, found: &Metadata) -> Result<(), String> {
    if found.mode() & 0o022 != 0 {
        return Err(format!("{name} is writable by group or others"));
    }
    // SAFETY: the call touches no memory.
    if !is_trusted_owner(found.uid(), unsafe { libc::geteuid() }) {
        return Err(format!("{name} belongs to another user"));
    }
    Ok(())
}

fn is_trusted_owner(owner: u32, user: u32) -> bool {
    owner == 0 || owner == user
}

/// Refuses a directory that is none, or that others can write.
pub(super) fn trusted_directory(name: &str, path: &Path) -> Result<(), String> {
    let found = look_at(path)?;
    if !found.is_dir() {
        return Err(format!("{name} is not a directory"));
    }
    trusted(name, &found)
}

/// Refuses a program that cannot be run, or that others can write.
pub(super) fn trusted_program(path: &Path) -> Result<Metadata, String> {
    let found = look_at(path)?;
    if !found.is_file() || found.mode() & 0o111 == 0 {
        return Err("the candidate is not an executable file".into());
    }
    trusted("the candidate", &found)?;
    Ok(found)
}

/// Reads a regular file that nobody else could have written, up to a size.
pub(super) fn read_trusted(name: &str, path: &Path, most: u64) -> Result<Vec<u8>, String> {
    let told = |what: &str, error: &io::Error| format!("{what} {}: {error}", path.display());
    // Opening a pipe that nobody writes would wait without O_NONBLOCK.
    let file = OpenOptions::new()
        .read(true)
        .custom_flags(libc::O_NOFOLLOW | libc::O_NONBLOCK)
        .open(path)
        .map_err(|error| told("open", &error))?;
    let found = file.metadata().map_err(|error| told("stat", &error))?;
    if !found.is_file() {
        return Err(format!("{name} is not a regular file"));
    }
    trusted(name, &found)?;
    let mut text = Vec::new();
    file.take(most + 1)
        .read_to_end(&mut text)
        .map_err(|error| told("read", &error))?;
    if text.len() as u64 > most {
        return Err(format!("{name} is larger than {most} bytes"));
    }
    Ok(text)
}

fn look_at(path: &Path) -> Result<Metadata, String> {
    fs::symlink_metadata(path).map_err(|error| format!("lstat {}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::is_trusted_owner;

    #[test]
    fn only_root_and_the_user_are_trusted() {
        let cases = [(0, 0), (0, 1000), (1000, 1000), (1000, 0), (1000, 1001)];
        let trusted = cases.map(|(owner, user)| is_trusted_owner(owner, user));
        assert_eq!(trusted, [true, true, true, false, false]);
    }
}
