import { readEvents } from '../events/read-events.ts';
import type { Variant } from '../flag/choose-variant.ts';

/** When a binary last gave an answer; where the event named no digest, its role and generation have to tell which. */
export interface LastAnswer {
  readonly role: Variant;
  readonly digest: string | null;
  readonly generation: number | null;
  readonly lastMs: number;
}

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Reads when each binary last answered, from every event beside the state.
 *
 * It errs on the late side: a line that cannot be read may have been an answer of either, at the end of the day for
 * which its file is named. No answer is later than now.
 */
export async function readLastAnswers(
  home: string,
  now: Date,
  signal?: AbortSignal,
): Promise<readonly LastAnswer[]> {
  const latest = new Map<string, LastAnswer>();
  const note = (answer: LastAnswer): void => {
    const key = `${answer.role} ${answer.digest} ${answer.generation}`;
    if (answer.lastMs > (latest.get(key)?.lastMs ?? Number.NEGATIVE_INFINITY)) latest.set(key, answer);
  };
  for await (const { file, event } of readEvents(home, signal)) {
    if (event === null) {
      const lastMs = Math.min(endOfDay(file) ?? now.getTime(), now.getTime());
      for (const role of ['control', 'candidate'] as const) {
        note({ role, digest: null, generation: null, lastMs });
      }
      continue;
    }
    const time = Date.parse(event.time);
    const lastMs = Math.min(Number.isNaN(time) ? (endOfDay(file) ?? now.getTime()) : time, now.getTime());
    note({ role: event.answeredBy, digest: event.digest ?? null, generation: event.generation, lastMs });
  }
  return [...latest.values()];
}

function endOfDay(file: string): number | null {
  const start = Date.parse(/^(\d{4}-\d{2}-\d{2})\.jsonl$/.exec(file)?.[1] ?? '');
  return Number.isNaN(start) ? null : start + dayMs - 1;
}
