import type { AuditEntry } from '@strangler/core';
import { readAudit } from '../audit/read-audit.ts';
import { listNames } from '../file-system/directory.ts';
import type { FileSystem } from '../file-system/file-system.ts';
import { nodeFileSystem } from '../file-system/node-file-system.ts';
import { readGenerationFile, type StoredGeneration } from '../generation/read-generation.ts';
import { generationNumber } from '../generation/state-names.ts';

/** One generation of a rollout, and who made it when and why; null where the audit log does not say. */
export interface HistoryEntry {
  readonly number: number;
  readonly stored: StoredGeneration;
  readonly audit: AuditEntry | null;
}

/** A rollout from its start; `emergencies` are the rollbacks that could write no generation of their own. */
export interface History {
  readonly generations: readonly HistoryEntry[];
  readonly emergencies: readonly AuditEntry[];
}

/** Reads every generation in order with its audit entry. Lines of the log that hold no entry are left to verifyAudit. */
export function readHistory(home: string, fs: FileSystem = nodeFileSystem): History {
  const audits = new Map<number, AuditEntry>();
  const emergencies: AuditEntry[] = [];
  for (const { entry } of readAudit(home, fs)) {
    if (entry === null) continue;
    const number = entry.to?.generation ?? 0;
    if (number === 0) emergencies.push(entry);
    else audits.set(number, entry);
  }
  const files = listNames(fs, home).flatMap((file) => {
    const number = generationNumber(file);
    return number === null ? [] : [{ file, number }];
  });
  const generations = files
    .sort((left, right) => left.number - right.number)
    .map(({ file, number }) => ({
      number,
      stored: readGenerationFile(fs, home, file),
      audit: audits.get(number) ?? null,
    }));
  return { generations, emergencies };
}
