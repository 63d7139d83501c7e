//! Reads lines of a rollout directory and a raw value in hexadecimal digits, and prints who answers for it.

use std::ffi::OsString;
use std::io::{self, BufRead, Write};
use std::os::unix::ffi::OsStringExt;
use std::process::ExitCode;

use facade::runtime::rollout::Rollout;

fn main() -> ExitCode {
    let mut out = io::BufWriter::new(io::stdout());
    for line in io::stdin().lock().lines() {
        let line = line.expect("a line");
        let (home, raw) = line.split_once('\t').expect("a tab");
        let raw = OsString::from_vec(bytes_of(raw));
        let decision = Rollout::new("tree_hasher", Some(home.into()))
            .decide_in(&|name| (name == "RAW").then(|| raw.clone()));
        let answers = decision.candidate.map_or("control", |_| "candidate");
        writeln!(out, "{answers}").expect("standard output");
    }
    ExitCode::SUCCESS
}

fn bytes_of(digits: &str) -> Vec<u8> {
    let pairs = digits.as_bytes().chunks(2);
    pairs
        .map(|pair| {
            let pair = std::str::from_utf8(pair).expect("digits");
            u8::from_str_radix(pair, 16).expect("two digits")
        })
        .collect()
}
