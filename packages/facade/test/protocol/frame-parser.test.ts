import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodePayload, encodeFrame, encodePayload, type Frame, preamble } from '../../src/protocol/frame.ts';
import { FrameParser, ProtocolViolation } from '../../src/protocol/frame-parser.ts';

const frames = fc.array(
  fc.record({
    kind: fc.nat(255),
    id: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
    body: fc.uint8Array({ maxLength: 3_000 }),
  }),
);

function parse(chunks: readonly Uint8Array[]): Frame[] {
  const parser = new FrameParser();
  return chunks.flatMap((chunk) => [...parser.take(Buffer.from(chunk))]);
}

function cut(bytes: Buffer, places: readonly number[]): Buffer[] {
  const ends = [...new Set(places.map((place) => place % (bytes.length + 1)))].toSorted((a, b) => a - b);
  return [0, ...ends].map((start, at) => bytes.subarray(start, ends[at] ?? bytes.length));
}

describe('frames', () => {
  test('survive however their bytes are cut', () => {
    fc.assert(
      fc.property(frames, fc.array(fc.nat()), (sent, places) => {
        const parts = sent.map(({ kind, id, body }) => encodeFrame(kind, id, body));
        const got = parse(cut(Buffer.concat([preamble, ...parts]), places));
        expect(got).toEqual(sent.map((frame) => ({ ...frame, body: Buffer.from(frame.body) })));
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test('that are hostile are refused as such or wait for more', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, begun) => {
        const parser = new FrameParser();
        try {
          const input = begun ? Buffer.concat([preamble, bytes]) : Buffer.from(bytes);
          for (const { body } of parser.take(input)) expect(body.length).toBeLessThanOrEqual(bytes.length);
        } catch (error) {
          expect(error).toBeInstanceOf(ProtocolViolation);
        }
      }),
      { seed: 2, numRuns: Number(process.env.FRAME_ROUNDS ?? 5_000) },
    );
  });

  test('over the limit are refused before their body comes', () => {
    const header = encodeFrame(1, 0n).subarray(0, 4);
    header.writeUInt32BE(65_537);
    expect(() => parse([preamble, header])).toThrow('a frame of length 65537 is over the limit of 65536');
    header.writeUInt32BE(8);
    expect(() => parse([preamble, header])).toThrow('a frame of length 8 is too short');
  });

  test('of something that speaks another language are refused with what it says', () => {
    expect(() => parse([Buffer.from('usage: hasher')])).toThrow('its output starts with "usage: h"');
  });
});

test('a payload survives its encoding, and a torn one is none', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array({ minLength: 1 }), (json, raw) => {
      const body = Buffer.concat(encodePayload({ json, raw }));
      expect(decodePayload(body)).toEqual({ json: Buffer.from(json), raw: Buffer.from(raw) });
      expect(decodePayload(body.subarray(0, 3 + json.length))).toBeNull();
    }),
    { seed: 3 },
  );
});
