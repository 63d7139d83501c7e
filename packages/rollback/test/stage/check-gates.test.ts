import type { RehearsalDocument } from '@strangler/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoredRehearsal } from '../../src/rehearsal/stored-rehearsal.ts';
import type { BinaryCheck } from '../../src/release/verify-binary.ts';
import { canForce, checkGates } from '../../src/stage/check-gates.ts';
import type { ShadowEvidence } from '../../src/stage/evidence.ts';
import type { GateInput } from '../../src/stage/gate.ts';
import type { Standing } from '../../src/stage/promotion.ts';
import { now } from '../support/stage-request.ts';

const [control, candidate, other] = ['a', 'b', 'c'].map((letter) => `sha256:${letter.repeat(64)}`) as [
  string,
  string,
  string,
];
const at = (stage: Standing['stage'], percent = 0): Standing => ({ stage, percent, control, candidate });
const verified: BinaryCheck = { kind: 'verified', path: '/store/x' };
const missing: BinaryCheck = { kind: 'missing', path: '/store/x', why: '/store/x is missing' };
const evidence: ShadowEvidence = {
  runDir: 'runs/one',
  finishedAt: '2026-02-27T12:00:00Z',
  verdict: 'pass',
  reason: 'none differed',
  controlFiles: [control, other],
  candidateFiles: [candidate],
  unlistedExecutables: [],
  untraced: [],
};

const rehearsed: RehearsalDocument = {
  schemaVersion: 1,
  kind: 'rehearsal',
  outcome: 'passed',
  toolVersion: '0.1.0',
  startedAt: '2026-02-27T11:59:00Z',
  finishedAt: '2026-02-27T12:00:00Z',
  actor: 'alex',
  host: 'build-1',
  generation: null,
  control,
  candidate,
  probe: null,
  steps: [],
};
const rehearsal: StoredRehearsal = { file: 'rehearsals/one.json', document: rehearsed };

function input(changes: Partial<GateInput>): GateInput {
  const binaries = { control: verified, candidate: verified };
  const settings = { evidenceMaxAgeDays: 7, minEvents: 0, minHours: 0, rehearsalMaxAgeDays: 7 };
  const [from, wanted] = [at('shadow'), at('canary', 5)];
  return {
    from,
    wanted,
    latch: null,
    newestMs: null,
    evidence,
    health: null,
    rehearsal,
    binaries,
    now,
    settings,
    ...changes,
  };
}

const refused = (changes: Partial<GateInput>): string[] =>
  checkGates(input(changes)).map(({ gate, missing: what }) => `${gate}: ${what}`);

describe('the gate of the evidence', () => {
  it.each<[string, ShadowEvidence | null]>([
    ['a shadow run of these two binaries', null],
    ['a passing verdict; it is fail: 1 differs', { ...evidence, verdict: 'fail', reason: '1 differs' }],
    [
      'a passing verdict; it is insufficient: it is damaged',
      { ...evidence, verdict: 'insufficient', reason: 'it is damaged', finishedAt: null, controlFiles: [] },
    ],
    ['a run that has finished', { ...evidence, finishedAt: null }],
    ['a run of the last 7 days', { ...evidence, finishedAt: '2026-02-22T11:59:59Z' }],
    ['not in the future', { ...evidence, finishedAt: '2026-03-01T12:05:01Z' }],
    ['"yesterday" is none', { ...evidence, finishedAt: 'yesterday' }],
    [`the control ${control}; it ran ${other}`, { ...evidence, controlFiles: [other] }],
    [`the candidate ${candidate}; it ran no known file`, { ...evidence, candidateFiles: [] }],
    [
      'it started /usr/bin/sort, so list that under candidate.artifacts',
      { ...evidence, unlistedExecutables: [{ role: 'candidate', path: '/usr/bin/sort' }] },
    ],
    [
      'what the control starts: ptrace is not permitted here; shadow.traceCases 0 in the config does without',
      { ...evidence, untraced: [{ role: 'control', reason: 'ptrace is not permitted here' }] },
    ],
  ])('asks for %s', (what, given) => {
    for (const wanted of [at('canary', 5), at('live'), at('complete')]) {
      const refusals = checkGates(input({ from: at('canary', 1), wanted, evidence: given }));
      expect(refusals.filter(({ gate }) => gate === 'evidence')).toEqual([
        { gate: 'evidence', missing: expect.stringContaining(what), next: 'migrate shadow' },
      ]);
    }
  });

  it('does not take the digests of one role for the other', () => {
    const swapped = { ...evidence, controlFiles: [candidate], candidateFiles: [control] };
    expect(refused({ evidence: swapped })).toHaveLength(2);
  });

  it('asks for digests where none are named', () => {
    const wanted = { ...at('canary', 5), candidate: null };
    expect(refused({ wanted }).join()).toContain('a candidate with a digest; none is named');
  });

  it('takes a run that ended in the last second of its age, and one of a clock that is a little ahead', () => {
    expect(refused({ evidence: { ...evidence, finishedAt: '2026-02-22T12:00:00Z' } })).toEqual([]);
    expect(refused({ evidence: { ...evidence, finishedAt: '2026-03-01T12:04:00Z' } })).toEqual([]);
  });

  it('is not needed for shadow', () => {
    expect(refused({ from: at('off'), wanted: at('shadow'), evidence: null })).toEqual([]);
  });

  it.each([
    ['candidate', { ...at('canary', 5), candidate: other }],
    ['control', { ...at('canary', 5), control: other }],
  ])('is needed for another %s at a lower share', (_, from) => {
    expect(refused({ from: { ...from, percent: 50 }, evidence: null })).toHaveLength(1);
  });
});

describe('the gate of the order', () => {
  it.each([
    [at('off'), at('live'), 'migrate rollout canary --percent 5'],
    [at('shadow'), at('live'), 'migrate rollout canary --percent 5'],
    [at('off'), at('complete'), 'migrate rollout live'],
    [at('canary', 50), at('complete'), 'migrate rollout live'],
  ])('sends a leap from $stage back to the stage in between', (from, wanted, next) => {
    expect(checkGates(input({ from, wanted }))).toEqual([expect.objectContaining({ gate: 'order', next })]);
  });

  it.each([
    [at('off'), at('canary', 1)],
    [at('canary', 1), at('canary', 2)],
    [at('canary', 50), at('live')],
    [at('live'), at('complete')],
  ])('lets one step pass', (from, wanted) => {
    expect(refused({ from, wanted })).toEqual([]);
  });
});

describe('the latch', () => {
  it.each([
    [at('off'), at('shadow')],
    [at('off'), at('canary', 1)],
    [at('canary', 1), at('canary', 2)],
    [at('canary', 50), at('live')],
  ])('refuses every promotion and names its reason', (from, wanted) => {
    expect(refused({ from, wanted, latch: 'generation 3 latched' }).join()).toContain(
      'latch: somebody to lift',
    );
  });

  it('is beyond force, and so are binaries', () => {
    expect(
      ['latch', 'binaries', 'order', 'evidence', 'health'].map((gate) => canForce(gate as never)),
    ).toEqual([false, false, true, true, true]);
  });
});

describe('the gate of the binaries', () => {
  it.each(['control', 'candidate'] as const)('asks for a %s that is in the store', (role) => {
    const binaries = { control: verified, candidate: verified, [role]: missing };
    expect(checkGates(input({ binaries }))).toEqual([
      {
        gate: 'binaries',
        missing: expect.stringContaining('/store/x is missing'),
        next: expect.stringContaining(`Build the ${role}`),
      },
    ]);
  });

  it('asks in shadow only for the binaries that are named', () => {
    const wanted = { ...at('shadow'), control: null, candidate: null };
    const binaries = { control: null, candidate: null };
    expect(refused({ from: at('off'), wanted, binaries })).toEqual([]);
    expect(refused({ from: at('off'), wanted: at('shadow'), binaries })).toHaveLength(2);
  });

  it('asks on the way back for a control that is new, and for nothing else', () => {
    const binaries = { control: missing, candidate: missing };
    expect(refused({ from: at('live'), wanted: at('off'), binaries })).toEqual([]);
    expect(refused({ from: at('live'), wanted: { ...at('off'), candidate: other }, binaries })).toEqual([]);
    expect(refused({ from: at('live'), wanted: { ...at('off'), control: other }, binaries })).toHaveLength(1);
  });
});

describe('the gate of the runbook', () => {
  const asking = (changes: Partial<RehearsalDocument>): StoredRehearsal => ({
    file: 'rehearsals/one.json',
    document: { ...rehearsed, ...changes },
  });

  it.each<[string, StoredRehearsal | null]>([
    ['a rehearsal of the runbook with these two binaries', null],
    ['a rehearsal that can be read', { file: 'rehearsals/one.json', document: null }],
    ['is of others', asking({ candidate: other })],
    ['is of others', asking({ control: candidate, candidate: control })],
    ['a rehearsal that passed; it failed', asking({ outcome: 'failed' })],
    ['not in the future', asking({ finishedAt: '2026-03-01T12:05:01Z' })],
    ['not in the future', asking({ finishedAt: 'yesterday' })],
    ['a rehearsal of the last 7 days', asking({ finishedAt: '2026-02-22T11:59:59Z' })],
  ])('asks for %s', (what, given) => {
    for (const wanted of [at('canary', 5), at('live'), at('complete')]) {
      const refusals = checkGates(input({ from: at('canary', 1), wanted, rehearsal: given }));
      expect(refusals.filter(({ gate }) => gate === 'runbook')).toEqual([
        { gate: 'runbook', missing: expect.stringContaining(what), next: 'migrate runbook --rehearse' },
      ]);
    }
  });

  it('asks for none where the candidate gets no share, and can be forced', () => {
    expect(refused({ from: at('off'), wanted: at('shadow'), rehearsal: null })).toEqual([]);
    expect(canForce('runbook')).toBe(true);
  });
});

describe('a way back', () => {
  const standings = fc.record({
    stage: fc.constantFrom('off', 'shadow', 'canary', 'live', 'complete' as const),
    percent: fc.integer({ min: 1, max: 100 }),
    control: fc.constant(control),
    candidate: fc.constant(candidate),
  }) as fc.Arbitrary<Standing>;
  const order = ['off', 'shadow', 'canary', 'live', 'complete'];

  it('needs neither evidence nor a rehearsal nor a binary, and a lifted latch only where it leaves a share, from wherever to wherever', () => {
    fc.assert(
      fc.property(standings, standings, (from, wanted) => {
        const goesOn = order.indexOf(wanted.stage) > order.indexOf(from.stage);
        const gains = wanted.stage === 'canary' && from.stage === 'canary' && wanted.percent > from.percent;
        fc.pre(!goesOn && !gains);
        const binaries = { control: missing, candidate: missing };
        const leavesShare = !['off', 'shadow'].includes(wanted.stage);
        const latch = leavesShare ? null : 'latched';
        expect(refused({ from, wanted, evidence: null, rehearsal: null, latch, binaries })).toEqual([]);
        if (leavesShare) {
          expect(refused({ from, wanted, evidence: null, latch: 'latched', binaries }).join()).toContain(
            'latch',
          );
        }
      }),
    );
  });

  it('is the only way while the latch holds', () => {
    fc.assert(
      fc.property(standings, standings, (from, wanted) => {
        const goesOn = order.indexOf(wanted.stage) > order.indexOf(from.stage);
        fc.pre(goesOn);
        expect(refused({ from, wanted, latch: 'latched' }).join()).toContain('latch');
      }),
    );
  });
});
