//! A hasher with one hex digit of one hash wrong.

fn main() -> std::process::ExitCode {
    planted::hasher(planted::Fault::WrongByte)
}
