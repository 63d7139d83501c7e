/// The same byte in each place of a word.
const EACH_BYTE: u64 = 0x0101_0101_0101_0101;
/// What tells that some byte of a word is marked.
const TOP_BITS: u64 = 0x8080_8080_8080_8080;

/// How many bytes at the start of a text stand for themselves in a JSON string.
#[inline]
pub(super) fn plain_length(text: &[u8]) -> usize {
    // Most texts end here.
    let Some((first, behind)) = text.split_first_chunk() else {
        return plain_in_words(text);
    };
    if let Some(special) = special_in_word(*first) {
        return special;
    }
    8 + plain_length_of_long(behind)
}

fn plain_length_of_long(text: &[u8]) -> usize {
    let Some((first, mut rest)) = text.split_first_chunk() else {
        return plain_in_words(text);
    };
    if let Some(special) = special_in_word(*first) {
        return special;
    }
    while let Some((block, behind)) = rest.split_first_chunk::<32>() {
        if block
            .iter()
            .fold(false, |any, byte| any | is_special(*byte))
        {
            break;
        }
        rest = behind;
    }
    text.len() - rest.len() + plain_in_words(rest)
}

fn plain_in_words(text: &[u8]) -> usize {
    let (words, rest) = text.as_chunks::<8>();
    for (index, word) in words.iter().enumerate() {
        if let Some(special) = special_in_word(*word) {
            return index * 8 + special;
        }
    }
    if rest.is_empty() {
        return text.len();
    }
    plain_at_end(text)
}

/// The same for a text whose last, incomplete word alone may have special bytes.
fn plain_at_end(text: &[u8]) -> usize {
    let few = |bytes: [u8; 4]| u64::from(u32::from_le_bytes(bytes));
    let last = if let Some(last) = text.last_chunk::<8>() {
        marked(u64::from_le_bytes(*last))
    } else if let (Some(first), Some(last)) = (text.first_chunk(), text.last_chunk()) {
        marked(few(*first) | few(*last) << 32)
    } else {
        TOP_BITS
    };
    if last == 0 {
        return text.len();
    }
    let special = text.iter().position(|byte| is_special(*byte));
    special.unwrap_or(text.len())
}

/// The place of the first special byte.
#[inline]
fn special_in_word(word: [u8; 8]) -> Option<usize> {
    let marked = marked(u64::from_le_bytes(word));
    (marked != 0).then(|| marked.trailing_zeros() as usize / 8)
}

/// Marks the special bytes of a word; what is marked behind the first of them says nothing.
fn marked(word: u64) -> u64 {
    let quotes = word ^ (u64::from(b'"') * EACH_BYTE);
    let backslashes = word ^ (u64::from(b'\\') * EACH_BYTE);
    // A byte under the one that is subtracted borrows, which can mark a byte behind it, but none before it.
    ((quotes.wrapping_sub(EACH_BYTE) & !quotes)
        | (backslashes.wrapping_sub(EACH_BYTE) & !backslashes)
        | (word.wrapping_sub(u64::from(b' ') * EACH_BYTE) & !word))
        & TOP_BITS
}

#[allow(clippy::needless_bitwise_bool)] // many bytes are looked at together, without branches
fn is_special(byte: u8) -> bool {
    (byte == b'"') | (byte == b'\\') | (byte < b' ')
}
