//! Answers one request to hash a tree.

use std::process::ExitCode;

use manifest_scanner::{process, protocol, scan};

fn main() -> ExitCode {
    process::run(|streams| protocol::serve(streams, &scan::hash_tree))
}
