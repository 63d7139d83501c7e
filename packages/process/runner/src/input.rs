use crate::descriptors::{set_nonblocking, write};
use std::fs::{File, OpenOptions};
use std::io;
use std::os::fd::{AsRawFd, OwnedFd, RawFd};
use std::os::unix::fs::{FileExt, OpenOptionsExt};

/// Opens the file that feeds a program; anything but a regular file is refused, for it could block the runner.
pub fn open_input(path: &str) -> io::Result<File> {
    let file = OpenOptions::new().read(true).custom_flags(libc::O_NONBLOCK).open(path)?;
    match file.metadata()?.is_file() {
        true => Ok(file),
        false => Err(io::Error::other("not a regular file")),
    }
}

/// The standard input of a running program: a file that is written into a pipe as far as the program reads.
pub struct Input {
    file: File,
    pipe: Option<OwnedFd>,
    offset: u64,
}

impl Input {
    pub fn new(file: File, pipe: OwnedFd) -> io::Result<Input> {
        set_nonblocking(&pipe)?;
        Ok(Input { file, pipe: Some(pipe), offset: 0 })
    }

    /// The descriptor to wait for; `None` once all is written or nobody reads.
    pub fn fd(&self) -> Option<RawFd> {
        self.pipe.as_ref().map(AsRawFd::as_raw_fd)
    }

    /// Writes as much as is taken at once, up to a scratch buffer, so that no run starves the others.
    ///
    /// A program that closes its input early is no error; a file that cannot be read is one.
    pub fn pump(&mut self, scratch: &mut [u8]) -> io::Result<()> {
        let Some(fd) = self.fd() else { return Ok(()) };
        let count = self.file.read_at(scratch, self.offset)?;
        match write(fd, &scratch[..count]) {
            _ if count == 0 => self.pipe = None,
            Ok(Some(written)) => {
                self.offset += written as u64;
                self.close_at_end(written < scratch.len())?;
            }
            Ok(None) => {}
            Err(_) => self.pipe = None,
        }
        Ok(())
    }

    /// Most inputs are over after one write.
    fn close_at_end(&mut self, may_be_over: bool) -> io::Result<()> {
        if may_be_over && self.file.read_at(&mut [0], self.offset)? == 0 {
            self.pipe = None;
        }
        Ok(())
    }

    pub fn close(&mut self) {
        self.pipe = None;
    }
}
