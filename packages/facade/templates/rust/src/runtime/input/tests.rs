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
