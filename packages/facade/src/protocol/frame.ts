/** What each side of a connection sends before its first frame. */
export const preamble: Buffer = Buffer.from('STRWRKR\n');

/** The types of frames, as docs/protocol.md lists them. */
export const frameKinds = {
  hello: 0x01,
  welcome: 0x02,
  refuse: 0x03,
  request: 0x10,
  cancel: 0x11,
  shutdown: 0x12,
  response: 0x20,
  error: 0x21,
  failure: 0x22,
  credit: 0x23,
  fatal: 0x24,
} as const;

/** The codes of FAILURE, as docs/protocol.md lists them. */
export const failureCodes = {
  internal: 1,
  cancelled: 2,
  deadline: 3,
  unknownMethod: 4,
  malformed: 5,
  tooLarge: 6,
} as const;

/** Bytes of a frame before its body. */
export const headerBytes = 13;

/** What the length of a frame counts besides the body. */
export const countedHeaderBytes = 9;

/** The largest length before the handshake is over. */
export const handshakeMaxFrame: number = 1 << 16;

/** The largest length that this side accepts afterwards, unless told otherwise. */
export const defaultMaxFrame: number = 1 << 28;

/** One message of the worker protocol; `id` is 0 where it is about no request. */
export interface Frame {
  readonly kind: number;
  readonly id: bigint;
  readonly body: Buffer;
}

/** A message: JSON text in UTF-8, and beside it the bytes of its raw field, if it has one. */
export interface Payload {
  readonly json: Uint8Array;
  readonly raw?: Uint8Array;
}

/** A REQUEST taken apart; `timeoutMs` is 0 where there is no deadline. */
export interface RequestBody {
  readonly timeoutMs: number;
  readonly method: string;
  readonly payload: Payload;
}

/** The bytes of a frame whose body is the parts in a row. */
export function encodeFrame(kind: number, id: bigint, ...parts: readonly Uint8Array[]): Buffer {
  const size = parts.reduce((sum, part) => sum + part.length, 0);
  const header = Buffer.alloc(headerBytes);
  header.writeUInt32BE(countedHeaderBytes + size, 0);
  header.writeUInt8(kind, 4);
  header.writeBigUInt64BE(id, 5);
  return Buffer.concat([header, ...parts], headerBytes + size);
}

/** The bytes of a REQUEST; `method` is ASCII of at most 255 characters. */
export function encodeRequest(id: bigint, { timeoutMs, method, payload }: RequestBody): Buffer {
  const name = Buffer.from(method);
  const start = Buffer.alloc(5);
  start.writeUInt32BE(timeoutMs, 0);
  start.writeUInt8(name.length, 4);
  return encodeFrame(frameKinds.request, id, start, name, ...encodePayload(payload));
}

/** Takes the body of a RESPONSE apart; null where it does not fit its layout. */
export function decodePayload(body: Buffer): Payload | null {
  if (body.length < 4) return null;
  const end = 4 + body.readUInt32BE(0);
  if (end > body.length) return null;
  const json = body.subarray(4, end);
  return end === body.length ? { json } : { json, raw: body.subarray(end) };
}

/** The parts of a body that is a payload. */
export function encodePayload({ json, raw }: Payload): readonly Uint8Array[] {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(json.length);
  return raw === undefined ? [size, json] : [size, json, raw];
}

/** How many bytes of the window a request takes. */
export function requestBytes({ method, payload }: RequestBody): number {
  return 4 + 1 + Buffer.byteLength(method) + 4 + payload.json.length + (payload.raw?.length ?? 0);
}
