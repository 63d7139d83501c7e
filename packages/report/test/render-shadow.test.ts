import type { ShadowReport } from '@strangler/core';
import { renderShadowJUnit, renderShadowMarkdown, renderShadowText } from '@strangler/report';
import { describe, expect, test } from 'vitest';

const quantiles = { p50: 1, p95: 2, p99: 3 };
const role = { wallMs: quantiles, cpuMs: quantiles, maxRssBytes: { p50: 1 << 20, max: 2 << 20 } };

function reportOf(changes: Partial<ShadowReport> = {}): ShadowReport {
  return {
    schemaVersion: 1,
    kind: 'shadow',
    verdict: 'fail',
    reason: '5 of 1200 judged cases differ; none may.',
    cases: {
      captured: 1213,
      distinct: 1200,
      sources: 1100,
      judged: 1200,
      equal: 1195,
      noisy: 0,
      flaky: 0,
      mismatch: 5,
      timedOut: 0,
      errored: 0,
      skipped: 13,
    },
    mismatchRate: 5 / 1200,
    mismatchUpperBound95: 0.0088,
    unseenBehaviourMass: null,
    groups: [
      {
        id: 'g1',
        title: 'stdout differs: $.files[*].mtime',
        channel: 'stdout',
        location: '$.files[*].mtime',
        count: 5,
        exampleCase: 'ab'.repeat(32),
        reproduce: 'migrate shadow show abababababab --run r',
      },
    ],
    rules: [],
    performance: {
      pairs: 100,
      control: role,
      candidate: role,
      speedup: { median: 1.37, ci95: [1.31, 1.44] },
      memoryRatio: { median: 0.35, ci95: [0.3, 0.4] },
    },
    control: { command: ['a'], digest: 'sha256:1' },
    candidate: { command: ['b'], digest: 'sha256:2' },
    corpusDigest: 'sha256:3',
    runDir: 'r',
    ...changes,
  };
}

/** A title as a hostile program could make it: markup, a table cell, controls, half a character. */
const hostile = '<b>|`x`|\u0000\u001b[31m&"\ud800\n## heading';

function hostileReport(): ShadowReport {
  const [group] = reportOf().groups;
  return reportOf({ groups: group === undefined ? [] : [{ ...group, title: hostile, location: hostile }] });
}

describe('text', () => {
  test('gives the verdict, the accounting that adds up, the groups and the headline figures', () => {
    const text = renderShadowText(reportOf(), { color: false });
    expect(text).toContain('FAIL  5 of 1200 judged cases differ; none may.');
    expect(text).toContain(
      '1,213 captured = 1,195 equal + 0 noisy + 0 flaky + 5 mismatch + 0 timed out + 0 errored + 13 skipped',
    );
    expect(text).toContain('0.42 % of cases; at most 0.88 % of sources (95 %)');
    expect(text).toContain('g1  5 cases: stdout differs: $.files[*].mtime');
    expect(text).toContain('the candidate is 1.37 × as fast as the control (95 %: 1.31 to 1.44)');
  });

  test('holds escape sequences only where colours are asked for', () => {
    expect(renderShadowText(reportOf(), { color: false })).not.toContain('\u001b');
    expect(renderShadowText(reportOf(), { color: true })).toContain('\u001b[31mFAIL');
  });

  test('says nothing about what was not measured', () => {
    const text = renderShadowText(reportOf({ performance: null, groups: [] }), { color: false });
    expect(text).not.toMatch(/wall time|differences by cause/);
  });
});

describe('JUnit', () => {
  test('has one failing test for the verdict and one a group', () => {
    const xml = renderShadowJUnit(reportOf());
    expect(xml).toContain('tests="2" failures="2"');
    expect(xml.match(/<failure /g)).toHaveLength(2);
  });

  test('a pass has no failure', () => {
    expect(renderShadowJUnit(reportOf({ verdict: 'pass', groups: [] }))).toContain('tests="1" failures="0"');
  });

  test('holds no byte that XML forbids, whatever a program wrote', () => {
    const xml = renderShadowJUnit(hostileReport());
    expect(xml).not.toMatch(/(?![\t\n])\p{Cc}/u);
    expect(xml.isWellFormed()).toBe(true);
    expect(xml).toContain('&lt;b&gt;|`x`|\ufffd\ufffd[31m&amp;&quot;\ufffd&#10;## heading');
  });
});

describe('Markdown', () => {
  test('lists what differs', () => {
    const text = renderShadowMarkdown(reportOf());
    expect(text).toContain('## Shadow: fail');
    expect(text).toContain('| 5 | stdout differs: $.files\\[\\*\\].mtime |');
  });

  test('lets no title become markup or end its table row', () => {
    const row = renderShadowMarkdown(hostileReport())
      .split('\n')
      .find((line) => line.startsWith('| 5 |'));
    expect(row).toContain('\\<b\\>\\|\\`x\\`\\|');
    expect(row).toContain('\\#\\# heading');
  });
});

test('no sequence that a program chose reaches the terminal through a title', () => {
  expect(renderShadowText(hostileReport(), { color: false })).not.toMatch(/(?![\t\n])\p{Cc}/u);
});

test('differences within the limit are no failures of the JUnit report', () => {
  const xml = renderShadowJUnit(reportOf({ verdict: 'pass' }));
  expect(xml).toContain('tests="2" failures="0"');
});
