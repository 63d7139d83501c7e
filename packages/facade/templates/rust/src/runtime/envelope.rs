//! The documents of a one-shot program.

use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

use super::client::CallError;
use super::handshake::{contracts_differ, versions_differ};
use super::process::{EXIT_MALFORMED, EXIT_REFUSED};
use super::{PROTOCOL_VERSIONS, Payload, base64};

/// What a one-shot program is asked.
pub(super) struct Request {
    pub(super) method: String,
    pub(super) timeout_ms: Option<u32>,
    pub(super) payload: Payload,
}

/// Why a request is not looked at: the exit code and a message.
pub(super) type Refused = (u8, String);

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Envelope<'a> {
    protocol: Option<u64>,
    contract: Option<String>,
    method: String,
    timeout_ms: Option<u32>,
    #[serde(borrow)]
    request: &'a RawValue,
    raw: Option<String>,
}

/// Reads the one document on standard input.
pub(super) fn parse_request(document: &[u8], contract: &str) -> Result<Request, Refused> {
    let malformed = |why: String| (EXIT_MALFORMED, format!("the request is malformed: {why}"));
    let envelope: Envelope =
        serde_json::from_slice(document).map_err(|error| malformed(error.to_string()))?;
    if let Some(version) = envelope
        .protocol
        .filter(|version| !PROTOCOL_VERSIONS.contains(version))
    {
        return Err((EXIT_REFUSED, versions_differ(&[version], PROTOCOL_VERSIONS)));
    }
    if let Some(caller) = envelope.contract.filter(|caller| caller != contract) {
        return Err((EXIT_REFUSED, contracts_differ(&caller, contract)));
    }
    let raw = base64::decode(envelope.raw.as_deref().unwrap_or_default())
        .ok_or_else(|| malformed("\"raw\" is not canonical base64".into()))?;
    let json = envelope.request.get().as_bytes().to_vec();
    Ok(Request {
        method: envelope.method,
        timeout_ms: envelope.timeout_ms.filter(|&timeout| timeout > 0),
        payload: Payload { json, raw },
    })
}

/// The one document on standard output, with a response.
pub(super) fn response(payload: &Payload) -> Vec<u8> {
    let mut document = [b"{\"response\":", payload.json.as_slice()].concat();
    append_raw(&mut document, &payload.raw);
    document.extend_from_slice(b"}\n");
    document
}

/// The one document on standard output, with an error of the contract.
pub(super) fn contract_error(json: &[u8]) -> Vec<u8> {
    [b"{\"error\":", json, b"}\n"].concat()
}

pub(super) fn append_raw(document: &mut Vec<u8>, raw: &[u8]) {
    if !raw.is_empty() {
        document.extend_from_slice(b",\"raw\":\"");
        document.extend_from_slice(base64::encode(raw).as_bytes());
        document.push(b'"');
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer<'a> {
    #[serde(borrow, default, deserialize_with = "present")]
    response: Option<&'a RawValue>,
    #[serde(borrow, default, deserialize_with = "present")]
    error: Option<&'a RawValue>,
    raw: Option<String>,
}

/// Takes null for a value like any other.
fn present<'de, D: Deserializer<'de>>(value: D) -> Result<Option<&'de RawValue>, D::Error> {
    <&RawValue>::deserialize(value).map(Some)
}

/// Reads the document of an answer.
pub(super) fn parse_answer(document: &[u8]) -> Result<Payload, CallError> {
    let malformed = |why: String| CallError::Died(format!("malformed answer: {why}"));
    let answer: Answer =
        serde_json::from_slice(document).map_err(|error| malformed(error.to_string()))?;
    let text = |value: &RawValue| value.get().as_bytes().to_vec();
    match (answer.response, answer.error) {
        (Some(json), None) => {
            let raw = base64::decode(answer.raw.as_deref().unwrap_or_default())
                .ok_or_else(|| malformed("\"raw\" is not canonical base64".into()))?;
            Ok(Payload {
                json: text(json),
                raw,
            })
        }
        (None, Some(json)) => Err(CallError::Contract(text(json))),
        _ => Err(malformed(
            "not exactly one of \"response\" and \"error\"".into(),
        )),
    }
}
