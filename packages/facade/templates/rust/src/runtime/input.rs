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
        *left = left.checked_sub(size).ok_or_else(too_short)?;
        self.bytes_into(Vec::new(), size)
    }

    /// Reads the name of a method.
    pub(super) fn name(&mut self, left: &mut usize) -> Result<Vec<u8>, Broken> {
        let [size] = self.array(left)?;
        let size = usize::from(size);
        *left = left.checked_sub(size).ok_or_else(too_short)?;
        let spare = std::mem::take(&mut self.spare_name);
        self.bytes_into(spare, size)
    }

    fn bytes_into(&mut self, mut bytes: Vec<u8>, size: usize) -> Result<Vec<u8>, Broken> {
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
        left = left.checked_sub(size).ok_or_else(too_short)?;
        let json = self.bytes_into(spare, size)?;
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
mod tests {
    use std::env;

    use super::{Broken, HANDSHAKE_MAX_FRAME, Input, PREAMBLE};
    use crate::runtime::frame::{MAX_FRAME, REQUEST, append_frame, append_response};
    use crate::runtime::{Payload, envelope, handshake};

    /// How many hostile inputs are tried: few by default, and many in a campaign.
    fn rounds() -> u32 {
        let many = env::var("FRAME_ROUNDS").ok();
        many.and_then(|many| many.parse().ok()).unwrap_or(20_000)
    }

    /// A xorshift generator: the same numbers in each run.
    struct Random(u64);

    impl Random {
        fn below(&mut self, limit: usize) -> usize {
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 7;
            self.0 ^= self.0 << 17;
            usize::try_from(self.0 % limit as u64).unwrap_or(0)
        }

        fn bytes(&mut self, size: usize) -> Vec<u8> {
            (0..size)
                .map(|_| self.below(256).to_be_bytes()[7])
                .collect()
        }
    }

    fn read_all(bytes: &[u8]) -> Result<(), Broken> {
        let mut input = Input::new(bytes);
        input.max_frame = MAX_FRAME;
        loop {
            let header = input.header()?;
            if header.kind == REQUEST {
                let payload = input.payload(header.size)?;
                assert_eq!(4 + payload.json.len() + payload.raw.len(), header.size);
            } else {
                let body = input.bytes(header.size, &mut header.size.clone())?;
                assert!(body.len() <= bytes.len());
                drop(handshake::answer_hello(&body, "contract"));
                drop(envelope::parse_request(&body, "contract"));
            }
        }
    }

    #[test]
    fn frames_survive_writing_and_reading() {
        let mut random = Random(1);
        let mut written = Vec::new();
        let frames: Vec<_> = (0..300u64)
            .map(|id| {
                let size = 1 << random.below(18);
                let body = random.bytes(size);
                append_frame(&mut written, 7, id, &[&body]);
                (id, body)
            })
            .collect();
        let mut input = Input::new(written.as_slice());
        input.max_frame = MAX_FRAME;
        for (id, body) in frames {
            let header = input.header().expect("a frame");
            assert_eq!((header.kind, header.id, header.size), (7, id, body.len()));
            assert_eq!(
                input
                    .bytes(header.size, &mut header.size.clone())
                    .expect("a body"),
                body
            );
        }
        assert!(matches!(input.header(), Err(Broken::Gone)));
    }

    #[test]
    fn hostile_frames_are_refused_without_a_panic() {
        let mut random = Random(2);
        let mut good = Vec::new();
        append_frame(&mut good, REQUEST, 1, &[&[0, 0, 0, 2], b"[]", b"raw"]);
        append_frame(
            &mut good,
            1,
            2,
            &[br#"{"protocols":[1],"contract":"contract","maxFrame":65536}"#],
        );
        append_frame(
            &mut good,
            2,
            2,
            &[br#"{"method":"m","request":[1],"raw":"AAEC"}"#],
        );
        let payload = Payload {
            json: b"{}".to_vec(),
            raw: vec![1],
        };
        append_response(&mut good, 3, &payload);
        for _ in 0..rounds() {
            let mut bytes = good.clone();
            for _ in 0..random.below(8) {
                let place = random.below(bytes.len());
                bytes[place] = random.below(256).to_be_bytes()[7];
            }
            bytes.truncate(random.below(bytes.len() + 1));
            assert!(read_all(&bytes).is_err());
        }
    }

    #[test]
    fn a_length_out_of_range_is_refused() {
        for length in [0, 8, HANDSHAKE_MAX_FRAME + 1, u32::MAX] {
            let mut bytes = length.to_be_bytes().to_vec();
            bytes.resize(13, 0);
            let refused = Input::new(bytes.as_slice()).header();
            assert!(matches!(refused, Err(Broken::Violation(_))), "{length}");
        }
    }

    #[test]
    fn other_first_bytes_are_refused_as_soon_as_they_differ() {
        let cut = Input::new(&b"ST"[..]).preamble();
        assert!(matches!(cut, Err(Broken::Gone)));
        let other = Input::new(&b"SX"[..]).preamble();
        assert!(matches!(other, Err(Broken::Violation(_))));
        assert!(Input::new(&PREAMBLE[..]).preamble().is_ok());
    }
}
