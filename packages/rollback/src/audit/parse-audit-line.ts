import { type AuditEntry, checkDocument } from '@strangler/core';

/** The entry in one line of the audit log, or null where the line holds none. */
export function parseAuditLine(line: string): AuditEntry | null {
  try {
    const checked = checkDocument('AuditEntry', JSON.parse(line));
    return checked.ok ? checked.value : null;
  } catch {
    return null;
  }
}
