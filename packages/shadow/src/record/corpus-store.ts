import { isUtf8 } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { CaseContent, CaseDocument } from '@strangler/core';
import { hashBytes } from '../bytes/hash-bytes.ts';

/** What was lost and why, as a line of `losses.jsonl`. */
export interface LossRecord {
  readonly schemaVersion: 1;
  readonly kind: 'loss';
  /** ISO 8601. */
  readonly at: string;
  readonly reason: string;
  /** Calls that were not kept. */
  readonly count: number;
}

const inlineBytes = 1024;
/** The one empty directory that all cases share has this mtime: 2000-01-01T00:00:00Z. */
const emptyMtime = Date.UTC(2000, 0, 1) / 1000;

/**
 * The directory of recorded cases. Content is named by its hash and never written twice, and any number of recorders
 * may work on one directory at the same time.
 */
export class CorpusStore {
  readonly #dir: string;

  constructor(dir: string) {
    this.#dir = dir;
  }

  /** Keeps bytes, short text inside of the case; throws what the file system throws. */
  keepContent(bytes: Buffer): CaseContent {
    if (bytes.length <= inlineBytes && isUtf8(bytes)) return bytes.toString();
    return { file: this.keepFile(bytes) };
  }

  /** Keeps bytes as a file, and gives its path in the directory. */
  keepFile(bytes: Buffer): string {
    const name = `blobs/${hashBytes(bytes)}`;
    const path = join(this.#dir, name);
    if (statSync(path, { throwIfNoEntry: false })?.size === bytes.length) return name;
    writeWhole(path, bytes);
    return name;
  }

  /** Keeps an empty directory, and gives its path. */
  keepEmptyDirectory(): string {
    const path = join(this.#dir, 'empty');
    mkdirSync(path, { recursive: true, mode: 0o755 });
    utimesSync(path, emptyMtime, emptyMtime);
    return 'empty';
  }

  /** Appends a case unless it is there already. */
  append(document: CaseDocument): 'kept' | 'known' {
    const line = JSON.stringify(document);
    const known = join(this.#dir, 'known', hashBytes(line));
    if (statSync(known, { throwIfNoEntry: false }) !== undefined) return 'known';
    appendLine(join(this.#dir, 'cases.jsonl'), line);
    // Only afterwards: a recorder that dies in between leaves a duplicate, not a loss.
    writeWhole(known, Buffer.alloc(0));
    return 'kept';
  }

  addLoss(loss: LossRecord): void {
    appendLine(join(this.#dir, 'losses.jsonl'), JSON.stringify(loss));
  }
}

function writeWhole(path: string, bytes: Buffer): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const part = `${path}.${process.pid}-${randomBytes(4).toString('hex')}.part`;
  try {
    writeFileSync(part, bytes, { mode: 0o600, flag: 'wx' });
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

/** One write of the whole line to a file that is only ever appended to, so that lines of others stay whole. */
function appendLine(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const flags = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT;
  const descriptor = openSync(path, flags, 0o600);
  try {
    const before = fstatSync(descriptor);
    const line = Buffer.from(`${endsOpen(descriptor, before.size) ? '\n' : ''}${text}\n`);
    const written = writeSync(descriptor, line);
    if (written === line.length) return;
    // A torn line would swallow the next one; it is taken back unless another has been appended already.
    const { size } = fstatSync(descriptor);
    if (size === before.size + written) ftruncateSync(descriptor, before.size);
    throw new Error(`only ${written} of ${line.length} bytes could be written to ${path}`);
  } finally {
    closeSync(descriptor);
  }
}

function endsOpen(descriptor: number, size: number): boolean {
  const last = Buffer.alloc(1);
  return size > 0 && readSync(descriptor, last, 0, 1, size - 1) === 1 && last[0] !== 0x0a;
}
