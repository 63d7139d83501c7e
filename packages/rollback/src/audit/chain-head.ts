import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { FileSystem } from '../file-system/file-system.ts';
import { orNull } from '../file-system/or-null.ts';
import { auditName } from './audit-name.ts';
import { parseAuditLine } from './parse-audit-line.ts';

/** What the entry behind a line has to name; a line that is no entry binds it too, by the hash of its bytes. */
export function hashOfLine(line: string): string {
  return parseAuditLine(line)?.hash ?? createHash('sha256').update(line, 'utf8').digest('hex');
}

/** The head of the chain for a generation that is about to be written: nothing where there is none, or nobody can tell. */
export interface AuditAnchor {
  readonly auditHead?: string;
}

/** An entry is far shorter. */
const reachBytes = 1024 * 1024;

/**
 * Reads which entry is the newest, from the end of the log only. Never throws, since a rollback asks: what cannot be read
 * is no anchor.
 */
export function readAnchor(fs: FileSystem, home: string): AuditAnchor {
  return orNull(() => readHead(fs, join(home, auditName))) ?? {};
}

function readHead(fs: FileSystem, path: string): AuditAnchor {
  const { isFile, size } = fs.status(path);
  if (!isFile) return {};
  const start = Math.max(0, size - reachBytes);
  const bytes = readRange(fs, path, start, size);
  const end = bytes.lastIndexOf('\n');
  if (end < 0) return {};
  const begin = bytes.lastIndexOf('\n', end - 1);
  if (begin < 0 && start > 0) return {};
  return { auditHead: hashOfLine(bytes.subarray(begin + 1, end).toString('utf8')) };
}

function readRange(fs: FileSystem, path: string, start: number, end: number): Buffer {
  const file = fs.open(path, 'read');
  try {
    const bytes = Buffer.alloc(end - start);
    let filled = 0;
    while (filled < bytes.length) {
      const length = fs.read(file, bytes.subarray(filled), start + filled);
      if (length === 0) break;
      filled += length;
    }
    return bytes.subarray(0, filled);
  } finally {
    fs.close(file);
  }
}
