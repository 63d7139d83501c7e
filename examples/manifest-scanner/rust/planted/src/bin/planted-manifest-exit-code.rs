//! The whole tool, which prints the right manifest and exits with 3.

use planted::{Fault, is_divisible_by_13, manifest};

fn main() -> std::process::ExitCode {
    manifest(Fault::ExitCode, is_divisible_by_13)
}
