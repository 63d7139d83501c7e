import { expect, test } from 'vitest';
import { rememberChunks } from '../../../src/read/stream/remember-chunks.ts';

async function all(chunks: AsyncIterable<Uint8Array>): Promise<readonly number[]> {
  const bytes: number[] = [];
  for await (const chunk of chunks) bytes.push(...chunk);
  return bytes;
}

function counting() {
  const opened = { times: 0 };
  const open = async function* () {
    opened.times++;
    yield Uint8Array.of(1, 2);
    yield Uint8Array.of(3);
  };
  return { opened, open };
}

test('small files are decoded once, however often they are passed over', async () => {
  const { opened, open } = counting();
  const remembered = rememberChunks(open, 3);
  for (let pass = 0; pass < 3; pass++) expect(await all(remembered())).toEqual([1, 2, 3]);
  expect(opened.times).toBe(1);
});

test('of larger files nothing is kept', async () => {
  const { opened, open } = counting();
  const remembered = rememberChunks(open, 2);
  for (let pass = 0; pass < 3; pass++) expect(await all(remembered())).toEqual([1, 2, 3]);
  expect(opened.times).toBe(3);
});

test('a pass that is left half way is not taken for the whole', async () => {
  const { opened, open } = counting();
  const remembered = rememberChunks(open, 3);
  for await (const chunk of remembered()) if (chunk.length > 0) break;
  expect(await all(remembered())).toEqual([1, 2, 3]);
  expect(opened.times).toBe(2);
});
