//! The whole tool, which begins to print and crashes once a file is large.

use planted::{Fault, is_large, manifest};

fn main() -> std::process::ExitCode {
    manifest(Fault::Crash, is_large)
}
