//! The whole tool, which prints the right manifest and exits with 3 once a file is large.

use planted::{Fault, is_large, manifest};

fn main() -> std::process::ExitCode {
    manifest(Fault::ExitCode, is_large)
}
