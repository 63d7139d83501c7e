import { join } from 'node:path';
import { checkDocument, type OlderHost } from '@strangler/core';
import { listNames } from '../file-system/directory.ts';
import type { FileSystem } from '../file-system/file-system.ts';
import { orNull } from '../file-system/or-null.ts';

/** How much is looked at: the ends of the newest files, for a moment. */
const limits = { files: 64, tailBytes: 64 * 1024, milliseconds: 50, hosts: 100 } as const;

/** The newest that a host said. */
type Heard = Omit<OlderHost, 'host'>;

/** Where events lie, and the clock that bounds the reading. */
export interface EventsPlace {
  readonly fs: FileSystem;
  readonly home: string;
  /** Milliseconds of a clock that only goes forward. */
  readonly monotonic: () => number;
}

/**
 * The hosts whose newest event names a generation before this one, as far as the ends of the event files tell, the newest
 * event first. Never throws, and takes at most about 50 ms.
 */
export function findOlderHosts(place: EventsPlace, generation: number): readonly OlderHost[] {
  const heard = new Map<string, Heard>();
  const end = place.monotonic() + limits.milliseconds;
  for (const path of newestFiles(place)) {
    if (place.monotonic() > end) break;
    for (const line of orNull(() => readTailLines(place.fs, path)) ?? []) {
      if (place.monotonic() > end) break;
      hear(heard, line);
    }
  }
  return [...heard]
    .map(([host, said]) => ({ host, ...said }))
    .filter((each) => each.generation < generation)
    .sort((left, right) => momentOf(right) - momentOf(left) || (left.host < right.host ? -1 : 1))
    .slice(0, limits.hosts);
}

/** Written with more or fewer digits, times cannot be compared as text. */
function momentOf({ time }: Heard): number {
  return Date.parse(time) || 0;
}

function newestFiles({ fs, home }: EventsPlace): readonly string[] {
  const directory = join(home, '..', 'events');
  const names = orNull(() => listNames(fs, directory)) ?? [];
  return names
    .filter((name) => name.endsWith('.jsonl'))
    .slice(-1000)
    .map((name) => join(directory, name))
    .map((path) => ({ path, time: orNull(() => fs.status(path).modifiedMs) ?? 0 }))
    .sort((left, right) => right.time - left.time)
    .slice(0, limits.files)
    .map(({ path }) => path);
}

/** The first line of a tail may be the rest of a longer one; it is left out. */
function readTailLines(fs: FileSystem, path: string): readonly string[] {
  const size = fs.status(path).size;
  const from = Math.max(0, size - limits.tailBytes);
  const bytes = new Uint8Array(Math.min(size, limits.tailBytes));
  const file = fs.open(path, 'read');
  try {
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read) {
      read = fs.read(file, bytes.subarray(length), from + length);
    }
    const lines = Buffer.from(bytes.subarray(0, length)).toString('utf8').split('\n');
    return from === 0 ? lines : lines.slice(1);
  } finally {
    fs.close(file);
  }
}

function hear(heard: Map<string, Heard>, line: string): void {
  const event = parse(line);
  if (event === null) return;
  const { host, generation, time } = event;
  const before = heard.get(host);
  if (before === undefined || momentOf(before) < momentOf(event)) heard.set(host, { generation, time });
}

/** An event that names a host and a generation; without either it says nothing here. */
function parse(line: string): OlderHost | null {
  if (line === '') return null;
  const checked = checkDocument(
    'InvocationEvent',
    orNull(() => JSON.parse(line)),
  );
  if (!checked.ok) return null;
  const { host, generation, time } = checked.value;
  return host === undefined || generation === null ? null : { host, generation, time };
}
