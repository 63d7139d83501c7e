import { checkDocument } from '@strangler/core';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/oci/digest-of.ts';
import { buildStatement, checkStatement } from '../../src/release/statement.ts';
import { judgedShadow } from '../support/release-rig.ts';

const [control, candidate, other] = ['a', 'b', 'd'].map((letter) => `sha256:${letter.repeat(64)}`) as [
  string,
  string,
  string,
];
const documents = buildStatement(judgedShadow(control, candidate));
const statement = JSON.parse(Buffer.from(documents.statement).toString());

describe('checkStatement', () => {
  const { statement: built, report } = documents;
  it.each([
    ['no JSON', { statement: Buffer.from('{'), report }, null, 'not JSON'],
    ['another document', { statement: Buffer.from('{}'), report }, null, 'does not fit'],
    ['other binaries', documents, other, `not about ${other}`],
    ['another report', { statement: built, report: Buffer.from('{}') }, control, 'not the one'],
    ['the same of an unknown release', { statement: built, report: Buffer.from('{}') }, null, 'not the one'],
  ])('notices %s', (_, given, binary, why) => {
    expect(checkStatement(given, binary)).toContain(why);
  });

  it('finds nothing wrong with what was built, for either binary', () => {
    for (const binary of [control, candidate, null]) expect(checkStatement(documents, binary)).toBeNull();
  });
});

describe('a statement', () => {
  it('names both binaries, the report and the corpus by digest, and what the run found', () => {
    expect(checkDocument('ShadowStatement', statement)).toMatchObject({ ok: true });
    expect(statement).toMatchObject({
      _type: 'https://in-toto.io/Statement/v1',
      subject: [
        { name: 'control', digest: { sha256: 'a'.repeat(64) } },
        { name: 'candidate', digest: { sha256: 'b'.repeat(64) } },
      ],
      predicate: {
        result: 'PASSED',
        configuration: [
          {
            name: 'shadow-report',
            digest: { sha256: digestOf(documents.report).slice(7) },
            annotations: { verdict: 'pass', sources: '1100', mismatchUpperBound95: '0.0027' },
          },
          { name: 'corpus', digest: { sha256: 'c'.repeat(64) } },
        ],
      },
    });
  });

  it('is the same bytes for the same run', () => {
    expect(buildStatement(judgedShadow(control, candidate))).toEqual(documents);
  });

  it.each([
    ['fail', 'FAILED'],
    ['insufficient', 'WARNED'],
  ] as const)('calls the verdict %s %s', (verdict, result) => {
    const shadow = judgedShadow(control, candidate);
    const built = buildStatement({ ...shadow, report: { ...shadow.report, verdict } });
    expect(JSON.parse(Buffer.from(built.statement).toString()).predicate.result).toBe(result);
  });
});
