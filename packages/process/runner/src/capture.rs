use crate::answer::{Kept, Output};
use crate::base64::encode;
use crate::descriptors::{read, set_nonblocking};
use crate::hex::hex;
use crate::spill::Spill;
use sha2::{Digest, Sha256};
use std::io;
use std::os::fd::{AsRawFd, OwnedFd, RawFd};

/// How much of a stream is kept, and from which size on in a file.
pub struct Limits {
    pub keep: u64,
    pub inline: u64,
    pub spill_dir: String,
}

/// Bytes as they stand in an answer.
pub fn kept_inline(bytes: Vec<u8>) -> Kept {
    match String::from_utf8(bytes) {
        Ok(text) => Kept::Text(text),
        Err(error) => Kept::Base64(encode(error.as_bytes())),
    }
}

/// One output stream of a running program: everything is read and counted, the first part of it kept.
pub struct Capture {
    pipe: Option<OwnedFd>,
    stream: &'static str,
    bytes: u64,
    inline: Vec<u8>,
    spill: Option<Spill>,
}

impl Capture {
    pub fn new(pipe: OwnedFd, stream: &'static str) -> io::Result<Capture> {
        set_nonblocking(&pipe)?;
        Ok(Capture { pipe: Some(pipe), stream, bytes: 0, inline: Vec::new(), spill: None })
    }

    /// The descriptor to wait for; `None` once the stream has ended.
    pub fn fd(&self) -> Option<RawFd> {
        self.pipe.as_ref().map(AsRawFd::as_raw_fd)
    }

    /// Reads once, at most as much as the scratch buffer holds, so that no stream starves the others.
    pub fn pump(&mut self, scratch: &mut [u8], limits: &Limits) -> io::Result<()> {
        let Some(fd) = self.fd() else { return Ok(()) };
        match read(fd, scratch) {
            Ok(Some(0)) | Err(_) => self.pipe = None,
            Ok(Some(count)) => return self.take(&scratch[..count], limits),
            Ok(None) => {}
        }
        Ok(())
    }

    /// What was captured; the stream is closed even where somebody still holds its other end.
    pub fn finish(self, limits: &Limits) -> Output {
        let (sha256, kept) = match self.spill {
            Some(spill) => {
                let (sha256, path) = spill.hand_over();
                (sha256, Kept::File(path))
            }
            None => (hex(&Sha256::digest(&self.inline)), kept_inline(self.inline)),
        };
        Output { bytes: self.bytes, truncated: self.bytes > limits.keep, sha256, kept }
    }

    fn take(&mut self, bytes: &[u8], limits: &Limits) -> io::Result<()> {
        let room = limits.keep.saturating_sub(self.bytes);
        self.bytes += bytes.len() as u64;
        let wanted = usize::try_from(room).unwrap_or(usize::MAX).min(bytes.len());
        self.keep(&bytes[..wanted], limits)
    }

    fn keep(&mut self, bytes: &[u8], limits: &Limits) -> io::Result<()> {
        if let Some(spill) = &mut self.spill {
            return spill.write(bytes);
        }
        if (self.inline.len() + bytes.len()) as u64 <= limits.inline {
            self.inline.extend_from_slice(bytes);
            return Ok(());
        }
        let mut spill = Spill::create(&limits.spill_dir, self.stream)?;
        spill.write(&self.inline)?;
        spill.write(bytes)?;
        self.inline = Vec::new();
        self.spill = Some(spill);
        Ok(())
    }
}
