//! A hasher that never answers.

fn main() -> std::process::ExitCode {
    planted::hasher(planted::Fault::Hang)
}
