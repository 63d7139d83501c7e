import { Worker } from 'node:worker_threads';
import { diffLines, type LinePair } from './diff-lines.ts';

/** Texts of no more lines than this are compared at once: a thread of its own would take longer to start. */
const maxLinesAtOnce = 150;
const maxWorkerMegabytes = 512;

/** A unified diff of two texts; null where it takes longer than the limit, in milliseconds. Never blocks for long. */
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
    const timer = setTimeout(() => resolve(null), limitMs);
    const answer = (text: string | null): void => {
      clearTimeout(timer);
      resolve(text);
    };
    worker.once('message', answer);
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
