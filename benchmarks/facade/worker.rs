//! Answers typed requests: each one is decoded, and encoded again.

use std::process::ExitCode;
use std::time::Duration;

use facade::runtime::{self, Context, Failure, Handler, Payload};
use serde::{Deserialize, Serialize};

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Manifest {
    root: String,
    generated: String,
    files: Vec<Entry>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    path: String,
    size: i64,
    mode: String,
    sha256: String,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Blob {
    name: String,
    data: String,
}

struct Bench;

impl Handler for Bench {
    fn contract(&self) -> &'static str {
        "bench"
    }

    fn call(&self, method: &str, request: Payload, context: &Context) -> Result<Payload, Failure> {
        let json = match method {
            "wait" => {
                let ended = context.sleep(Duration::from_secs(60));
                return Err(Failure::Internal(format!("waited, ended: {ended}")));
            }
            "manifest" => again::<Manifest>(&request.json),
            "blob" => again::<Blob>(&request.json),
            _ => return Err(Failure::UnknownMethod),
        }?;
        Ok(Payload {
            json,
            raw: request.raw,
        })
    }
}

fn again<T: Serialize + for<'de> Deserialize<'de>>(json: &[u8]) -> Result<Vec<u8>, Failure> {
    serde_json::from_slice::<T>(json)
        .and_then(|value| serde_json::to_vec(&value))
        .map_err(|error| Failure::Malformed(error.to_string()))
}

fn main() -> ExitCode {
    runtime::run(Bench)
}
