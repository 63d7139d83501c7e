import { type FileHandle, open, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What the first words of a log hold: the mark of the format, and the states of the second word. */
export const logWords = {
  /** `STRNGLR1` as bytes. */
  magic: '0x31524c474e525453',
  /** Waits for the process that samples itself into it. */
  armed: 1,
  /** Is taken by a process; later ones, such as children, leave it alone. */
  claimed: 2,
  /** Holds addresses to be told the functions of. */
  asked: 3,
} as const;

/** The words of the header, eight bytes each, in the order of the Go side. */
const words = ['magic', 'state', 'size', 'used', 'lost', 'text', 'etext', 'children', 'start'] as const;
type Word = (typeof words)[number];
const headerBytes = words.length * 8;

/** Equal samples of one run: return addresses, leaf first, and how often they were seen at which rate. */
export interface LoggedStack {
  readonly addresses: readonly number[];
  readonly hz: number;
  readonly count: number;
}

/** What a run sampled. */
export interface SampleLog {
  /** False where no process took the log, so that nothing was sampled at all. */
  readonly isClaimed: boolean;
  readonly stacks: readonly LoggedStack[];
  /** Samples for which there was no room. */
  readonly lost: number;
  /** Where the code of the program begins and ends in memory. */
  readonly text: { readonly start: number; readonly end: number };
  /** How many processes the program forked. */
  readonly children: number;
  /** Start in nanoseconds since 1970. */
  readonly timeNanos: bigint;
}

/** Room for about a million samples. The file has holes: it takes the place of what is written. */
const wantedBytes = 2 ** 28;

/** Makes the log of one run, empty, and no larger than half of what the disk has room for. */
export async function createSampleLog(file: string, bytes: number = wantedBytes): Promise<void> {
  const { bavail, bsize } = await statfs(dirname(file));
  const room = Math.floor((bavail * bsize) / 2);
  const size = Math.max(headerBytes, Math.min(bytes, room - (room % 4096)));
  await write(file, { state: logWords.armed, size }, []);
}

/** Writes the question which functions lie at these distances from the start of the code. */
export async function writeQuestion(file: string, offsets: readonly number[]): Promise<void> {
  const size = headerBytes + offsets.length * 8;
  await write(file, { state: logWords.asked, size, used: size }, offsets);
}

async function write(
  file: string,
  header: Partial<Record<Word, number>> & { readonly size: number },
  offsets: readonly number[],
): Promise<void> {
  const values = { magic: BigInt(logWords.magic), used: headerBytes, ...header };
  const head = words.map((word) => BigInt(values[word as keyof typeof values] ?? 0));
  const handle = await open(file, 'w');
  try {
    await handle.truncate(header.size);
    await handle.write(new Uint8Array(BigUint64Array.from([...head, ...offsets.map(BigInt)]).buffer));
  } finally {
    await handle.close();
  }
}

/** Reads what a run left; the process may have died at any moment. */
export async function readSampleLog(file: string): Promise<SampleLog> {
  const handle = await open(file, 'r');
  try {
    const header = await read(handle, headerBytes);
    const word = (name: Word) => Number(header[words.indexOf(name)]);
    const all = await read(handle, word('used'));
    return {
      isClaimed: word('state') === logWords.claimed,
      stacks: readStacks(all),
      lost: word('lost'),
      text: { start: word('text'), end: word('etext') },
      children: word('children'),
      timeNanos: header[words.indexOf('start')] ?? 0n,
    };
  } finally {
    await handle.close();
  }
}

async function read(handle: FileHandle, bytes: number): Promise<BigUint64Array> {
  const found = new BigUint64Array(bytes / 8);
  await handle.read(new Uint8Array(found.buffer), 0, bytes, 0);
  return found;
}

function readStacks(all: BigUint64Array): readonly LoggedStack[] {
  const stacks = new Map<string, { addresses: number[]; hz: number; count: number }>();
  for (let at: number = words.length; at < all.length; ) {
    const head = all[at] as bigint;
    const end = at + 1 + Number(head & 0xffff_ffffn);
    const record = all.subarray(at, end);
    const key = record.join();
    const known = stacks.get(key);
    if (known !== undefined) known.count++;
    else
      stacks.set(key, {
        addresses: Array.from(record.subarray(1), Number),
        hz: Number(head >> 32n),
        count: 1,
      });
    at = end;
  }
  return [...stacks.values()];
}
