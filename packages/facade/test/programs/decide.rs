//! Reads lines of a rollout directory and a raw value, and prints who answers for it.

use std::io::{self, BufRead, Write};
use std::process::ExitCode;

use facade::runtime::rollout::Rollout;

fn main() -> ExitCode {
    let mut out = io::BufWriter::new(io::stdout());
    for line in io::stdin().lock().lines() {
        let line = line.expect("a line");
        let (home, raw) = line.split_once('\t').expect("a tab");
        let raw: String = serde_json::from_str(raw).expect("a JSON text");
        let decision = Rollout::new("tree_hasher", Some(home.into()))
            .decide_in(&|name| (name == "RAW").then(|| raw.clone()));
        let answers = decision.candidate.map_or("control", |_| "candidate");
        writeln!(out, "{answers}").expect("standard output");
    }
    ExitCode::SUCCESS
}
