use crate::place::entry::is_absence;
use crate::place::scan::list;
use std::fs::{self, Permissions};
use std::io;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

/// Directories deeper than this are moved up before they are removed, or their paths would be too long to name.
const MAX_DEPTH: usize = 10;

/// Removes whatever is at a path. A program may leave directories that cannot be entered; they are opened first.
pub fn remove_tree(path: &Path) -> io::Result<()> {
    match fs::symlink_metadata(path) {
        Err(error) if is_absence(&error) => return Ok(()),
        Err(error) => return Err(error),
        Ok(stat) if !stat.is_dir() => return fs::remove_file(path),
        Ok(_) => {}
    }
    let mut shelf = Shelf { top: path.to_path_buf(), moved: 0 };
    while !shelf.empty(path, 0)? {}
    fs::remove_dir(path)
}

/// Where directories from the depth go until it is their turn.
struct Shelf {
    top: PathBuf,
    moved: usize,
}

impl Shelf {
    /// Removes what is in a directory; false where some of it was only moved up.
    fn empty(&mut self, directory: &Path, depth: usize) -> io::Result<bool> {
        fs::set_permissions(directory, Permissions::from_mode(0o700))?;
        let mut is_empty = true;
        for name in list(directory)? {
            let child = directory.join(name);
            if !fs::symlink_metadata(&child)?.is_dir() {
                fs::remove_file(&child)?;
            } else if depth == MAX_DEPTH {
                self.move_up(&child)?;
                is_empty = false;
            } else {
                is_empty &= self.empty(&child, depth + 1)?;
                fs::remove_dir(&child)?;
            }
        }
        Ok(is_empty)
    }

    fn move_up(&mut self, child: &Path) -> io::Result<()> {
        // Moving a directory writes to it, for its parent is another one then.
        fs::set_permissions(child, Permissions::from_mode(0o700))?;
        loop {
            let place = self.top.join(format!("moved-{}", self.moved));
            self.moved += 1;
            if fs::symlink_metadata(&place).is_err() {
                return fs::rename(child, place);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::remove_tree;
    use crate::descriptors::check;
    use std::fs::{self, File};
    use std::os::fd::{AsRawFd, FromRawFd, OwnedFd};

    #[test]
    fn directories_too_deep_to_be_named_are_removed() {
        let top = std::env::temp_dir().join(format!("remove-tree-{}", std::process::id()));
        fs::create_dir(&top).unwrap();
        let name = b"deep\0".as_ptr().cast();
        let mut directory = OwnedFd::from(File::open(&top).unwrap());
        for _ in 0..3_000 {
            let above = directory.as_raw_fd();
            check(unsafe { libc::mkdirat(above, name, 0o755) }).unwrap();
            let fd = check(unsafe { libc::openat(above, name, libc::O_RDONLY | libc::O_CLOEXEC) }).unwrap();
            directory = unsafe { OwnedFd::from_raw_fd(fd) };
        }
        remove_tree(&top).unwrap();
        assert!(!top.exists());
    }
}
