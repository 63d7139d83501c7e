import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createSampleLog, logWords, readSampleLog } from '../../src/capture/sample-log.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const directory = temporaryDirectory();
const file = join(directory, 'log.bin');

/** A log as a process leaves it: the nine words of the header and the records. */
function writeLog(header: readonly (number | string)[], records: readonly (readonly number[])[]): void {
  const words = [...header, ...records.flat()].map((word) => BigInt(word));
  writeFileSync(file, new Uint8Array(BigUint64Array.from(words).buffer));
}

const head = (hz: number, depth: number) => hz * 2 ** 32 + depth;
const used = (records: readonly (readonly number[])[]) => 72 + 8 * records.flat().length;

test('a new log is empty, waits, and takes next to no disk space', async () => {
  await createSampleLog(file);
  expect(await readSampleLog(file)).toMatchObject({ isClaimed: false, stacks: [], lost: 0 });
  expect(statSync(file).size).toBeGreaterThan(2 ** 20);
  expect(statSync(file).blocks).toBeLessThan(64);
});

test('equal samples are counted together, those at another rate apart', async () => {
  const records = [
    [head(100, 2), 0x401010, 0x401020],
    [head(100, 1), 0x401010],
    [head(100, 2), 0x401010, 0x401020],
    [head(200, 1), 0x401010],
    [head(100, 0)],
  ];
  writeLog(
    [logWords.magic, logWords.claimed, 2 ** 20, used(records), 7, 0x401000, 0x402000, 3, 1e9],
    records,
  );
  expect(await readSampleLog(file)).toEqual({
    isClaimed: true,
    stacks: [
      { addresses: [0x401010, 0x401020], hz: 100, count: 2 },
      { addresses: [0x401010], hz: 100, count: 1 },
      { addresses: [0x401010], hz: 200, count: 1 },
      { addresses: [], hz: 100, count: 1 },
    ],
    lost: 7,
    text: { start: 0x401000, end: 0x402000 },
    children: 3,
    timeNanos: 1_000_000_000n,
  });
});

test('what a dying process had begun to write is left out', async () => {
  const whole = [[head(100, 1), 0x401010]];
  const half = [...whole, [head(100, 3), 0x401010]];
  writeLog([logWords.magic, logWords.claimed, 2 ** 20, used(whole), 0, 0x401000, 0x402000, 0, 0], half);
  const { stacks } = await readSampleLog(file);
  expect(stacks).toEqual([{ addresses: [0x401010], hz: 100, count: 1 }]);
});
