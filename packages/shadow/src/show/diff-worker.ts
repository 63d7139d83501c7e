import { parentPort, workerData } from 'node:worker_threads';
import { diffLines, type LinePair } from './diff-lines.ts';

parentPort?.postMessage(diffLines(workerData as LinePair));
