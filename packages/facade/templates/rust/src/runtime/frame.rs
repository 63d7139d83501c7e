//! The frames of the worker protocol.

use std::io;

use super::Payload;

/// What each side sends before its first frame.
pub(super) const PREAMBLE: &[u8; 8] = b"STRWRKR\n";

pub(super) const HELLO: u8 = 0x01;
pub(super) const WELCOME: u8 = 0x02;
pub(super) const REFUSE: u8 = 0x03;
pub(super) const REQUEST: u8 = 0x10;
pub(super) const CANCEL: u8 = 0x11;
pub(super) const SHUTDOWN: u8 = 0x12;
pub(super) const RESPONSE: u8 = 0x20;
pub(super) const ERROR: u8 = 0x21;
pub(super) const FAILURE: u8 = 0x22;
pub(super) const CREDIT: u8 = 0x23;
pub(super) const FATAL: u8 = 0x24;

pub(super) const FAILURE_INTERNAL: u8 = 1;
pub(super) const FAILURE_CANCELLED: u8 = 2;
pub(super) const FAILURE_DEADLINE: u8 = 3;
pub(super) const FAILURE_UNKNOWN_METHOD: u8 = 4;
pub(super) const FAILURE_MALFORMED: u8 = 5;
pub(super) const FAILURE_TOO_LARGE: u8 = 6;

/// The largest length before the handshake is over.
pub(super) const HANDSHAKE_MAX_FRAME: u32 = 1 << 16;
/// The largest length that this side accepts afterwards.
pub(super) const MAX_FRAME: u32 = 1 << 28;

/// The size of all that comes before the body.
pub(super) const HEADER: usize = 13;
/// What the length counts besides the body.
pub(super) const COUNTED_HEADER: usize = 9;

/// Why a connection is over.
#[derive(Debug)]
pub(super) enum Broken {
    /// The other side is gone.
    Gone,
    /// The other side does not keep to the protocol.
    Violation(String),
}

impl From<io::Error> for Broken {
    fn from(_: io::Error) -> Self {
        Self::Gone
    }
}

/// A violation of the protocol.
pub(super) fn violation<T>(message: String) -> Result<T, Broken> {
    Err(Broken::Violation(message))
}

/// Adds a frame whose body is the parts in a row.
pub(super) fn append_frame(out: &mut Vec<u8>, kind: u8, id: u64, parts: &[&[u8]]) {
    let size = parts.iter().map(|part| part.len()).sum::<usize>();
    out.reserve(HEADER + size);
    out.extend_from_slice(&length_of(size).to_be_bytes());
    out.push(kind);
    out.extend_from_slice(&id.to_be_bytes());
    for part in parts {
        out.extend_from_slice(part);
    }
}

/// Adds a RESPONSE.
pub(super) fn append_response(out: &mut Vec<u8>, id: u64, payload: &Payload) {
    let json = &payload.json;
    append_frame(
        out,
        RESPONSE,
        id,
        &[&length_of_json(json), json, &payload.raw],
    );
}

/// Adds a FAILURE.
pub(super) fn append_failure(out: &mut Vec<u8>, id: u64, code: u8, message: &str) {
    append_frame(out, FAILURE, id, &[&[code], message.as_bytes()]);
}

/// Whether a frame with this body is within the limit.
pub(super) fn fits_bytes(body: &[u8], max_frame: u32) -> bool {
    COUNTED_HEADER + body.len() <= max_frame as usize
}

/// Whether a RESPONSE with this payload is within the limit.
pub(super) fn fits(payload: &Payload, max_frame: u32) -> bool {
    COUNTED_HEADER + 4 + payload.json.len() + payload.raw.len() <= max_frame as usize
}

fn length_of_json(json: &[u8]) -> [u8; 4] {
    u32::try_from(json.len()).unwrap_or(u32::MAX).to_be_bytes()
}

/// Callers keep to the other side's limit, which is itself a `u32`.
fn length_of(body: usize) -> u32 {
    u32::try_from(COUNTED_HEADER + body).unwrap_or(u32::MAX)
}
