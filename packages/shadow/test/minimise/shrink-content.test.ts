import { describe, expect, test } from 'vitest';
import { shrinkContent } from '../../src/minimise/shrink-content.ts';

async function shrink(content: string | Buffer, shows: (content: Buffer) => boolean): Promise<string> {
  const smaller = await shrinkContent(Buffer.from(content as string), async (candidates) =>
    candidates.findIndex(shows),
  );
  expect(shows(smaller)).toBe(true);
  return smaller.toString('latin1');
}

const holds = (text: string) => (content: Buffer) => content.includes(text);

test('content that does not matter becomes empty', async () => {
  expect(await shrink('a\nb\nc\n', () => true)).toBe('');
});

test('text keeps only the line, and of it only the characters, that matter', async () => {
  const lines = Array.from({ length: 500 }, (_, index) => `line ${index} of the text\n`).join('');
  expect(await shrink(`${lines}a BAD word\n${lines}`, holds('BAD'))).toBe('BAD');
});

test('a line too long to go through byte by byte is taken apart at its words', async () => {
  expect(await shrink(`${'word '.repeat(20_000)}BAD${' word'.repeat(20_000)}`, holds('BAD'))).toBe('BAD');
});

test('bytes that are not text are taken apart', async () => {
  const content = Buffer.concat([Buffer.alloc(5000, 0xff), Buffer.from('BAD'), Buffer.alloc(70_000, 0xfe)]);
  expect(await shrink(content, holds('BAD'))).toBe('BAD');
});

describe('JSON', () => {
  /** As a program does that refuses what is not JSON. */
  const parsed = (check: (value: never) => boolean) => (content: Buffer) => {
    try {
      return check(JSON.parse(content.toString()) as never);
    } catch {
      return false;
    }
  };
  const records = Array.from({ length: 100 }, (_, index) => ({
    id: index,
    name: `n${index}`,
    tags: ['a', 'b'],
  }));

  test('keeps the structure that matters, with simple values', async () => {
    const text = JSON.stringify(
      { version: 3, records: [...records, { id: 7, name: 'x', bad: 'yes' }] },
      null,
      2,
    );
    const shows = parsed(({ records: list }: { records?: { bad?: unknown }[] }) =>
      (list ?? []).some((each) => 'bad' in each),
    );
    expect(await shrink(text, shows)).toBe('{"records":[{"bad":""}]}');
  });

  test('stays JSON where the program reads only JSON, down to the characters of a string', async () => {
    const text = JSON.stringify({ list: [...records, { note: 'some BAD text' }] });
    const shows = parsed((value) => JSON.stringify(value).includes('BAD'));
    expect(await shrink(text, shows)).toBe('["BAD"]'.slice(1, -1));
  });

  test('keeps how a number is written where that matters', async () => {
    const shows = (content: Buffer) => parsed(() => true)(content) && content.includes('1.0');
    expect(await shrink('{"a":{"b":[5,1.0,6]},"c":2}\n', shows)).toBe('1.0\n');
  });

  test('of one value a line, only the line that matters is left', async () => {
    const text = records.map((each) => `${JSON.stringify(each)}\n`).join('');
    const shows = (content: Buffer) =>
      content
        .toString()
        .split('\n')
        .some((line) => parsed(({ id }: { id?: number }) => id === 42)(Buffer.from(line)));
    expect(await shrink(text, shows)).toBe('{"id":42}\n');
  });

  test('that matters in its white space is taken apart as text', async () => {
    expect(await shrink('{"a": 1,\n "b":  2}', holds(':  2'))).toBe(':  2');
  });
});
