import { Inflater } from './inflate';
import { Span } from './span';

const headerBytes: usize = 10;
const trailerBytes: usize = 8;

/** Decompresses a gzip file of one member (RFC 1952); gives other bytes as they are. Traps for what is broken or too large. */
export function gunzip(file: Span, mostBytes: u32): Span {
  if (file.length < headerBytes + trailerBytes || load<u16>(file.start) !== 0x8b1f) return file;
  // Deflate, and none of the fields that may stand behind the header.
  if (load<u16>(file.start + 2) !== 8) unreachable();
  const trailer = file.end - trailerBytes;
  const length = load<u32>(trailer + 4);
  if (length > mostBytes) unreachable();
  const start = heap.alloc(length + 1);
  const decoded = new Span(start, start + length);
  const inflater = new Inflater(file.start + headerBytes, decoded.start, decoded.end);
  inflater.run();
  if (inflater.at !== trailer || inflater.out !== decoded.end) unreachable();
  if (checksum(decoded) !== load<u32>(trailer)) unreachable();
  return decoded;
}

/** CRC-32 (RFC 1952, 8). */
function checksum(bytes: Span): u32 {
  const table = new StaticArray<u32>(256);
  for (let byte: u32 = 0; byte < 256; byte++) {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ ((value & 1) * 0xedb88320);
    table[byte] = value;
  }
  let sum: u32 = 0xffffffff;
  for (let at = bytes.start; at < bytes.end; at++) sum = table[(sum ^ load<u8>(at)) & 0xff] ^ (sum >>> 8);
  return ~sum;
}
