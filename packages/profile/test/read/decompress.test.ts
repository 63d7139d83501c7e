import { gzipSync } from 'node:zlib';
import { readProfile } from '@strangler/profile';
import { expect, test } from 'vitest';
import { encodeProfile } from '../support/encode-profile.ts';
import { profileOfStacks } from '../support/minimal-profile.ts';

const plain = encodeProfile(profileOfStacks({ 'main.main': 1 }));

test('refuses a gzip bomb at the limit, without decoding it whole', () => {
  const bomb = gzipSync(new Uint8Array(2 ** 26));
  const start = performance.now();
  expect(() => readProfile(bomb, 'bomb.pb.gz', { decodedBytes: 2 ** 20 })).toThrow(/more than 1048576 bytes/);
  expect(performance.now() - start).toBeLessThan(500);
});

test('refuses a file that is over the limit as it is', () => {
  expect(() => readProfile(plain, 'p', { decodedBytes: 10 })).toThrow(/more than 10 bytes/);
});

test('refuses a gzip stream that is cut off or damaged', () => {
  const packed = gzipSync(plain);
  expect(() => readProfile(packed.subarray(0, -4), 'p')).toThrow(/gzip stream is broken/);
  expect(() => readProfile(packed.with(packed.length - 6, 0x55), 'p')).toThrow(/gzip stream is broken/);
  expect(() => readProfile(new Uint8Array([0x1f, 0x8b]), 'p')).toThrow(/gzip stream is broken/);
});

test('refuses a gzip stream of nothing', () => {
  expect(() => readProfile(gzipSync(''), 'p')).toThrow(/it is empty/);
});

test('reads the same from gzip, known by its magic number and not by a name', () => {
  expect(readProfile(gzipSync(plain), 'p')).toEqual(readProfile(plain, 'p'));
});
