import { parentPort, workerData } from 'node:worker_threads';
import type { DiffMessage } from './diff-in-time.ts';
import { diffLines, type LinePair } from './diff-lines.ts';

// What the limit counts is the comparing, not the start of a thread, which a busy machine stretches.
parentPort?.postMessage({ kind: 'begun' } satisfies DiffMessage);
parentPort?.postMessage({ kind: 'done', diff: diffLines(workerData as LinePair) } satisfies DiffMessage);
