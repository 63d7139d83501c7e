import { errorText } from '../file-system/error-text.ts';
import type { FileSystem } from '../file-system/file-system.ts';
import { type AuditDraft, appendAudit } from './append-audit.ts';

/** Records a move that has already happened; what goes wrong comes back as warnings, because it cannot be undone. */
export function recordMove(fs: FileSystem, home: string, draft: AuditDraft): readonly string[] {
  try {
    const { repaired } = appendAudit(home, draft, fs);
    return repaired === null ? [] : [repaired];
  } catch (error) {
    return [`the audit log does not hold this move: ${errorText(error)}`];
  }
}
