import { Worker } from 'node:worker_threads';
import { diffLines, type LinePair } from './diff-lines.ts';

/** Texts of no more lines than this are compared at once: a thread of its own would take longer to start. */
const maxLinesAtOnce = 150;
const maxWorkerMegabytes = 512;

/** How long a thread may take to start, in milliseconds. */
const startLimitMs = 5_000;

/** What the thread says. */
export type DiffMessage = { readonly kind: 'begun' } | { readonly kind: 'done'; readonly diff: string };

/** A unified diff of two texts; null where comparing takes longer than the limit, in milliseconds. Never blocks for long. */
export async function diffInTime(pair: LinePair, limitMs: number): Promise<string | null> {
  if (isShort(pair.control) && isShort(pair.candidate)) return diffLines(pair);
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const worker = new Worker(new URL(`./diff-worker.${extension}`, import.meta.url), {
    workerData: pair,
    resourceLimits: { maxOldGenerationSizeMb: maxWorkerMegabytes },
    execArgv: [],
  });
  try {
    return await answerOf(worker, limitMs);
  } finally {
    await worker.terminate();
  }
}

function answerOf(worker: Worker, limitMs: number): Promise<string | null> {
  return new Promise((resolve) => {
    const answer = (diff: string | null): void => {
      clearTimeout(timer);
      resolve(diff);
    };
    let timer = setTimeout(answer, startLimitMs, null);
    worker.on('message', (message: DiffMessage) => {
      if (message.kind === 'done') return answer(message.diff);
      clearTimeout(timer);
      timer = setTimeout(answer, limitMs, null);
    });
    // It ran out of memory, which is a limit like that of time.
    worker.once('error', () => answer(null));
  });
}

function isShort(text: string): boolean {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    if (++lines > maxLinesAtOnce) return false;
  }
  return true;
}
