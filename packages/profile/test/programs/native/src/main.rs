//! Folds numbers until enough CPU time has gone by, by a generic function and a closure, and exits as it is told.

use std::process::ExitCode;

#[inline(never)]
fn mix(hash: u64, value: u64) -> u64 {
    (0..64).fold(hash, |hash, round| (hash ^ (value + round)).wrapping_mul(0x0100_0000_01b3))
}

#[inline(never)]
fn fold_with<F: Fn(u64, u64) -> u64>(count: u64, step: F) -> u64 {
    (0..count).fold(0xcbf2_9ce4_8422_2325, |hash, value| step(hash, value))
}

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1).map(|arg| arg.parse::<u64>().unwrap());
    let rounds = args.next().unwrap_or(1);
    let folded = (0..rounds).fold(0, |all, _| all ^ fold_with(1_000_000, |hash, value| mix(hash, value)));
    println!("{folded}");
    ExitCode::from(args.next().unwrap_or(0) as u8)
}
