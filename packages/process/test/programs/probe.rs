//! A program with a known cost: `probe` or `probe touch <MiB>`.

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [action, amount] = &arguments[..] {
        assert_eq!(action, "touch");
        touch(amount.parse::<usize>().unwrap() * 1024 * 1024);
    }
}

fn touch(bytes: usize) {
    let memory = vec![1u8; bytes];
    assert_eq!(memory.iter().step_by(4096).map(|byte| u64::from(*byte)).sum::<u64>(), (bytes / 4096) as u64);
}
