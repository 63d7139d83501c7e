import type { Rule } from '@strangler/core';
import { compareDocuments } from '../../src/compare/compare-documents.ts';
import { describeFindings } from '../../src/compare/describe-findings.ts';
import type { Format } from '../../src/documents/document.ts';
import { readAny, readAs } from '../../src/documents/read-document.ts';
import { compileRules } from '../../src/rules/compile-rules.ts';

/** The differences of two texts as `kind location`, and the rules that were hit. */
export function compare(
  control: string,
  candidate: string,
  rules: readonly Partial<Rule>[] = [],
  format?: Format,
) {
  const document = rules.map((rule) => ({ channel: 'stdout', ...rule }) as Rule);
  const scope = compileRules({ schemaVersion: 1, kind: 'rules', rules: document }).scopeOf('stdout', null);
  const [ours, theirs] = [control, candidate].map((text) => {
    if (format === undefined) return readAny(text);
    const read = readAs(format, text);
    if (!read.ok) throw new Error(read.why);
    return read.document;
  });
  const comparison = compareDocuments(ours!, theirs!, scope);
  const findings = describeFindings(comparison, { channel: 'stdout', file: null });
  return {
    differences: [...new Set(findings.map(({ kind, location }) => `${kind} ${location}`))],
    paths: findings.map(({ path }) => path),
    hits: [...comparison.hits],
  };
}

/** The differences of two texts as `kind location`. */
export function differences(
  control: string,
  candidate: string,
  rules: readonly Partial<Rule>[] = [],
  format?: Format,
) {
  return compare(control, candidate, rules, format).differences;
}
