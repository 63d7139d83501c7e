use std::ffi::CString;
use std::fs;
use std::io;
use std::os::fd::{AsRawFd, FromRawFd, OwnedFd, RawFd};

/// Marks every descriptor above 2 so that no child inherits what this process was started with.
pub fn close_all_on_exec() {
    let Ok(entries) = fs::read_dir("/proc/self/fd") else {
        return;
    };
    for entry in entries.flatten() {
        let number = entry.file_name().to_str().and_then(|name| name.parse().ok());
        if let Some(fd) = number.filter(|fd: &RawFd| *fd > 2) {
            unsafe { libc::fcntl(fd, libc::F_SETFD, libc::FD_CLOEXEC) };
        }
    }
}

/// A pipe as (read end, write end), both closed on exec.
pub fn pipe() -> io::Result<(OwnedFd, OwnedFd)> {
    let mut ends = [0; 2];
    check(unsafe { libc::pipe2(ends.as_mut_ptr(), libc::O_CLOEXEC) })?;
    Ok(unsafe { (OwnedFd::from_raw_fd(ends[0]), OwnedFd::from_raw_fd(ends[1])) })
}

/// Makes reads and writes on this end return instead of waiting; the other end of a pipe is not affected.
///
/// For pipes, which have no other flag that could be lost.
pub fn set_nonblocking(fd: &impl AsRawFd) -> io::Result<()> {
    check(unsafe { libc::fcntl(fd.as_raw_fd(), libc::F_SETFL, libc::O_NONBLOCK) }).map(drop)
}

/// One read; `None` where a non-blocking descriptor has nothing yet, 0 at the end.
pub fn read(fd: RawFd, buffer: &mut [u8]) -> io::Result<Option<usize>> {
    again(unsafe { libc::read(fd, buffer.as_mut_ptr().cast(), buffer.len()) })
}

/// One write; `None` where a non-blocking descriptor takes nothing now.
pub fn write(fd: RawFd, bytes: &[u8]) -> io::Result<Option<usize>> {
    again(unsafe { libc::write(fd, bytes.as_ptr().cast(), bytes.len()) })
}

/// A file in a directory with a name that no other process takes, closed on exec.
pub fn create_unique(template: &str) -> io::Result<(OwnedFd, String)> {
    let mut name = CString::new(template)?.into_bytes_with_nul();
    let fd = check(unsafe { libc::mkostemp(name.as_mut_ptr().cast(), libc::O_CLOEXEC) })?;
    name.pop();
    let file = unsafe { OwnedFd::from_raw_fd(fd) };
    String::from_utf8(name).map(|path| (file, path)).map_err(io::Error::other)
}

/// The value of a system call, or its errno where it is -1.
pub fn check(value: libc::c_int) -> io::Result<libc::c_int> {
    if value == -1 {
        return Err(io::Error::last_os_error());
    }
    Ok(value)
}

fn again(count: isize) -> io::Result<Option<usize>> {
    match usize::try_from(count) {
        Ok(count) => Ok(Some(count)),
        Err(_) => match io::Error::last_os_error() {
            error if error.kind() == io::ErrorKind::WouldBlock => Ok(None),
            error if error.kind() == io::ErrorKind::Interrupted => Ok(None),
            error => Err(error),
        },
    }
}
