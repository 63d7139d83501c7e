import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { InvocationEvent } from '@strangler/core';
import { isAbsence } from '../file-system/error-text.ts';
import { LineSplitter } from '../file-system/line-splitter.ts';
import { listEventFiles, maxLineBytes, parseEvent } from './read-events.ts';

const chunkBytes = 256 * 1024;
/** Opening a named pipe that somebody left among the files would otherwise wait for ever. */
const readAtOnce = constants.O_RDONLY | constants.O_NONBLOCK;

interface Place {
  offset: number;
  readonly lines: LineSplitter;
}

/** What a look at the events found beside them. */
export interface FollowedEvents {
  /** Every event so far. */
  readonly events: number;
  /** Lines that hold no event. */
  readonly brokenLines: number;
  /** Files that became shorter than what was read of them; they were read anew. */
  readonly restarts: number;
  /** Files that could not be read this time, with the reason; the next look tries again. */
  readonly problems: readonly string[];
}

/**
 * Reads event files as they grow, each byte once, in bounded memory.
 *
 * Files are known by inode and birth time, so one that was renamed for rotation is not read twice and a new one of the same
 * name is read from its start. A line without an end waits for the next look.
 */
export class EventFollower {
  readonly #directory: string;
  readonly #places = new Map<string, Place>();
  #events = 0;
  #brokenLines = 0;
  #restarts = 0;

  constructor(directory: string) {
    this.#directory = directory;
  }

  /** Hands over every event that was appended since the last call. Never throws for what the directory holds. */
  async poll(onEvent: (event: InvocationEvent) => void, signal?: AbortSignal): Promise<FollowedEvents> {
    const problems: string[] = [];
    const seen = new Set<string>();
    for (const name of await this.#list(problems)) {
      if (signal?.aborted) break;
      try {
        seen.add(await this.#readFile(join(this.#directory, name), onEvent, signal));
      } catch (error) {
        if (!isAbsence(error)) problems.push(`${name}: ${String(error)}`);
      }
    }
    if (problems.length === 0 && !signal?.aborted) this.#forgetAllBut(seen);
    return { events: this.#events, brokenLines: this.#brokenLines, restarts: this.#restarts, problems };
  }

  async #list(problems: string[]): Promise<readonly string[]> {
    try {
      return await listEventFiles(this.#directory);
    } catch (error) {
      problems.push(`${this.#directory}: ${String(error)}`);
      return [];
    }
  }

  async #readFile(
    path: string,
    onEvent: (event: InvocationEvent) => void,
    signal: AbortSignal | undefined,
  ): Promise<string> {
    const file = await open(path, readAtOnce);
    try {
      const status = await file.stat({ bigint: true });
      const key = `${status.dev}:${status.ino}:${status.birthtimeNs}`;
      if (!status.isFile()) return key;
      const size = Number(status.size);
      const place = this.#placeOf(key, size);
      const until = { size, signal };
      for await (const chunk of chunksFrom(file, place, until)) this.#take(place.lines.push(chunk), onEvent);
      return key;
    } finally {
      await file.close();
    }
  }

  #placeOf(key: string, size: number): Place {
    const known = this.#places.get(key);
    if (known !== undefined && known.offset <= size) return known;
    if (known !== undefined) this.#restarts += 1;
    const place = { offset: 0, lines: new LineSplitter(maxLineBytes) };
    this.#places.set(key, place);
    return place;
  }

  #take(lines: Iterable<string | null>, onEvent: (event: InvocationEvent) => void): void {
    for (const line of lines) {
      const event = parseEvent(line);
      if (event === null) {
        this.#brokenLines += 1;
        continue;
      }
      this.#events += 1;
      onEvent(event);
    }
  }

  #forgetAllBut(seen: ReadonlySet<string>): void {
    for (const key of this.#places.keys()) if (!seen.has(key)) this.#places.delete(key);
  }
}

/** The bytes from a place on; the place moves with them. What is appended meanwhile is left to the next look. */
async function* chunksFrom(
  file: FileHandle,
  place: Place,
  until: { readonly size: number; readonly signal: AbortSignal | undefined },
): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.alloc(chunkBytes);
  while (!until.signal?.aborted && place.offset < until.size) {
    const wanted = Math.min(chunkBytes, until.size - place.offset);
    const { bytesRead } = await file.read(buffer, 0, wanted, place.offset);
    if (bytesRead === 0) return;
    place.offset += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}
