import { describe, expect, it } from 'vitest';
import { murmur3x86_32 } from '../../src/flag/murmur3.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('murmur3x86_32', () => {
  it.each([
    ['', 0, 0],
    ['', 1, 0x514e28b7],
    ['', 0xffffffff, 0x81f16f39],
    ['test', 0, 0xba6bd213],
    ['test', 0x9747b28c, 0x704b81dc],
    ['Hello, world!', 0, 0xc0363e43],
    ['Hello, world!', 0x9747b28c, 0x24884cba],
    ['aaaa', 0x9747b28c, 0x5a97808a],
    ['aaa', 0x9747b28c, 0x283e0130],
    ['aa', 0x9747b28c, 0x5d211726],
    ['a', 0x9747b28c, 0x7fa09ea6],
    ['abcd', 0x9747b28c, 0xf0478627],
    ['abc', 0, 0xb3dd93fa],
    ['The quick brown fox jumps over the lazy dog', 0, 0x2e4ff723],
    ['The quick brown fox jumps over the lazy dog', 0x9747b28c, 0x2fa826cd],
  ])('gives the published hash of %j with seed %i', (text, seed, hash) => {
    expect(murmur3x86_32(utf8(text), seed)).toBe(hash);
  });

  it.each([
    [[0xff, 0xff, 0xff, 0xff], 0, 0x76293b50],
    [[0x21, 0x43, 0x65, 0x87], 0, 0xf55b516b],
    [[0x21, 0x43, 0x65, 0x87], 0x5082edee, 0x2362f9de],
    [[0x21, 0x43, 0x65], 0, 0x7e4a8634],
    [[0x21, 0x43], 0, 0xa0f7b07a],
    [[0x21], 0, 0x72661cf4],
    [[0, 0, 0, 0], 0, 0x2362f9de],
    [[0, 0, 0], 0, 0x85f0b427],
    [[0, 0], 0, 0x30f4c306],
    [[0], 0, 0x514e28b7],
  ])('gives the published hash of the bytes %j with seed %i', (bytes, seed, hash) => {
    expect(murmur3x86_32(Uint8Array.from(bytes), seed)).toBe(hash);
  });

  it('hashes the UTF-8 bytes of a text and not its UTF-16 units', () => {
    expect(murmur3x86_32(utf8('ππππππππ'), 0x9747b28c)).toBe(0xd58063c1);
  });

  it('reads only the bytes of a view into a larger buffer', () => {
    const buffer = utf8('xxabcdxx').subarray(2, 6);
    expect(murmur3x86_32(buffer, 0x9747b28c)).toBe(0xf0478627);
  });
});
