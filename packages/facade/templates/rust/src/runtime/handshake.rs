//! How a worker and its client agree to work with each other.

use serde::{Deserialize, Serialize};

use super::PROTOCOL_VERSIONS;
use super::frame::{FATAL, HANDSHAKE_MAX_FRAME, MAX_FRAME, REFUSE, WELCOME};

/// Requests that a client may have unanswered.
pub(super) const CREDIT: usize = 256;
/// Bytes of request bodies that a client may have unanswered.
pub(super) const WINDOW: usize = 1 << 26;

/// The most requests that a worker may ever let a client have unanswered.
pub(super) const MAX_CREDIT: usize = 1 << 16;

/// What a client says first.
#[derive(Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Hello {
    pub(super) protocols: Vec<u64>,
    pub(super) contract: String,
    pub(super) max_frame: u32,
    #[serde(default)]
    pub(super) name: String,
}

/// The answer to a client that the worker works with.
#[derive(Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Welcome {
    pub(super) protocol: u64,
    pub(super) contract: String,
    pub(super) max_frame: u32,
    pub(super) credit: usize,
    pub(super) window: usize,
    #[serde(default)]
    pub(super) name: String,
}

/// The answer to a client that the worker does not work with.
#[derive(Debug, Deserialize, Serialize)]
pub(super) struct Refusal {
    pub(super) reason: String,
    pub(super) message: String,
    #[serde(default)]
    pub(super) protocols: Vec<u64>,
    #[serde(default)]
    pub(super) contract: String,
}

/// Decides whether to work with a client. Returns what to answer, and the largest frame that the client accepts.
pub(super) fn answer_hello(body: &[u8], contract: &str) -> Result<(Welcome, u32), Refusal> {
    let refuse = |reason: &str, message: String| Refusal {
        reason: reason.into(),
        message,
        protocols: PROTOCOL_VERSIONS.to_vec(),
        contract: contract.into(),
    };
    let hello: Hello = serde_json::from_slice(body)
        .map_err(|error| refuse("malformed", format!("a malformed HELLO: {error}")))?;
    let common = hello
        .protocols
        .iter()
        .filter(|version| PROTOCOL_VERSIONS.contains(version))
        .max();
    let Some(&protocol) = common else {
        return Err(refuse(
            "protocol",
            versions_differ(&hello.protocols, PROTOCOL_VERSIONS),
        ));
    };
    if hello.contract != contract {
        return Err(refuse(
            "contract",
            contracts_differ(&hello.contract, contract),
        ));
    }
    if hello.max_frame < HANDSHAKE_MAX_FRAME {
        return Err(refuse(
            "malformed",
            "a HELLO whose maxFrame is out of range".into(),
        ));
    }
    let welcome = Welcome {
        protocol,
        contract: contract.into(),
        max_frame: MAX_FRAME,
        credit: CREDIT,
        window: WINDOW,
        name: "rust".into(),
    };
    Ok((welcome, hello.max_frame))
}

pub(super) fn contracts_differ(client: &str, worker: &str) -> String {
    format!(
        "the client was generated from contract {}, the worker from contract {}; build both from the same contract",
        shown(client),
        shown(worker)
    )
}

pub(super) fn versions_differ(client: &[u64], worker: &[u64]) -> String {
    format!(
        "the client speaks protocol {client:?}, the worker {worker:?}; generate both by the same version of migrate"
    )
}

/// A hash, short enough to compare by eye, and anything else quoted.
fn shown(contract: &str) -> String {
    match contract.get(..12) {
        Some(start) if contract.len() == 64 => start.into(),
        _ => format!("{:?}", contract.chars().take(64).collect::<String>()),
    }
}

/// Reads a worker's answer to HELLO. The error says what was wrong, and whether another start could go better.
pub(super) fn read_answer(
    kind: u8,
    body: &[u8],
    contract: &str,
) -> Result<Welcome, (String, bool)> {
    match kind {
        WELCOME => {
            let welcome: Welcome = serde_json::from_slice(body)
                .map_err(|error| (format!("a malformed WELCOME: {error}"), true))?;
            if !PROTOCOL_VERSIONS.contains(&welcome.protocol) {
                return Err((
                    versions_differ(PROTOCOL_VERSIONS, &[welcome.protocol]),
                    false,
                ));
            }
            if welcome.contract != contract {
                return Err((contracts_differ(contract, &welcome.contract), false));
            }
            if welcome.max_frame < HANDSHAKE_MAX_FRAME || welcome.credit > MAX_CREDIT {
                return Err(("a WELCOME whose limits are out of range".into(), true));
            }
            Ok(welcome)
        }
        REFUSE => match serde_json::from_slice::<Refusal>(body) {
            Ok(refusal) => Err((
                format!("refused ({}): {}", refusal.reason, refusal.message),
                false,
            )),
            Err(error) => Err((format!("a malformed REFUSE: {error}"), true)),
        },
        FATAL => Err((
            format!("it ended the connection: {}", String::from_utf8_lossy(body)),
            true,
        )),
        kind => Err((
            format!("a frame of type {kind:#x} in place of WELCOME"),
            true,
        )),
    }
}
