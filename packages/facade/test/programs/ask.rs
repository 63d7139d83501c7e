//! Reads lines of a rollout directory and a raw value, and prints who answers for it by the service that its argument names.

use std::io::{self, BufRead, Write};
use std::process::ExitCode;

use facade::runtime::rollout::{Decision, Rollout};

fn main() -> ExitCode {
    let source = std::env::args().nth(1).expect("an address");
    let mut out = io::BufWriter::new(io::stdout());
    for line in io::stdin().lock().lines() {
        let line = line.expect("a line");
        let (home, raw) = line.split_once('\t').expect("a tab");
        let raw: String = serde_json::from_str(raw).expect("a JSON text");
        let ask = || {
            Rollout::new("tree_hasher", Some(home.into()))
                .asked_at(&source)
                .decide_in(&|name| (name == "RAW").then(|| raw.clone().into()))
        };
        let decision = std::iter::repeat_with(ask).find(|decision| !is_late(decision));
        let candidate = decision.and_then(|decision| decision.candidate);
        writeln!(out, "{}", candidate.map_or("control", |_| "candidate")).expect("standard output");
    }
    ExitCode::SUCCESS
}

fn is_late(decision: &Decision) -> bool {
    let note = decision.note.as_deref();
    note.is_some_and(|note| note.contains("no answer within") || note.contains("under way"))
}
