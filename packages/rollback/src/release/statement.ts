import { checkDocument, MigrateError, type ShadowReport, type ShadowStatement } from '@strangler/core';
import type { StatementDocuments } from '../oci/build-manifest.ts';
import { digestOf } from '../oci/digest-of.ts';
import { mediaTypes } from '../oci/oci-names.ts';

/** A shadow run that was judged just now, and the two binaries among the files that it ran. */
export interface JudgedShadow {
  readonly report: ShadowReport;
  /** Digests, `sha256:` and 64 hex digits. */
  readonly control: string;
  readonly candidate: string;
  /** RFC 3339. */
  readonly finishedAt: string;
  readonly runId: string;
}

const results = { pass: 'PASSED', insufficient: 'WARNED', fail: 'FAILED' } as const;

/**
 * Binds a shadow report to both binaries and to the corpus, as an in-toto statement with the predicate test-result. It is
 * not signed: it says which bytes belong together, not who says so.
 */
export function buildStatement(shadow: JudgedShadow): StatementDocuments {
  const { report, control, candidate, finishedAt, runId } = shadow;
  const reportBytes = Buffer.from(`${JSON.stringify(report, null, 2)}\n`, 'utf8');
  const { cases, verdict, reason, mismatchRate, mismatchUpperBound95 } = report;
  const statement: ShadowStatement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [
      { name: 'control', digest: hexOf(control) },
      { name: 'candidate', digest: hexOf(candidate) },
    ],
    predicateType: 'https://in-toto.io/attestation/test-result/v0.1',
    predicate: {
      result: results[verdict],
      configuration: [
        {
          name: 'shadow-report',
          digest: hexOf(digestOf(reportBytes)),
          mediaType: mediaTypes.shadowReport,
          annotations: {
            runId,
            finishedAt,
            verdict,
            reason,
            judged: String(cases.judged),
            sources: String(cases.sources),
            mismatchRate: String(mismatchRate),
            mismatchUpperBound95: String(mismatchUpperBound95),
          },
        },
        { name: 'corpus', digest: hexOf(report.corpusDigest) },
      ],
    },
  };
  return { statement: Buffer.from(`${JSON.stringify(statement, null, 2)}\n`, 'utf8'), report: reportBytes };
}

/** What is wrong with the two documents of a statement about this binary, where that is known; null where nothing is. */
export function checkStatement(
  { statement, report }: StatementDocuments,
  binary: string | null,
): string | null {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(statement).toString('utf8'));
  } catch {
    return 'the statement is not JSON';
  }
  const checked = checkDocument('ShadowStatement', value);
  if (!checked.ok) return `the statement does not fit its schema: ${checked.problems[0]?.message}`;
  const { subject, predicate } = checked.value;
  if (binary !== null && !subject.some(({ digest }) => digest.sha256 === hexOf(binary).sha256)) {
    return `the statement is not about ${binary}`;
  }
  const named = predicate.configuration.find(({ name }) => name === 'shadow-report');
  return named?.digest.sha256 === hexOf(digestOf(report)).sha256
    ? null
    : 'the report is not the one that the statement names';
}

function hexOf(digest: string): { readonly sha256: string } {
  const hex = /^sha256:([0-9a-f]{64})$/.exec(digest)?.[1];
  if (hex !== undefined) return { sha256: hex };
  throw new MigrateError({
    code: 'INTERNAL',
    message: `"${digest}" is no digest that a statement can name.`,
    why: 'It has to be sha256: and 64 hex digits.',
    next: 'Report this with the version of migrate.',
  });
}
