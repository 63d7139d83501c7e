import {
  type CoverageFunction,
  type CoverageShare,
  type HotCoverage,
  type ShadowCoverage,
  unseenMass,
} from '@strangler/core';
import { chooseSubset } from './choose-subset.ts';
import type { CoverageSet, CoverageTally } from './coverage-tally.ts';

/** A block of the program: where it begins, and how many statements it holds. */
export interface ProgramBlock {
  readonly file: string;
  readonly line: number;
  readonly statements: number;
}

/** A function of the program: it reaches from its line to the next function of the file. */
export interface ProgramFunction {
  readonly name: string;
  readonly file: string;
  readonly line: number;
}

/** Which functions a profile found hot. */
export interface HotFunctions {
  readonly profile: string;
  readonly thresholdPercent: number;
  readonly names: readonly string[];
}

/** What is known of a program and of the cases that ran on it. */
export interface CoverageEvidence {
  readonly program: string;
  readonly blocks: readonly ProgramBlock[];
  readonly functions: readonly ProgramFunction[];
  readonly hot: HotFunctions | null;
  readonly tally: CoverageTally;
}

/** Makes the report: shares, functions that nothing reaches, the unseen mass, and the subset. */
export function summariseCoverage(evidence: CoverageEvidence): ShadowCoverage {
  const { program, blocks, tally } = evidence;
  const sets = tally.list();
  const reached = new Set(sets.flatMap((set) => [...set.blocks]));
  const functions = countFunctions(evidence, reached);
  const isHot = hotNames(evidence.hot);
  const hot = hotCoverage(evidence.hot, functions.filter(isHot));
  const chosen = chooseSubset(
    sets.map((set) => ({ members: set.blocks })),
    blocks.map(({ statements }) => statements),
  );
  const { counted, uncounted } = tally;
  return {
    schemaVersion: 1,
    kind: 'shadow-coverage',
    program,
    cases: { distinct: counted + uncounted, counted, uncounted, behaviours: sets.length },
    total: shareOf(blocks.map(({ statements }, number) => [statements, reached.has(number)])),
    hot,
    unreached: functions
      .filter((each) => each.reached === 0 && each.statements > 0)
      .sort((a, b) => Number(isHot(b)) - Number(isHot(a)) || b.statements - a.statements || byPlace(a, b)),
    unseenBehaviourMass: unseenMass(pioneersOf(sets), tally.sources),
    subset: chosen.map(({ index, adds }) => {
      const { caseId = '', source = '' } = sets[index] ?? {};
      return { caseId, source, adds };
    }),
    notes: notesOn(evidence, hot),
  };
}

/** Sources that took a way which no other source took: left out one by one, each would have been a surprise. */
function pioneersOf(sets: readonly CoverageSet[]): number {
  return new Set(sets.filter(({ isShared }) => !isShared).map(({ source }) => source)).size;
}

function countFunctions(
  { blocks, functions }: CoverageEvidence,
  reached: ReadonlySet<number>,
): CoverageFunction[] {
  const sorted = functions.toSorted(byPlace).map((each) => ({ ...each, statements: 0, reached: 0 }));
  const byFile = Map.groupBy(sorted, ({ file }) => file);
  for (const [number, block] of blocks.entries()) {
    const owner = byFile.get(block.file)?.findLast(({ line }) => line <= block.line);
    if (owner === undefined) continue;
    owner.statements += block.statements;
    if (reached.has(number)) owner.reached += block.statements;
  }
  return sorted;
}

function byPlace(a: ProgramFunction, b: ProgramFunction): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line;
}

/** Closures and instances of generic functions belong to the function that they are written in. */
function plainName(name: string): string {
  return name.replaceAll(/\[[^\]]*\]/g, '').replace(/\.(?:func\d+|gowrap\d+|\d+)(?:\.\d+|\.func\d+)*$/, '');
}

function hotNames(hot: HotFunctions | null): (each: CoverageFunction) => boolean {
  const names = new Set((hot?.names ?? []).map(plainName));
  return ({ name }) => names.has(plainName(name));
}

function hotCoverage(hot: HotFunctions | null, functions: readonly CoverageFunction[]): HotCoverage | null {
  if (hot === null || functions.length === 0) return null;
  const { profile, thresholdPercent } = hot;
  const statements = sum(functions.map((each) => each.statements));
  const reached = sum(functions.map((each) => each.reached));
  return { profile, thresholdPercent, functions: [...functions], total: share(statements, reached) };
}

function shareOf(weighed: readonly (readonly [statements: number, isReached: boolean])[]): CoverageShare {
  const reached = weighed.filter(([, isReached]) => isReached);
  return share(
    sum(weighed.map(([statements]) => statements)),
    sum(reached.map(([statements]) => statements)),
  );
}

function share(statements: number, reached: number): CoverageShare {
  return { statements, reached, share: statements === 0 ? null : reached / statements };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function notesOn({ hot, tally }: CoverageEvidence, found: HotCoverage | null): string[] {
  const notes: string[] = [];
  if (hot === null) notes.push('No profile says which functions are hot: run migrate profile first.');
  else if (found === null) notes.push(`None of the hot functions of ${hot.profile} is part of the module.`);
  if (tally.uncounted > 0) {
    notes.push(
      `Cases that left no counts, as a run does that a panic, a signal or its time limit ends: ${tally.uncounted}; ` +
        'what they reach is not in these figures.',
    );
  }
  return notes;
}
