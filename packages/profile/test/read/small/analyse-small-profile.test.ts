import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { analyseHotPaths, analyseSmallProfile, readProfile } from '@strangler/profile';
import { expect, test } from 'vitest';
import { encodeProfile } from '../../support/encode-profile.ts';
import { captureShapes } from '../../support/go-programs.ts';
import { profileOfStacks } from '../../support/minimal-profile.ts';
import { temporaryDirectory } from '../../support/temporary-directory.ts';

const directory = temporaryDirectory();
const small = encodeProfile(profileOfStacks({ 'main.main main.run': 3 }));

test('analyses a captured profile as the reader of all profiles does, compressed or not', async () => {
  const [file = ''] = await captureShapes(1, directory);
  const bytes = readFileSync(file);
  const expected = JSON.stringify(analyseHotPaths(readProfile(bytes, file)));
  expect(JSON.stringify(analyseSmallProfile(bytes))).toBe(expected);
  expect(JSON.stringify(analyseSmallProfile(gunzipSync(bytes)))).toBe(expected);
});

test.each<[string, Uint8Array]>([
  ['nothing', new Uint8Array()],
  ['a gzip stream that is cut off', gzipSync(small).subarray(0, 30)],
  ['a gzip stream of more than a mebibyte', gzipSync(new Uint8Array(2 ** 20 + 1))],
  ['more than a mebibyte', new Uint8Array(2 ** 20 + 1)],
  ['a text', new TextEncoder().encode('main.main;main.run 3\n')],
  ['a profile with frames to drop', encodeProfile({ ...profileOfStacks({ 'a b': 1 }), dropFrames: 'b' })],
])('leaves %s to the reader of all profiles', (_, bytes) => {
  expect(analyseSmallProfile(bytes)).toBeNull();
});
