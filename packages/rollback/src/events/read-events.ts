import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { checkDocument, type InvocationEvent } from '@strangler/core';
import { isAbsence } from '../file-system/error-text.ts';
import { LineSplitter } from '../file-system/line-splitter.ts';

/** A longer line holds no event, and is not kept in memory. */
export const maxLineBytes = 1024 * 1024;

/** One line of the events: the name of its file, and null where it holds no event. */
export interface EventLine {
  readonly file: string;
  readonly event: InvocationEvent | null;
}

/** Yields every event beside a rollout's state, file by file, line by line, in bounded memory. */
export async function* readEvents(home: string, signal?: AbortSignal): AsyncGenerator<EventLine> {
  const directory = join(home, '..', 'events');
  for (const file of await listEventFiles(directory)) {
    for await (const line of readLines(join(directory, file), signal)) {
      yield { file, event: parseEvent(line) };
    }
  }
}

/** The names of the event files in a directory, sorted; none where there is no directory. */
export async function listEventFiles(directory: string): Promise<readonly string[]> {
  try {
    const names = await readdir(directory);
    return names.filter((name) => name.endsWith('.jsonl')).sort();
  } catch (error) {
    if (isAbsence(error)) return [];
    throw error;
  }
}

async function* readLines(path: string, signal?: AbortSignal): AsyncGenerator<string | null> {
  const splitter = new LineSplitter(maxLineBytes);
  const stream = createReadStream(path, signal === undefined ? {} : { signal });
  for await (const chunk of stream) yield* splitter.push(chunk);
  const rest = splitter.rest();
  if (rest !== undefined) yield rest;
}

/** The event in one line, or null where it holds none. */
export function parseEvent(line: string | null): InvocationEvent | null {
  if (line === null) return null;
  try {
    const checked = checkDocument('InvocationEvent', JSON.parse(line));
    return checked.ok ? checked.value : null;
  } catch {
    return null;
  }
}
