import { join } from 'node:path';
import type { AuditEntry } from '@strangler/core';
import { isAbsence } from '../file-system/error-text.ts';
import type { FileSystem } from '../file-system/file-system.ts';
import { LineSplitter } from '../file-system/line-splitter.ts';
import { nodeFileSystem } from '../file-system/node-file-system.ts';
import { readChunks } from '../file-system/read-file.ts';
import { auditName } from './audit-name.ts';
import { parseAuditLine } from './parse-audit-line.ts';

const maxLineBytes = 1024 * 1024;

/** One line of the audit log: its number from 1, its entry or null, and whether the line was finished. */
export interface AuditLine {
  readonly line: number;
  readonly entry: AuditEntry | null;
  readonly finished: boolean;
}

/** Yields the lines of the audit log in order; none where there is no log. Throws where it cannot be read. */
export function* readAudit(home: string, fs: FileSystem = nodeFileSystem): Generator<AuditLine> {
  const splitter = new LineSplitter(maxLineBytes);
  let line = 0;
  try {
    for (const chunk of readChunks(fs, join(home, auditName))) {
      for (const text of splitter.push(chunk)) {
        line += 1;
        yield { line, entry: text === null ? null : parseAuditLine(text), finished: true };
      }
    }
  } catch (error) {
    if (!isAbsence(error)) throw error;
  }
  const rest = splitter.rest();
  if (rest !== undefined) yield { line: line + 1, entry: null, finished: false };
}
