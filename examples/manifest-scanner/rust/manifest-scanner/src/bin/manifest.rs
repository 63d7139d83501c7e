//! Lists the files of a directory tree with their SHA-256 sums as a JSON manifest.

use std::env;
use std::os::unix::ffi::OsStringExt;
use std::process::ExitCode;

use manifest_scanner::{cli, process, scan};

fn main() -> ExitCode {
    let args: Vec<Vec<u8>> = env::args_os().skip(1).map(OsStringExt::into_vec).collect();
    process::run(|streams| cli::run(&args, streams, &scan::hash_tree))
}
