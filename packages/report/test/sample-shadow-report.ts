import type { DifferenceGroup, ShadowReport } from '@strangler/core';

const quantiles = { p50: 1, p95: 2, p99: 3 };
const role = { wallMs: quantiles, cpuMs: quantiles, maxRssBytes: { p50: 1 << 20, max: 2 << 20 } };

/** A group of five cases, with some fields replaced. */
export function sampleGroup(changes: Partial<DifferenceGroup> = {}): DifferenceGroup {
  return {
    id: 'g1',
    title: 'stdout differs: $.files[*].mtime',
    channel: 'stdout',
    location: '$.files[*].mtime',
    kind: 'value',
    also: [],
    count: 5,
    exampleCase: 'ab'.repeat(32),
    reproduce: 'migrate shadow show abababababab --run r',
    ...changes,
  };
}

/** A failed run with one group and a timing pass, with some fields replaced. */
export function sampleReport(changes: Partial<ShadowReport> = {}): ShadowReport {
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
      accepted: 0,
    },
    mismatchRate: 5 / 1200,
    mismatchUpperBound95: 0.0088,
    unseenBehaviourMass: null,
    weightedMismatchRate: null,
    seenSources: 0,
    lostCalls: {},
    proposedRules: [],
    accepted: [],
    traced: {
      control: { cases: 20, differing: 0, untraced: 0, reason: null },
      candidate: { cases: 20, differing: 0, untraced: 0, reason: null },
    },
    unlistedExecutables: [],
    groups: [sampleGroup()],
    rules: [],
    performance: {
      pairs: 100,
      control: role,
      candidate: role,
      speedup: { median: 1.37, ci95: [1.31, 1.44] },
      memoryRatio: { median: 0.35, ci95: [0.3, 0.4] },
      cpuRatio: null,
      memoryScope: 'process',
      warnings: [],
    },
    control: { command: ['a'], digest: 'sha256:1' },
    candidate: { command: ['b'], digest: 'sha256:2' },
    corpusDigest: 'sha256:3',
    runDir: 'r',
    ...changes,
  };
}

/** What a hostile program could make of a text: markup, fences, mentions, controls, half a character. */
export const hostileText =
  '<b onclick="x">|`x`|``` ]]> --> <!-- </pre></details><script>window.broken=1</script> @team #12 https://a.b/c [a](b) \u0000\u001b[31m\u009b\u202e&"\' \ud800 \ufffe\n\n## heading\r\n```\n- item';

/** A report of which every text was chosen by an enemy. */
export function hostileReport(): ShadowReport {
  const text = hostileText;
  return sampleReport({
    reason: text,
    runDir: text,
    groups: [sampleGroup({ title: text, location: text, kind: text, also: [text], reproduce: text })],
    rules: [{ rule: text, hits: 0, state: 'never' }],
    proposedRules: [{ rule: { type: 'ignore', at: text }, cases: 3, example: text }],
    accepted: [{ channel: text, location: text, reason: text, expires: text, cases: 0, state: 'expired' }],
    traced: {
      control: { cases: 0, differing: 0, untraced: 1, reason: text },
      candidate: { cases: 1, differing: 1, untraced: 0, reason: null },
    },
    unlistedExecutables: [{ role: 'candidate', path: text, digest: null, cases: 1 }],
    control: { command: [text, text], digest: text },
    candidate: { command: [text], digest: text },
    corpusDigest: text,
  });
}

/** What differs in the example of the group. */
export const sampleExcerpt =
  '--- control\n+++ candidate\n@@ -1,3 +1,3 @@\n {\n-  "mtime": 1\n+  "mtime": 2\n';
