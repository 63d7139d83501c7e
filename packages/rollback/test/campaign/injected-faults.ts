import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createSeededRandom, isMigrateError } from '@strangler/core';
import type { FileSystem } from '../../src/file-system/file-system.ts';
import { readCurrent } from '../../src/generation/read-current.ts';
import { rollBack } from '../../src/rollback/roll-back.ts';
import { setStage } from '../../src/stage/set-stage.ts';
import { evidenceOf, proven, storeBinaries } from '../support/binaries.ts';
import {
  type Call,
  type Fault,
  faultyFileSystem,
  needsRoom,
  needsWriting,
} from '../support/faulty-file-system.ts';
import { rollbackRequest } from '../support/rollback-request.ts';
import { stageRequest } from '../support/stage-request.ts';
import { findShare, findViolations, rememberState, rollBackAfterwards } from './invariants.ts';
import { onCopyOf, parent, states } from './states.ts';

/** How many faults were made, and what was wrong after any of them. */
export interface FaultCount {
  readonly faults: number;
  readonly violations: readonly string[];
}

type Decide = (call: Call) => Fault | null;
type Random = () => number;

const single: readonly Fault[] = [
  ...['ENOSPC', 'EIO', 'EROFS', 'EACCES', 'EDQUOT', 'ESTALE'].map(
    (code) => ({ code, when: 'before' }) as const,
  ),
  { code: 'EIO', when: 'after' },
  { code: 'ENOSPC', when: 'half-written' },
  { code: 'none', when: 'short' },
];

/** Ways in which a disk goes wrong from one of its calls on. */
const patterns: Readonly<Record<string, (at: number, random: Random) => Decide>> = {
  'one call': (at, random) => {
    const fault = pick(single, random);
    return ({ index }) => (index === at ? fault : null);
  },
  'two calls': (at, random) => {
    const [first, second] = [pick(single, random), pick(single, random)];
    const other = at + 1 + Math.floor(random() * 20);
    return ({ index }) => (index === at ? first : index === other ? second : null);
  },
  'a disk that fills up': (at) => (call) =>
    call.index >= at && needsRoom(call) ? { code: 'ENOSPC', when: 'before' } : null,
  'a disk that turns read-only': (at) => (call) =>
    call.index >= at && needsWriting(call) ? { code: 'EROFS', when: 'before' } : null,
  'a process that dies':
    (at) =>
    ({ index }) =>
      index >= at ? { code: 'EIO', when: 'before' } : null,
  'a file system that does and reports failures': (at, random) => (call) =>
    call.index >= at && random() < 0.3 ? { code: 'EIO', when: 'after' } : null,
};

interface Attempt {
  readonly home: string;
  readonly fileSystem: FileSystem;
  readonly now: () => Date;
}

const moves: Readonly<Record<string, (attempt: Attempt) => void>> = {
  rollback: ({ home, ...changes }) =>
    rollBack(rollbackRequest(home, { flag: () => 'manifest_hasher', ...changes })),
  'rollback --to 1': ({ home, ...changes }) =>
    rollBack(rollbackRequest(home, { to: 1, flag: () => 'manifest_hasher', ...changes })),
  'rollback --release-latch': ({ home, ...changes }) =>
    rollBack(rollbackRequest(home, { releaseLatch: true, flag: () => 'manifest_hasher', ...changes })),
  'rollout shadow': ({ home, ...changes }) => setStage(stageRequest(home, changes)),
  'rollout live': ({ home, ...changes }) => {
    const binaries = storeBinaries(home);
    const evidence = { ...evidenceOf(binaries), finishedAt: changes.now().toISOString() };
    setStage(stageRequest(home, { ...proven(binaries), evidence, force: true, stage: 'live', ...changes }));
  },
};

/** Makes this many faults of every kind at every call of every move, in a seeded order, and checks the state after each. */
export function injectFaults(count: number, seed: number): FaultCount {
  const random = createSeededRandom(seed);
  const originals = Object.fromEntries(
    Object.entries(states).map(([name, make]) => {
      const directory = mkdtempSync(join(parent, 'rollback-state-'));
      make(join(directory, 'rollout'));
      return [name, directory];
    }),
  );
  const violations: string[] = [];
  try {
    for (let fault = 0; fault < count; ) {
      const chosen = {
        state: pick(Object.keys(states), random),
        move: pick(Object.keys(moves), random),
        pattern: pick(Object.keys(patterns), random),
      };
      const found = onCopyOf(originals[chosen.state]!, (home) => makeFault(home, chosen, random));
      if (found === null) continue;
      fault += 1;
      violations.push(...found.map((what) => `${Object.values(chosen).join(', ')}: ${what}`));
    }
  } finally {
    for (const directory of Object.values(originals)) rmSync(directory, { recursive: true, force: true });
  }
  return { faults: count, violations };
}

interface Choice {
  readonly state: string;
  readonly move: string;
  readonly pattern: string;
}

/** One fault; null where the move ended before it was reached. */
function makeFault(home: string, { move, pattern }: Choice, random: Random): string[] | null {
  const before = rememberState(home);
  const wasBroken = readCurrent(home).kind === 'invalid';
  const decide = patterns[pattern]!(Math.floor(random() * 110), random);
  let happened = 0;
  const torn: string[] = [];
  const looks = random() < 0.2;
  const { fs } = faultyFileSystem((call) => {
    if (looks && !wasBroken) {
      const current = readCurrent(home);
      if (current.kind === 'invalid') torn.push(`a torn read before call ${call.index}: ${current.reason}`);
    }
    const fault = decide(call);
    if (fault !== null) happened += 1;
    return fault;
  });
  const ended = run(moves[move]!, { home, fileSystem: fs, now: clock(random) });
  if (happened === 0) return null;
  const isBack = move.startsWith('rollback') && !move.endsWith('latch') && ended === 'done';
  return [
    ...torn,
    ...findViolations(home, before),
    ...(isBack ? findShare(home) : []),
    ...rollBackAfterwards(home),
  ];
}

function run(move: (attempt: Attempt) => void, attempt: Attempt): 'done' | 'refused' {
  try {
    move(attempt);
    return 'done';
  } catch (error) {
    if (isMigrateError(error) && error.code !== 'INTERNAL') return 'refused';
    throw error;
  }
}

/** A clock that is right, or jumps by up to ten years between any two looks at it. */
function clock(random: Random): () => Date {
  const jumps = random() < 0.3;
  return () => new Date(Date.now() + (jumps ? (random() - 0.5) * 20 * 365 * 86_400_000 : 0));
}

function pick<T>(values: readonly T[], random: Random): T {
  return values[Math.floor(random() * values.length)]!;
}
