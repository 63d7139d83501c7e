//! What an OFREP service says about a flag.

use std::time::Duration;

use serde_json::{Map, Value};

use super::Stage;
use super::generation::{Generation, quoted};

/// An answer counts for so long after it was last given; a host that has heard nothing for a day is better off with the control.
pub(super) const LIFE: Duration = Duration::from_secs(24 * 60 * 60);

/// What a service said about the flag.
#[derive(Clone, Debug)]
pub(super) struct Answer {
    /// Nanoseconds since 1970: when it was asked for, and when it was there.
    pub(super) asked: i64,
    pub(super) came: i64,
    pub(super) status: u16,
    pub(super) body: Vec<u8>,
    /// `None` where the service has no such flag.
    pub(super) generation: Option<Generation>,
    /// For the key that was asked with.
    pub(super) is_candidate: bool,
}

/// Why there is no answer that can be followed.
#[derive(Debug)]
pub(super) enum NoAnswer {
    /// Nobody answered what was asked.
    Silence(String),
    /// There is an answer, and it is not in order.
    Fault(String),
}

impl Answer {
    /// Reads the body of a response.
    pub(super) fn read(status: u16, body: Vec<u8>, flag: &str) -> Result<Self, NoAnswer> {
        let document: Value = serde_json::from_slice(&body).map_err(|error| {
            NoAnswer::Silence(format!("HTTP status {status} without an answer: {error}"))
        })?;
        let text = |name: &str| document[name].as_str().unwrap_or_default();
        let (key, code) = (text("key"), text("errorCode"));
        let is_missing = matches!(code, "FLAG_NOT_FOUND" | "FLAG_DISABLED");
        let (generation, is_candidate) = match status {
            404 if is_missing && (key.is_empty() || key == flag) => (None, false),
            200 if key == flag => {
                let generation = generation_of(&document).map_err(NoAnswer::Fault)?;
                (Some(generation), text("variant") == "candidate")
            }
            200 => {
                let why = "the answer is about another flag".to_owned();
                return Err(NoAnswer::Silence(why));
            }
            _ => {
                let why = format!("HTTP status {status} {}", quoted(code));
                return Err(NoAnswer::Silence(why));
            }
        };
        Ok(Self {
            asked: 0,
            came: 0,
            status,
            body,
            generation,
            is_candidate,
        })
    }

    /// Whether it leaves the candidate out: no flag, a latch, or stage off.
    pub(super) fn stops(&self) -> bool {
        self.generation
            .as_ref()
            .is_none_or(|generation| generation.latched || generation.stage == Stage::Off)
    }

    /// Whether this answer, which stops, rules out another: one that was asked for before this one came, and for as long as
    /// it counts one of an older generation, as a service that lags behind still gives it.
    pub(super) fn outranks(&self, other: &Self) -> bool {
        let is_older = match (&self.generation, &other.generation) {
            (Some(own), Some(others)) => others.number < own.number,
            _ => false,
        };
        other.asked <= self.came || is_older && !is_past(self.came, other.came, LIFE)
    }

    /// Whether two answers are of one state.
    pub(super) fn says_as_much(&self, other: &Self) -> bool {
        self.generation == other.generation
    }
}

/// Whether a time is as far behind another, in nanoseconds.
pub(super) fn is_past(then: i64, now: i64, age: Duration) -> bool {
    i128::from(now) - i128::from(then) >= age.as_nanos().cast_signed()
}

/// The generation that an answer tells of, without what services add of their own.
fn generation_of(document: &Value) -> Result<Generation, String> {
    let variant = document["variant"].as_str().unwrap_or_default();
    let is_known = matches!(variant, "control" | "candidate");
    if !is_known || document["value"] != *variant {
        return Err(format!("unknown variant {}", quoted(variant)));
    }
    let metadata = document["metadata"]
        .as_object()
        .ok_or("metadata is not an object")?;
    let known: Map<String, Value> = metadata
        .iter()
        .filter(|(name, _)| KNOWN.contains(&name.as_str()))
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect();
    Generation::told(Value::Object(known))
}

/// What a generation says about itself.
const KNOWN: [&str; 13] = [
    "schemaVersion",
    "kind",
    "generation",
    "stage",
    "percent",
    "latched",
    "control",
    "candidate",
    "sample",
    "stickiness",
    "auditHead",
    "reason",
    "createdAt",
];
