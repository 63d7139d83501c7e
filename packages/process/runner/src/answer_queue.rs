use crate::answer::Answer;
use crate::descriptors::write;
use std::io;
use std::os::fd::RawFd;

/// Answers on their way out; a reader that is slow for a while delays nobody's measurement.
pub struct AnswerQueue {
    fd: RawFd,
    pending: Vec<u8>,
    written: usize,
}

impl AnswerQueue {
    pub fn new(fd: RawFd) -> AnswerQueue {
        AnswerQueue { fd, pending: Vec::new(), written: 0 }
    }

    pub fn push(&mut self, answer: &Answer) -> io::Result<()> {
        serde_json::to_writer(&mut self.pending, answer)?;
        self.pending.push(b'\n');
        Ok(())
    }

    /// The descriptor to wait for; `None` where nothing waits to be written.
    pub fn fd(&self) -> Option<RawFd> {
        (!self.pending.is_empty()).then_some(self.fd)
    }

    /// Writes what the reader takes now.
    pub fn flush(&mut self) -> io::Result<()> {
        while self.written < self.pending.len() {
            match write(self.fd, &self.pending[self.written..])? {
                Some(count) => self.written += count,
                None => return Ok(()),
            }
        }
        self.pending = Vec::new();
        self.written = 0;
        Ok(())
    }
}
