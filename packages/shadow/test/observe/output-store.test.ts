import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inlineContent } from '../../src/bytes/inline-content.ts';
import { OutputStore } from '../../src/observe/output-store.ts';

let dir: string;
let store: OutputStore;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'outputs-'));
  store = new OutputStore(join(dir, 'blobs'));
});

afterEach(() => rmSync(dir, { recursive: true, force: true }));

const known = { bytes: 3, sha256: 'a'.repeat(64), truncated: false };

test.each([
  ['text', Buffer.from('é\0\r\n')],
  ['bytes that are not UTF-8', Buffer.from([0xff, 0xfe, 0x00])],
  ['a byte order mark', Buffer.from('\uFEFFx')],
  ['nothing', Buffer.alloc(0)],
])('%s is read back byte for byte', (_, content) => {
  expect(store.read(store.keep({ ...known, ...inlineContent(content) }))).toEqual(content);
});

test('a large output is kept once, as a file named by its hash', () => {
  writeFileSync(join(dir, 'spilled'), 'abc');
  const output = { ...known, file: join(dir, 'spilled') };
  const kept = [store.keep(output), store.keep(output)];
  expect(readdirSync(join(dir, 'blobs'))).toEqual([known.sha256]);
  expect(kept.map((each) => store.read(each).toString())).toEqual(['abc', 'abc']);
});

test('an output that lies in the store already becomes the blob, and a second one of the same bytes goes', () => {
  for (const name of ['stdout-one', 'stdout-two']) {
    const file = join(store.spillDir, name);
    writeFileSync(file, 'abc');
    expect(store.read(store.keep({ ...known, file })).toString()).toBe('abc');
  }
  expect(readdirSync(store.spillDir)).toEqual([known.sha256]);
});
