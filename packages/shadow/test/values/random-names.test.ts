import { createSeededRandom } from '@strangler/core';
import { describe, expect, test } from 'vitest';
import { areRandomNames } from '../../src/values/random-names.ts';

const lower = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';
const all = `${lower}${lower.toUpperCase()}${digits}`;

describe('two names that a program made by chance are random', () => {
  test.each([
    { by: 'tempfile of Python', prefix: 'tmp', alphabet: `${lower}${digits}_`, length: 8, share: 0.99 },
    { by: 'tempfile of Rust', prefix: 'tmp', alphabet: all, length: 6, share: 0.98 },
    { by: 'mktemp', prefix: 'tmp.', alphabet: all, length: 10, share: 0.99 },
    { by: 'mkdtemp of Node.js', prefix: '', alphabet: all, length: 6, share: 0.85 },
    { by: 'Python behind a prefix', prefix: 'app_', alphabet: `${lower}${digits}_`, length: 8, share: 0.85 },
    { by: 'half a digest', prefix: '', alphabet: 'abcdef0123456789', length: 32, share: 0.99 },
  ])('$by', ({ prefix, alphabet, length, share }) => {
    const random = createSeededRandom(3);
    const pick = () => alphabet[Math.floor(random() * alphabet.length)];
    const make = () => prefix + Array.from({ length }, pick).join('');
    const made = Array.from({ length: 2000 }, () => areRandomNames(make(), make()));
    expect(made.filter(Boolean).length / made.length).toBeGreaterThan(share);
  });

  test.each([
    ['123456789', '987654321'],
    ['12345678', '3f2b9c0d'],
    ['0b0e3a52-6f2f-4a51-9c3b-1f2e3d4c5b6a', '9d1c7a10-2b3c-4d5e-8f90-a1b2c3d4e5f6'],
    ['tmpabcdefgh', 'tmpk3j2h1g0'],
  ])('%s, %s', (a, b) => {
    expect(areRandomNames(a, b)).toBe(true);
  });
});

test.each([
  ['v1alpha1', 'v2beta99'],
  ['sha256sum', 'base64dec'],
  ['tmp_control', 'tmp_results'],
  ['tmpdatabase', 'tmpdownload'],
  ['tmpv1alpha1', 'tmpv2beta99'],
  ['20260101', '19990101'],
  ['20260101', '123456789'],
  ['260101', '991231'],
  ['html5css3', 'html4css2'],
  ['a1b2c3d4', 'a9b8c7d6'],
  ['getUserName', 'setUserName'],
  ['k3j2h1g0', 'results'],
  ['0b0e3a52-6f2f-4a51-9c3b-1f2e3d4c5b6a', 'k3j2h1g0'],
])('%s and %s are names that somebody chose', (a, b) => {
  expect(areRandomNames(a, b)).toBe(false);
  expect(areRandomNames(b, a)).toBe(false);
});
