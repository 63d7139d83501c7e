//! The hash by which flagd puts keys into buckets.

/// `MurmurHash3_x86_32` with the seed 0 (Austin Appleby's MurmurHash3.cpp).
pub(super) fn murmur3(key: &[u8]) -> u32 {
    let blocks = key.chunks_exact(4);
    let tail = blocks.remainder();
    let mut hash = blocks.fold(0_u32, |hash, block| {
        let mixed = hash ^ mix(little_endian(block));
        mixed
            .rotate_left(13)
            .wrapping_mul(5)
            .wrapping_add(0xe654_6b64)
    });
    if !tail.is_empty() {
        hash ^= mix(little_endian(tail));
    }
    finish(hash ^ u32::try_from(key.len()).unwrap_or(u32::MAX))
}

fn mix(block: u32) -> u32 {
    block
        .wrapping_mul(0xcc9e_2d51)
        .rotate_left(15)
        .wrapping_mul(0x1b87_3593)
}

fn finish(mut hash: u32) -> u32 {
    hash = (hash ^ hash >> 16).wrapping_mul(0x85eb_ca6b);
    hash = (hash ^ hash >> 13).wrapping_mul(0xc2b2_ae35);
    hash ^ hash >> 16
}

/// At most four bytes as a number.
fn little_endian(bytes: &[u8]) -> u32 {
    bytes
        .iter()
        .rev()
        .fold(0, |number, &byte| number << 8 | u32::from(byte))
}

#[cfg(test)]
mod tests {
    use super::murmur3;

    #[test]
    fn hashes_are_those_of_the_reference() {
        for (key, hash) in [
            ("", 0),
            ("a", 0x3c25_69b2),
            ("abc", 0xb3dd_93fa),
            ("abcd", 0x43ed_676a),
            ("hello, world", 0x149b_bb7f),
            ("The quick brown fox jumps over the lazy dog", 0x2e4f_f723),
        ] {
            assert_eq!(murmur3(key.as_bytes()), hash, "{key}");
        }
    }
}
