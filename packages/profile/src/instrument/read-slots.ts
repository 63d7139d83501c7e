import { open, readFile } from 'node:fs/promises';
import { probeSlots, slotFields } from './probe-sources.ts';

/** What one slot of a probe counted: the numbers of a run, whatever its end was. */
export type Slot = Readonly<Record<(typeof slotFields)[number], number>>;

const slotBytes = slotFields.length * 8;

/** Makes a probe's file ready for one run: zeros, of the size that the program maps. */
export async function clearSlots(path: string): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.truncate(probeSlots * slotBytes);
  } finally {
    await file.close();
  }
}

/** Reads what a run left in a probe's file. */
export async function readSlots(path: string): Promise<readonly Slot[]> {
  const bytes = await readFile(path);
  return Array.from({ length: probeSlots }, (_, slot) => {
    const numbers = slotFields.map((field, at) => [field, numberAt(bytes, slot * slotBytes + at * 8)]);
    return Object.fromEntries(numbers) as Slot;
  });
}

/** Go writes in the byte order of the machine, and both kinds that it runs on today are little-endian. */
function numberAt(bytes: Buffer, offset: number): number {
  return Number(bytes.readBigInt64LE(offset));
}
