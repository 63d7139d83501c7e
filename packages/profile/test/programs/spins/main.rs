//! Spends its time in known functions, one of which is inlined and one generic, as many rounds as its argument says.

use std::hint::black_box;

trait Stir {
    fn stir(&self, seed: u32) -> u32;
}

struct Spoon(u32);

#[inline(always)]
fn mix(mut value: u32, round: u32) -> u32 {
    for _ in 0..64 {
        value = value.wrapping_mul(1_664_525).wrapping_add(1_013_904_223) ^ (value >> 7) ^ round;
    }
    value
}

impl Stir for Spoon {
    #[inline(never)]
    fn stir(&self, seed: u32) -> u32 {
        (0..20_000).fold(seed, |value, round| mix(value, round ^ self.0))
    }
}

#[inline(never)]
fn middle<T: Stir>(tool: &T, seed: u32) -> u32 {
    black_box(tool.stir(seed)).wrapping_add(1)
}

fn main() {
    let rounds = std::env::args()
        .nth(1)
        .and_then(|text| text.parse().ok())
        .unwrap_or(1u32);
    let value = (0..rounds).fold(1, |value, _| middle(&Spoon(3), value));
    println!("{value}");
}
