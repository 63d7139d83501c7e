import { Span } from './span';

const highBits: u64 = ((0x80808080 as u64) << 32) | 0x80808080;

/** Whether bytes are UTF-8, so that equal texts are equal bytes (RFC 3629, 4). */
export function isUtf8(text: Span): bool {
  let at = text.start;
  while (at < text.end) {
    const length = characterLength(at, text.end);
    if (length === 0) return false;
    at += length;
  }
  return true;
}

/** How many bytes a character has, eight of ASCII taken together; 0 for what is none. */
function characterLength(at: usize, end: usize): u32 {
  if (at + 8 <= end && (load<u64>(at) & highBits) === 0) return 8;
  const first: u32 = load<u8>(at);
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  const length: u32 = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  if (at + length > end) return 0;
  const second: u32 = load<u8>(at + 1);
  if (second < leastSecond(first) || second > mostSecond(first)) return 0;
  for (let more: u32 = 2; more < length; more++) if ((load<u8>(at + more) & 0xc0) !== 0x80) return 0;
  return length;
}

function leastSecond(first: u32): u32 {
  return first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
}

function mostSecond(first: u32): u32 {
  return first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
}
