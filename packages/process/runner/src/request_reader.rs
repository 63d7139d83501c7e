use crate::descriptors::read;
use std::io;
use std::os::fd::RawFd;

/// Cuts what comes in into lines.
pub struct RequestReader {
    fd: RawFd,
    partial: Vec<u8>,
}

impl RequestReader {
    pub fn new(fd: RawFd) -> RequestReader {
        let partial = Vec::new();
        RequestReader { fd, partial }
    }

    /// Reads once and gives the lines that are complete; `None` at the end of the input.
    pub fn read(&mut self, scratch: &mut [u8]) -> io::Result<Option<Vec<Vec<u8>>>> {
        match read(self.fd, scratch)? {
            Some(0) => Ok(None),
            Some(count) => Ok(Some(self.split(&scratch[..count]))),
            None => Ok(Some(Vec::new())),
        }
    }

    fn split(&mut self, bytes: &[u8]) -> Vec<Vec<u8>> {
        let mut lines = Vec::new();
        for piece in bytes.split_inclusive(|byte| *byte == b'\n') {
            self.partial.extend_from_slice(piece);
            if self.partial.ends_with(b"\n") {
                lines.push(std::mem::take(&mut self.partial));
            }
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::RequestReader;

    #[test]
    fn a_line_that_comes_in_pieces_is_one_line() {
        let mut reader = RequestReader::new(0);
        assert!(reader.split(b"on").is_empty());
        assert_eq!(reader.split(b"e\ntwo\nth"), [b"one\n".to_vec(), b"two\n".to_vec()]);
        assert_eq!(reader.split(b"ree\n"), [b"three\n".to_vec()]);
    }
}
