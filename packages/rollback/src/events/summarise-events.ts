import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { checkDocument, type InvocationEvent } from '@strangler/core';
import { isAbsence } from '../file-system/error-text.ts';
import { LineSplitter } from '../file-system/line-splitter.ts';
import { DurationSketch } from './duration-sketch.ts';

const maxLineBytes = 1024 * 1024;

/** What one implementation did; durations are milliseconds, within 1 %, null where it never answered. */
export interface AnswerSummary {
  readonly count: number;
  /** How many of the answers it gave because the candidate could not. */
  readonly fallbacks: number;
  readonly durationMs: {
    readonly p50: number | null;
    readonly p95: number | null;
    readonly p99: number | null;
  };
}

/** What the events of a rollout say, by who gave the answer; `brokenLines` hold no event. */
export interface EventSummary {
  readonly control: AnswerSummary;
  readonly candidate: AnswerSummary;
  readonly brokenLines: number;
}

/** Reads every event beside a rollout's state, line by line in bounded memory. */
export async function summariseEvents(home: string, signal?: AbortSignal): Promise<EventSummary> {
  const directory = join(home, '..', 'events');
  const tallies = { control: new Tally(), candidate: new Tally() };
  let brokenLines = 0;
  for (const file of await listEventFiles(directory)) {
    for await (const line of readLines(join(directory, file), signal)) {
      const event = parseEvent(line);
      if (event === null) brokenLines += 1;
      else tallies[event.answeredBy].add(event);
    }
  }
  const { control, candidate } = tallies;
  return { control: control.summarise(), candidate: candidate.summarise(), brokenLines };
}

class Tally {
  readonly #durations = new DurationSketch();
  #count = 0;
  #fallbacks = 0;

  add(event: InvocationEvent): void {
    this.#count += 1;
    if (event.fallback !== null) this.#fallbacks += 1;
    this.#durations.add(event.durationMs);
  }

  summarise(): AnswerSummary {
    const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => this.#durations.quantile(share));
    const durationMs = { p50: p50 ?? null, p95: p95 ?? null, p99: p99 ?? null };
    return { count: this.#count, fallbacks: this.#fallbacks, durationMs };
  }
}

async function listEventFiles(directory: string): Promise<readonly string[]> {
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

function parseEvent(line: string | null): InvocationEvent | null {
  if (line === null) return null;
  try {
    const checked = checkDocument('InvocationEvent', JSON.parse(line));
    return checked.ok ? checked.value : null;
  } catch {
    return null;
  }
}
