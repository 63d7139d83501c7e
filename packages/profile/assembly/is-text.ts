import { Span } from './span';

const startBytes: usize = 64;

/** Whether a file begins as a text does, so that it is no protobuf, which has control characters early on. */
export function isText(bytes: Span): bool {
  const end = bytes.start + min(bytes.length, startBytes);
  for (let at = bytes.start; at < end; at++) {
    const byte: u32 = load<u8>(at);
    const isWhiteSpace = byte === 0x09 || byte === 0x0a || byte === 0x0d;
    if ((byte < 0x20 && !isWhiteSpace) || byte === 0x7f) return false;
  }
  return true;
}
