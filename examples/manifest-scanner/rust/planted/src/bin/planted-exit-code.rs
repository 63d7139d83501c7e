//! A hasher that gives the right answer and exits with 3.

fn main() -> std::process::ExitCode {
    planted::hasher(planted::Fault::ExitCode)
}
