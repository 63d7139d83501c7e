import { join } from 'node:path';
import { checkDocument, isMigrateError } from '@strangler/core';
import { describe, expect, it } from 'vitest';
import { candidateShare } from '../../src/flag/choose-variant.ts';
import { readCurrent } from '../../src/generation/read-current.ts';
import { rollBack } from '../../src/rollback/roll-back.ts';
import type { RollbackRequest } from '../../src/rollback/rollback-request.ts';
import { setStage } from '../../src/stage/set-stage.ts';
import { onCopyOf, parent, states } from '../campaign/states.ts';
import {
  type Call,
  type Fault,
  faultyFileSystem,
  needsRoom,
  needsWriting,
} from '../support/faulty-file-system.ts';
import { makeDirectory, proven, rollbackRequest, stageRequest, storeBinaries } from '../support/rollout.ts';

function template(state: string): string {
  const directory = makeDirectory(parent);
  states[state]!(join(directory, 'rollout'));
  return directory;
}

/** The same fault at call 0, then at call 1, and so on, until there is no such call any more. */
function atEveryCall(
  fault: Fault,
  run: (fault: (call: Call) => Fault | null) => { calls: readonly Call[] },
): number {
  for (let at = 0; ; at += 1) {
    const { calls } = run((call) => (call.index === at ? fault : null));
    if (calls.length <= at) return at;
  }
}

function expectControl(home: string): void {
  const current = readCurrent(home);
  if (current.kind === 'none') return;
  expect(current).toMatchObject({ kind: 'generation', generation: { metadata: { latched: true } } });
  if (current.kind === 'generation') expect(candidateShare(current.generation)).toBe(0);
}

function rollBackWith(
  home: string,
  decide: (call: Call) => Fault | null,
  changes: Partial<RollbackRequest> = {},
) {
  const { fs, calls } = faultyFileSystem(decide);
  const report = rollBack(
    rollbackRequest(home, { flag: () => 'manifest_hasher', fileSystem: fs, ...changes }),
  );
  expect(checkDocument('RollbackReport', report)).toMatchObject({ ok: true });
  return { report, calls };
}

/** A minute later, when a lock that the run before left behind is too old to be held by anybody. */
const later = (): Date => new Date(Date.now() + 60_000);

/** Fails everything from one call on, as if the process had died there, and then rolls back; gives the number of calls. */
function dieAndRollBack(home: string, at: number): number {
  const before = readCurrent(home);
  const { fs, calls } = faultyFileSystem(({ index }) =>
    index >= at ? { code: 'EIO', when: 'before' } : null,
  );
  try {
    rollBack(rollbackRequest(home, { flag: () => 'manifest_hasher', fileSystem: fs }));
  } catch (error) {
    if (!isMigrateError(error)) throw error;
  }
  const after = readCurrent(home);
  if (before.kind !== 'invalid') expect(after.kind).not.toBe('invalid');
  if (JSON.stringify(after) !== JSON.stringify(before)) expectControl(home);
  rollBackWith(home, () => null, { now: later });
  expectControl(home);
  return calls.length;
}

const faults: readonly Fault[] = [
  ...['ENOSPC', 'EIO', 'EROFS', 'EACCES'].map((code) => ({ code, when: 'before' }) as const),
  { code: 'EIO', when: 'after' },
  { code: 'ENOSPC', when: 'half-written' },
];

describe.each(Object.keys(states))('a rollback from a state that is %s', (state) => {
  it.each(faults)(
    'ends at control with $code at any single call ($when)',
    (fault) => {
      const original = template(state);
      const calls = atEveryCall(fault, (decide) => {
        let run: { calls: readonly Call[] } = { calls: [] };
        onCopyOf(original, (home) => {
          run = rollBackWith(home, decide);
          expectControl(home);
        });
        return run;
      });
      expect(calls).toBeGreaterThan(20);
    },
    60_000,
  );

  it('ends at control with a disk that fills up at any call', () => {
    const original = template(state);
    for (let from = 0; from < 120; from += 3) {
      onCopyOf(original, (home) => {
        rollBackWith(home, (call) =>
          call.index >= from && needsRoom(call) ? { code: 'ENOSPC', when: 'before' } : null,
        );
        expectControl(home);
      });
    }
  }, 60_000);

  it('leaves a whole state when the process dies at any call, and the next rollback ends at control', () => {
    const original = template(state);
    for (let at = 0, calls = 1; at < calls; at += 1) {
      onCopyOf(original, (home) => {
        calls = Math.max(calls, dieAndRollBack(home, at));
      });
    }
  }, 60_000);
});

describe('a rollback to a generation', () => {
  it.each(faults)(
    'ends there or at control, latched, with $code at any single call ($when)',
    (fault) => {
      const original = template('live');
      atEveryCall(fault, (decide) => {
        let run: { calls: readonly Call[] } = { calls: [] };
        onCopyOf(original, (home) => {
          run = rollBackWith(home, decide, { to: 1 });
          const current = readCurrent(home);
          const share = current.kind === 'generation' ? candidateShare(current.generation) : 0;
          expect([0, 0.25]).toContain(share);
          if (current.kind !== 'none') {
            expect(current).toMatchObject({ generation: { metadata: { latched: true } } });
          }
        });
        return run;
      });
    },
    60_000,
  );
});

describe('a rollback on a disk that takes nothing at all', () => {
  const readOnly = (call: Call): Fault | null =>
    needsWriting(call) ? { code: 'EROFS', when: 'before' } : null;

  it('says so, with the line that makes control answer, and changes nothing', () => {
    onCopyOf(template('live'), (home) => {
      const before = readCurrent(home);
      expect(() => rollBackWith(home, readOnly)).toThrow(
        expect.objectContaining({
          code: 'STATE_UNWRITABLE',
          why: expect.stringContaining('EROFS'),
          next: expect.stringContaining('export STRANGLER_MANIFEST_HASHER=control'),
        }),
      );
      expect(readCurrent(home)).toEqual(before);
    });
  });

  it.each(['rolled back already', 'never started'])('succeeds where the state is %s', (state) => {
    onCopyOf(template(state), (home) => {
      const { report } = rollBackWith(home, readOnly);
      expect(report.to.stage).toBe('off');
      expectControl(home);
    });
  });
});

describe('setting a stage', () => {
  it.each(faults)(
    'moves the pointer whole or not at all with $code at any single call ($when)',
    (fault) => {
      const original = template('canary at 25 percent');
      const calls = atEveryCall(fault, (decide) => {
        const { fs, calls } = faultyFileSystem(decide);
        onCopyOf(original, (home) => {
          const binaries = storeBinaries(home);
          let kind = 'error';
          try {
            kind = setStage(stageRequest(home, { ...proven(binaries), stage: 'live', fileSystem: fs })).kind;
          } catch (error) {
            expect(error).toMatchObject({ code: 'STATE_UNWRITABLE' });
          }
          const stage = kind === 'set' ? 'live' : 'canary';
          expect(readCurrent(home)).toMatchObject({ generation: { metadata: { stage } } });
          rollBackWith(home, () => null, { now: later });
          expectControl(home);
        });
        return { calls };
      });
      expect(calls).toBeGreaterThan(50);
    },
    60_000,
  );
});
