import { type Estimate, exactly, type MeasuredOperation, type Measurements } from '@strangler/core';
import { describe, expect, it } from 'vitest';
import { type EvaluationContext, evaluateOperation } from '../../src/analyse/evaluate-operation.ts';
import { explainGain, explainObstacle } from '../../src/analyse/explain-evaluation.ts';
import type { Operation } from '../../src/analyse/operation.ts';

const operation: Operation = {
  name: 'main.work',
  functions: ['main.work'],
  literals: [],
  origin: 'program',
  file: 'main.go',
  line: 1,
  cumPercent: 80,
  interval: [78, 82],
  covers: () => 0,
};

const called: MeasuredOperation = {
  callsPerRun: 2,
  uncrossable: null,
  outerCallsPerRun: 2,
  wallShare: exactly(0.8),
  bytesPerCall: null,
  isConcurrent: false,
  criticalShare: null,
  replay: null,
};

interface Change {
  readonly measured?: Partial<MeasuredOperation> | null;
  readonly run?: Partial<Measurements>;
  readonly candidateSpeedup?: number;
  readonly name?: string;
}

function context({ measured = {}, run = {}, candidateSpeedup }: Change): EvaluationContext {
  const operations = new Map(measured === null ? [] : [['main.work', { ...called, ...measured }]]);
  const measurements: Measurements = {
    wallSeconds: exactly(1),
    cpuSeconds: exactly(1),
    rounds: 10,
    operations,
    roundTrips: {
      oneShot: { seconds: exactly(0.001), secondsPerByte: 1e-9 },
      worker: { seconds: exactly(0.00001), secondsPerByte: 5e-10 },
    },
    relaxedShare: null,
    notes: [],
    ...run,
  };
  return { measurements, candidateSpeedup: candidateSpeedup ?? null };
}

function evaluate(change: Change = {}) {
  const given = context(change);
  const evaluation = evaluateOperation({ ...operation, name: change.name ?? operation.name }, given);
  const reason =
    evaluation.obstacle === null
      ? explainGain(evaluation, given.measurements)
      : explainObstacle(evaluation, given.measurements);
  return { ...evaluation, reason };
}

const around = (value: number): Estimate => ({ value, low: value * 0.9, high: value * 1.1 });

describe('an operation pays', () => {
  it('where few calls hold most of a serial run', () => {
    const { obstacle, chosen, reason } = evaluate();
    expect(obstacle).toBeNull();
    expect(chosen?.mode).toBe('one-shot');
    expect(reason).toBe(
      'It is called twice a run, for 400 ms each. With a process for each call it pays off if the candidate is at least 1.01 × as fast; the whole run gets at most 4.95 × (4.50 to 4.95) as fast.',
    );
  });

  it('with a worker where processes of their own would cost too much', () => {
    const { obstacle, chosen, reason } = evaluate({ measured: { callsPerRun: 700, outerCallsPerRun: 700 } });
    expect([obstacle, chosen?.mode]).toEqual([null, 'worker']);
    expect(reason).toContain('With a worker that stays');
  });

  it('with processes of their own where a worker would bring hardly more', () => {
    expect(evaluate({ measured: { callsPerRun: 15, outerCallsPerRun: 15 } }).chosen?.mode).toBe('one-shot');
  });

  it('where it calls itself, by the calls from outside', () => {
    const { obstacle, reason } = evaluate({ measured: { callsPerRun: 5_000_000, outerCallsPerRun: 1 } });
    expect(obstacle).toBeNull();
    expect(reason).toContain('called once a run (5,000,000 times with those from itself)');
  });

  it('beside other goroutines, where it was measured to be on the critical path', () => {
    const measured = { isConcurrent: true, criticalShare: around(0.9) };
    expect(evaluate({ measured }).obstacle).toBeNull();
  });

  it('by what replaying its calls on the candidate took', () => {
    const measured = { replay: { callsPerRun: 2, share: around(0.2), bytesPerCall: 10 } };
    const { obstacle, reason } = evaluate({ measured });
    expect(obstacle).toBeNull();
    expect(reason).toContain('a run would take 400 ms in place of 1 s');
  });
});

describe('an operation does not pay', () => {
  it('that is the program itself', () => {
    expect(evaluate({ name: 'main.main' }).obstacle).toBe('entry');
  });

  it('whose calls were not counted, or that was not called', () => {
    expect(evaluate({ measured: null }).obstacle).toBe('not-counted');
    expect(evaluate({ measured: { callsPerRun: 0, outerCallsPerRun: 0 } }).obstacle).toBe('never-called');
  });

  it('that is handed a function', () => {
    const { obstacle, reason } = evaluate({ measured: { uncrossable: 'visit func(int)' } });
    expect(obstacle).toBe('cannot-cross');
    expect(reason).toBe('Its parameter visit func(int) cannot be given to another process.');
  });

  it('that is called a million times', () => {
    const { obstacle, reason } = evaluate({ measured: { callsPerRun: 1e6, outerCallsPerRun: 1e6 } });
    expect(obstacle).toBe('too-many-calls');
    expect(reason).toBe(
      'It is called 1,000,000 times a run, for 800 ns each. A round trip takes 1 ms to a process of its own and 10 µs to a worker: no candidate is fast enough for that.',
    );
  });

  it('whose round trips would eat more than half of what leaves', () => {
    const calls = 50_000;
    const { obstacle, reason } = evaluate({ measured: { callsPerRun: calls, outerCallsPerRun: calls } });
    expect(obstacle).toBe('too-many-calls');
    expect(reason).toContain('a candidate would have to be 2.68 × as fast only to break even');
  });

  it('whose arguments are too large to send', () => {
    const measured = { callsPerRun: 1000, outerCallsPerRun: 1000, bytesPerCall: 2 ** 21 };
    expect(evaluate({ measured }).obstacle).toBe('too-many-calls');
  });

  it('that waits', () => {
    const { obstacle, reason } = evaluate({ run: { cpuSeconds: exactly(0.04) } });
    expect(obstacle).toBe('waits');
    expect(reason).toContain('It computes for 3.2 % of the run time and waits for the rest');
  });

  it('that runs beside what the program waits for', () => {
    const measured = { isConcurrent: true, criticalShare: { value: 0.02, low: -0.03, high: 0.06 } };
    const { obstacle, reason } = evaluate({ measured });
    expect(obstacle).toBe('off-critical-path');
    expect(reason).toContain('only 2.0 % showed in the run time');
  });

  it('beside other goroutines, as long as nobody measured the critical path', () => {
    expect(evaluate({ measured: { isConcurrent: true } }).obstacle).toBe('critical-path-unknown');
    expect(evaluate({ measured: { isConcurrent: null } }).obstacle).toBe('critical-path-unknown');
  });

  it('where a collector that runs less often brings half as much', () => {
    const { obstacle, reason } = evaluate({ run: { relaxedShare: around(0.6) } });
    expect(obstacle).toBe('collector');
    expect(reason).toContain('with GOGC=800 alone it is 1.67 ×');
    expect(evaluate({ run: { relaxedShare: around(0.95) } }).obstacle).toBeNull();
  });

  it('whose candidate is no faster', () => {
    const slow = { replay: { callsPerRun: 2, share: around(0.8), bytesPerCall: 10 } };
    const { obstacle, reason } = evaluate({ measured: slow });
    expect(obstacle).toBe('slow-candidate');
    expect(reason).toContain('Its calls take 800 ms of a run, and 800 ms on the candidate');
    expect(evaluate({ candidateSpeedup: 1.01 }).obstacle).toBe('slow-candidate');
    expect(evaluate({ candidateSpeedup: 3 }).obstacle).toBeNull();
  });

  it('where the gain may be chance', () => {
    const vague = {
      replay: { callsPerRun: 2, share: { value: 0.7, low: 0.5, high: 0.9 }, bytesPerCall: 10 },
    };
    expect(evaluate({ measured: vague }).obstacle).toBe('slow-candidate');
  });
});

describe('without CPU times from the runner', () => {
  it('all of an operation counts as computing', () => {
    const { obstacle, input } = evaluate({ run: { cpuSeconds: null } });
    expect([obstacle, input?.computeShare]).toEqual([null, input?.wallShare]);
  });
});
