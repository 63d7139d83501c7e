//! The whole tool, which prints the right manifest and exits with 3.

fn main() -> std::process::ExitCode {
    planted::manifest(planted::Fault::ExitCode)
}
