//! A hasher that leaves one file out.

fn main() -> std::process::ExitCode {
    planted::hasher(planted::Fault::MissingFile)
}
