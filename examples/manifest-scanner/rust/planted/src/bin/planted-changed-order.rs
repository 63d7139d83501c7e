//! A hasher with two neighbours in the wrong order.

fn main() -> std::process::ExitCode {
    planted::hasher(planted::Fault::ChangedOrder)
}
