import {
  closeSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bytesInMemory, openContent } from '../../src/bytes/byte-source.ts';
import { findDivergence, renderFirstDivergence } from '../../src/compare/first-divergence.ts';

const sourceOf = (bytes: Uint8Array | string) => bytesInMemory(Buffer.from(bytes));

test('text is shown in one line with what is around it', () => {
  const shown = renderFirstDivergence(sourceOf('one\ntwo\n'), sourceOf('one\ntwice\n'));
  expect(shown).toBe(
    'first difference at byte 6 (line 2, column 3); control 8 bytes, candidate 10 bytes\n' +
      '  control:   "one\\ntwo\\n"\n  candidate: "one\\ntwice\\n"\n',
  );
});

test('the window begins and ends between characters, and says that there is more', () => {
  const text = 'é€😀'.repeat(100);
  const shown = renderFirstDivergence(sourceOf(`${text}a${text}`), sourceOf(`${text}b${text}`));
  expect(shown).toMatch(/ {2}control: {3}… "[é€😀]+a[é€😀]+" …\n/u);
  expect(shown).not.toContain('\ufffd');
});

test('equal contents have no divergence', () => {
  expect(findDivergence(sourceOf('same'), sourceOf('same'))).toBeNull();
});

describe('laws', () => {
  test('everything before the divergence is the same, and the next byte is not', () => {
    const bytes = fc.uint8Array({ max: 2, maxLength: 40 });
    fc.assert(
      fc.property(bytes, bytes, bytes, (common, left, right) => {
        const [a, b] = [Buffer.concat([common, left]), Buffer.concat([common, right])];
        const found = findDivergence(sourceOf(a), sourceOf(b));
        const at = found?.offset ?? a.length;
        expect(a.subarray(0, at).equals(b.subarray(0, at))).toBe(true);
        expect(found === null).toBe(a.equals(b));
        if (found !== null) {
          expect(a[at]).not.toBe(b[at]);
          expect(found.line).toBe(a.subarray(0, at).filter((byte) => byte === 10).length + 1);
        }
      }),
    );
  });

  test('any two contents are shown without a throw', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), (a, b) => {
        expect(renderFirstDivergence(sourceOf(a), sourceOf(b))).toMatch(/\n$/);
      }),
    );
  });
});

describe('two outputs of 100 MB on disk', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'divergence-'));
    mkdirSync(join(root, 'blobs'));
  });

  afterEach(() => rmSync(root, { recursive: true, force: true }));

  test('are read in pieces up to where they differ, near the end', () => {
    const [a, b] = ['a', 'b'].map((name) => join(root, 'blobs', name)) as [string, string];
    writeFileSync(a, Buffer.alloc(100 << 20, 'a line of forty-seven characters and a line end\n'));
    copyFileSync(a, b);
    const file = openSync(b, 'r+');
    writeSync(file, 'X', (100 << 20) - 1000);
    closeSync(file);
    const [control, candidate] = [openContent({ blob: 'a' }, root), openContent({ blob: 'b' }, root)];
    const before = process.memoryUsage().arrayBuffers;
    expect(findDivergence(control, candidate)?.offset).toBe((100 << 20) - 1000);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(256 << 20);
    control.close();
    candidate.close();
  });

  test('of which one is gone are an error with its name', () => {
    expect(() => openContent({ blob: 'gone' }, root)).toThrow(
      expect.objectContaining({ code: 'INPUT_INVALID' }),
    );
  });
});
