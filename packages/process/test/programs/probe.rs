//! A program with a known cost: `probe`, `probe spin <ms>` or `probe touch <MiB>`.

use std::time::{Duration, Instant};

fn main() {
    let mut arguments = std::env::args().skip(1);
    let action = arguments.next().unwrap_or_default();
    let amount = arguments.next().and_then(|text| text.parse().ok()).unwrap_or(0);
    match action.as_str() {
        "spin" => spin(Duration::from_millis(amount)),
        "touch" => touch(amount as usize * 1024 * 1024),
        _ => {}
    }
}

fn spin(duration: Duration) {
    let start = Instant::now();
    while start.elapsed() < duration {}
}

fn touch(bytes: usize) {
    let memory = vec![1u8; bytes];
    assert_eq!(memory.iter().step_by(4096).map(|byte| u64::from(*byte)).sum::<u64>(), (bytes / 4096) as u64);
}
