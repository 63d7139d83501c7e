/** The beginning of a decoded file, by which its format is recognised. */
export interface ProfileStart {
  /** At most the first 64 KiB as they are. */
  readonly bytes: Uint8Array;
  /** Whether they are text, so that a protobuf, which has control characters from its second byte on, is none. */
  readonly isText: boolean;
  readonly text: string;
  readonly firstLine: string;
  /** The first line that is neither empty nor a comment; empty where there is none. */
  readonly firstContent: string;
}

const startBytes = 2 ** 16;
const longestStart = 2 ** 22;

/** Takes the beginning of a file apart; reads no further than its first 4 MiB. */
export function startOfProfile(decoded: Uint8Array): ProfileStart {
  const bytes = decoded.subarray(0, startBytes);
  const isText = bytes.subarray(0, 64).every((byte) => (byte >= 0x20 && byte !== 0x7f) || isWhiteSpace(byte));
  if (!isText) return { bytes, isText, text: '', firstLine: '', firstContent: '' };
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const text = decoder.decode(bytes);
  const longer = decoded.length > startBytes ? decoder.decode(decoded.subarray(0, longestStart)) : text;
  return {
    bytes,
    isText,
    text,
    firstLine: withoutReturn(text.split('\n', 1)[0] ?? ''),
    firstContent: withoutReturn(/^(?![ \t]*(?:#|\r?$)).+$/m.exec(longer)?.[0] ?? ''),
  };
}

function isWhiteSpace(byte: number): boolean {
  return byte === 0x09 || byte === 0x0a || byte === 0x0d;
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
