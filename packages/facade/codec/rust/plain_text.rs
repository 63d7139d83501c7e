/// The same byte in each place of a word.
const EACH_BYTE: u64 = 0x0101_0101_0101_0101;
/// What tells that some byte of a word is marked.
const TOP_BITS: u64 = 0x8080_8080_8080_8080;

/// How many bytes at the start of a text stand for themselves in a JSON string.
pub(super) fn plain_length(text: &[u8]) -> usize {
    let (words, rest) = text.as_chunks::<8>();
    for (index, word) in words.iter().enumerate() {
        let word = u64::from_le_bytes(*word);
        let quotes = word ^ (u64::from(b'"') * EACH_BYTE);
        let backslashes = word ^ (u64::from(b'\\') * EACH_BYTE);
        // A byte under the one that is subtracted borrows, which can mark a byte behind it, but none before it.
        let marked = ((quotes.wrapping_sub(EACH_BYTE) & !quotes)
            | (backslashes.wrapping_sub(EACH_BYTE) & !backslashes)
            | (word.wrapping_sub(u64::from(b' ') * EACH_BYTE) & !word))
            & TOP_BITS;
        if marked != 0 {
            return index * 8 + marked.trailing_zeros() as usize / 8;
        }
    }
    let special = rest
        .iter()
        .position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1f));
    text.len() - rest.len() + special.unwrap_or(rest.len())
}
