//! Reads frames.

use std::io::{self, ErrorKind, Read};

use super::Payload;
use super::frame::{Broken, COUNTED_HEADER, HANDSHAKE_MAX_FRAME, HEADER, PREAMBLE, violation};

const BUFFER: usize = 1 << 16;
const RESERVED_AT_ONCE: usize = 1 << 20;

/// The input of a connection, read frame by frame.
pub(super) struct Input<R> {
    source: R,
    buffer: Box<[u8]>,
    start: usize,
    end: usize,
    /// The largest length that is accepted.
    pub(super) max_frame: u32,
    /// Memory for the JSON of the next payload.
    spare: Vec<u8>,
    /// Memory for the next name of a method.
    spare_name: Vec<u8>,
}

/// The start of a frame. Its body comes next in the input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) kind: u8,
    pub(super) id: u64,
    /// The size of the body.
    pub(super) size: usize,
}

impl<R: Read> Input<R> {
    pub(super) fn new(source: R) -> Self {
        Self {
            source,
            buffer: vec![0; BUFFER].into_boxed_slice(),
            start: 0,
            end: 0,
            max_frame: HANDSHAKE_MAX_FRAME,
            spare: Vec::new(),
            spare_name: Vec::new(),
        }
    }

    /// Takes the memory of a payload and of the name of a method that are not used any more, to use it again.
    pub(super) fn reuse(&mut self, mut memory: Vec<u8>, mut name: Vec<u8>) {
        if memory.capacity() <= BUFFER {
            memory.clear();
            self.spare = memory;
        }
        name.clear();
        self.spare_name = name;
    }

    /// Whether a whole frame has been read from the source already.
    pub(super) fn has_frame(&self) -> bool {
        let held = &self.buffer[self.start..self.end];
        held.first_chunk()
            .is_some_and(|length| held.len() - 4 >= u32::from_be_bytes(*length) as usize)
    }

    /// Checks the first bytes of the other side.
    pub(super) fn preamble(&mut self) -> Result<(), Broken> {
        for expected in 1..=PREAMBLE.len() {
            let there = self.fill(expected)?;
            let held = &self.buffer[self.start..self.start + expected.min(there)];
            if !PREAMBLE.starts_with(held) {
                let all = &self.buffer[self.start..self.start + there.min(PREAMBLE.len())];
                let shown = String::from_utf8_lossy(all).into_owned();
                return violation(format!(
                    "the input starts with {shown:?} and not with the protocol's magic bytes"
                ));
            }
            if there < expected {
                return Err(Broken::Gone);
            }
        }
        self.start += PREAMBLE.len();
        Ok(())
    }

    /// Reads the start of the next frame.
    pub(super) fn header(&mut self) -> Result<Header, Broken> {
        if self.fill(HEADER)? < HEADER {
            return Err(Broken::Gone);
        }
        let length = u32::from_be_bytes(self.chunk());
        let [kind] = self.chunk();
        let id = u64::from_be_bytes(self.chunk());
        if length > self.max_frame {
            return violation(format!(
                "a frame of length {length} is over the limit of {}",
                self.max_frame
            ));
        }
        match (length as usize).checked_sub(COUNTED_HEADER) {
            Some(size) => Ok(Header { kind, id, size }),
            None => violation(format!("a frame of length {length} is too short")),
        }
    }

    /// Reads part of a body; `left` is what is left of it.
    pub(super) fn array<const N: usize>(&mut self, left: &mut usize) -> Result<[u8; N], Broken> {
        *left = left.checked_sub(N).ok_or_else(too_short)?;
        if self.fill(N)? < N {
            return Err(Broken::Gone);
        }
        Ok(self.chunk())
    }

    /// Reads part of a body; `left` is what is left of it. Memory is taken as the bytes arrive.
    pub(super) fn bytes(&mut self, size: usize, left: &mut usize) -> Result<Vec<u8>, Broken> {
        self.bytes_into(Vec::new(), size, left)
    }

    /// Reads the name of a method.
    pub(super) fn name(&mut self, left: &mut usize) -> Result<Vec<u8>, Broken> {
        let [size] = self.array(left)?;
        let spare = std::mem::take(&mut self.spare_name);
        self.bytes_into(spare, size.into(), left)
    }

    fn bytes_into(
        &mut self,
        mut bytes: Vec<u8>,
        size: usize,
        left: &mut usize,
    ) -> Result<Vec<u8>, Broken> {
        *left = left.checked_sub(size).ok_or_else(too_short)?;
        bytes.reserve(size.min(RESERVED_AT_ONCE));
        let held = size.min(self.end - self.start);
        bytes.extend_from_slice(&self.buffer[self.start..self.start + held]);
        self.start += held;
        let missing = size - held;
        if missing > 0
            && (&mut self.source)
                .take(missing as u64)
                .read_to_end(&mut bytes)?
                < missing
        {
            return Err(Broken::Gone);
        }
        Ok(bytes)
    }

    /// Reads the payload that is the rest of a body.
    pub(super) fn payload(&mut self, mut left: usize) -> Result<Payload, Broken> {
        let size = u32::from_be_bytes(self.array(&mut left)?) as usize;
        let spare = std::mem::take(&mut self.spare);
        let json = self.bytes_into(spare, size, &mut left)?;
        let raw = self.bytes(left, &mut left)?;
        Ok(Payload { json, raw })
    }

    fn chunk<const N: usize>(&mut self) -> [u8; N] {
        let mut chunk = [0; N];
        chunk.copy_from_slice(&self.buffer[self.start..self.start + N]);
        self.start += N;
        chunk
    }

    /// Reads until the buffer holds `size` bytes, or all there are; returns how many it holds.
    fn fill(&mut self, size: usize) -> io::Result<usize> {
        if self.start + size > self.buffer.len() || self.start == self.end {
            self.buffer.copy_within(self.start..self.end, 0);
            self.end -= self.start;
            self.start = 0;
        }
        while self.end - self.start < size {
            match self.source.read(&mut self.buffer[self.end..]) {
                Ok(0) => break,
                Ok(read) => self.end += read,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(self.end - self.start)
    }
}

fn too_short() -> Broken {
    Broken::Violation("the body of a frame is shorter than it says".into())
}

#[cfg(test)]
mod tests;
