import type { CaseSource } from './case-source.ts';

/** A case as a run keeps it, so that it can be laid out again later. */
export interface StoredCase extends CaseSource {
  readonly caseId: string;
  /** An earlier run had it and lacked a rule of this one. */
  readonly seenBefore?: true;
}

/** The line of a case in cases.jsonl; the id comes first, so that it is found without parsing the rest. */
export function formatStoredCase({ caseId, seenBefore, ...source }: StoredCase): string {
  const marked = seenBefore === true ? { caseId, seenBefore, ...source } : { caseId, ...source };
  return `${JSON.stringify(marked)}\n`;
}

/** Reads a line of cases.jsonl; null where it does not hold a case. */
export function parseStoredCase(line: Buffer): StoredCase | null {
  try {
    const value: unknown = JSON.parse(line.toString());
    return isStoredCase(value) ? value : null;
  } catch {
    return null;
  }
}

function isStoredCase(value: unknown): value is StoredCase {
  if (typeof value !== 'object' || value === null) return false;
  const { caseId, document } = value as Partial<Record<keyof StoredCase, unknown>>;
  return typeof caseId === 'string' && typeof document === 'object' && document !== null;
}
