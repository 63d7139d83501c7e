import { describe, expect, test } from 'vitest';
import { bytesInMemory } from '../../src/bytes/byte-source.ts';
import { renderDifference } from '../../src/show/render-difference.ts';

function render(control: string | Uint8Array, candidate: string | Uint8Array, limitMs = 60_000) {
  return renderDifference(
    bytesInMemory(Buffer.from(control)),
    bytesInMemory(Buffer.from(candidate)),
    limitMs,
  );
}

const lines = (word: string, count: number): string =>
  Array.from({ length: count }, (_, index) => `${word}${index}\n`).join('');

describe('text', () => {
  test('is shown as a unified diff', async () => {
    expect(await render('one\ntwo\nthree\n', 'one\n2\nthree\n')).toBe(
      '--- control\n+++ candidate\n@@ -1,3 +1,3 @@\n one\n-two\n+2\n three\n',
    );
  });

  test('that differs in a line end only shows that', async () => {
    expect(await render('a\n', 'a')).toContain('No newline at end of file');
  });

  test('of many thousand lines shows the few that differ, with their numbers', async () => {
    const text = lines('line', 100_000);
    const shown = await render(text, text.replace('line70000\n', 'other\n').replace('line70002\n', ''));
    expect(shown).toContain('@@ -69998,9 +69998,8 @@');
    expect(shown).toContain('\n-line70000\n+other\n line70001\n-line70002\n');
  });

  test('that takes too long to compare shows the first place', async () => {
    const shown = await render(lines('a', 30_000), lines('b', 30_000), 50);
    expect(shown).toMatch(/^first difference at byte 0 \(line 1, column 1\)/);
  });

  test('that differs in hundreds of lines is cut, and how much is left out is said', async () => {
    const shown = await render(lines('a', 600), lines('b', 600), 60_000);
    expect(shown.split('\n').length).toBeLessThan(410);
    expect(shown).toMatch(/… and \d+ more lines\n$/);
  });

  test('that is the same but for what surrounds it never costs a thread', async () => {
    expect(await render('', 'a\n')).toContain('+a\n');
    expect(await render('a\n', '')).toContain('-a\n');
  });
});

describe('JSON on one long line', () => {
  const value = { list: Array.from({ length: 200 }, (_, index) => ({ id: index, ratio: 1.5 })) };
  const text = JSON.stringify(value);

  test('is laid out one value a line', async () => {
    const shown = await render(text, text.replace('"id":77', '"id":78'));
    expect(shown).toMatch(/^--- control \(laid out one value a line\)\n/);
    expect(shown).toContain('-      "id": 77,\n+      "id": 78,\n');
  });

  test('keeps how numbers are written', async () => {
    expect(await render(text, text.replace('"ratio":1.5', '"ratio":1.50'))).toContain(
      '+      "ratio": 1.50\n',
    );
  });

  test('that differs in white space only shows the place', async () => {
    expect(await render(text, text.replace(',', ', '))).toMatch(/^first difference at byte \d+ /);
  });
});

describe('bytes that are not text', () => {
  test('are shown in hex around the first place', async () => {
    const control = Buffer.alloc(100, 0x80);
    const candidate = Buffer.from(control);
    candidate[50] = 0x41;
    const shown = await render(control, candidate);
    expect(shown).toMatch(
      /^first difference at byte 50 \(line 1, column 51\); control 100 bytes, candidate 100 bytes\n/,
    );
    expect(shown).toContain('- 00000030  80 80 80 80');
    expect(shown).toContain('+ 00000030  80 80 41 80');
  });

  test('of which one side ends early are shown up to its end', async () => {
    expect(await render(Buffer.from([0xff, 0xfe]), Buffer.from([0xff]))).toContain('+ 00000000  ff ');
    expect(await render(Buffer.alloc(200, 0xff), Buffer.alloc(0))).toContain('+ (ends at byte 0)');
  });
});
