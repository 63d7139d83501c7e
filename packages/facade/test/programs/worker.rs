//! Answers the methods that the conformance checks call.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use facade::runtime::{self, Context, Failure, Handler, Payload};
use serde::Deserialize;

struct Conformance;

#[derive(Default, Deserialize)]
#[serde(default)]
struct Ask {
    ms: u64,
    text: String,
}

impl Handler for Conformance {
    fn contract(&self) -> &'static str {
        "c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00"
    }

    fn call(&self, method: &str, request: Payload, context: &Context) -> Result<Payload, Failure> {
        if method == "echo" {
            return Ok(request);
        }
        let ask: Ask = serde_json::from_slice(&request.json)
            .map_err(|error| Failure::Malformed(error.to_string()))?;
        match method {
            "sleep" => {
                if context.sleep(Duration::from_millis(ask.ms)) {
                    return Err(Failure::Internal("woken early".into()));
                }
            }
            "spin" => {
                let end = Instant::now() + Duration::from_millis(ask.ms);
                while Instant::now() < end {
                    if context.is_done() {
                        return Err(Failure::Internal("stopped early".into()));
                    }
                }
            }
            "print" => println!("{}", ask.text),
            "refuse" => return Err(Failure::Contract(request.json)),
            "fail" => return Err(Failure::Internal(ask.text)),
            "crash" => {
                // SAFETY: the call touches no memory.
                unsafe { libc::kill(libc::getpid(), libc::SIGKILL) };
                std::thread::sleep(Duration::from_secs(60));
            }
            "panic" => panic!("{}", ask.text),
            _ => return Err(Failure::UnknownMethod),
        }
        Ok(request)
    }
}

fn main() -> ExitCode {
    runtime::run(Conformance)
}
