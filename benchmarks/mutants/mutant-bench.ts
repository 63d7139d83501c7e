import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSeededRandom, type RunSettings, type ShadowReport, shuffled } from '@strangler/core';
import { createRunner, findTool, runCommand } from '@strangler/process';
import { type CaseSource, type Implementation, resolveImplementation, runShadow } from '@strangler/shadow';
import type { Mutant } from './list-mutants.ts';

const programDir = fileURLToPath(new URL('program', import.meta.url));
const example = fileURLToPath(new URL('../../examples/manifest-scanner/', import.meta.url));

/** How one mutant came out: `inert` where it changed nothing in any run, so that there was nothing to find. */
export type MutantOutcome = 'found' | 'missed' | 'inert';

/** What the runs of all mutants share. */
export interface MutantBench {
  readonly scratch: string;
  readonly program: string;
  readonly cacheDir: string;
}

/** Builds the mutant program into a scratch directory; whoever calls it removes that. */
export async function openMutantBench(cacheDir?: string): Promise<MutantBench> {
  const scratch = mkdtempSync(join(tmpdir(), 'mutants-'));
  const program = join(scratch, 'mutant');
  const go = await findTool('go');
  await runCommand(go.path, ['build', '-o', program, '.'], { cwd: programDir });
  return { scratch, program, cacheDir: cacheDir ?? join(scratch, 'cache') };
}

/** Removes what a bench made. */
export function closeMutantBench({ scratch }: MutantBench): void {
  rmSync(scratch, { recursive: true, force: true });
}

/** The example's drop-in in Rust, changed by one mutant, against the Go tool that it replaces. */
export async function judgeMutant(
  bench: MutantBench,
  mutant: Mutant,
  cases: readonly CaseSource[],
): Promise<MutantOutcome> {
  const name = `${mutant.name}@${mutant.at}${mutant.noise ? '-noise' : ''}`;
  const marks = join(bench.scratch, `${name}.marks`);
  const noise = { NOISE: mutant.noise ? '1' : '0' };
  const candidateEnv = { ...noise, MUTANT: JSON.stringify(mutant), MUTANT_MARK: marks };
  const report = await shadow(bench, name, {
    cases,
    control: { command: [bench.program, join(example, 'bin/manifest')], env: noise },
    candidate: { command: [bench.program, join(example, 'bin/manifest-rust')], env: candidateEnv },
  });
  if (report.verdict === 'fail') return 'found';
  return statSync(marks, { throwIfNoEntry: false }) === undefined ? 'inert' : 'missed';
}

/** A program that passes its input on among time stamps and identifiers, against itself: nothing may differ. */
export function shadowNoise(bench: MutantBench, cases: readonly CaseSource[]): Promise<ShadowReport> {
  const side = { command: [bench.program, '/bin/cat'], env: { NOISE: '1' } } as const;
  return shadow(bench, 'noise', { cases, control: side, candidate: side });
}

interface Comparison {
  readonly cases: readonly CaseSource[];
  readonly control: Side;
  readonly candidate: Side;
}

interface Side {
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

async function shadow(bench: MutantBench, name: string, comparison: Comparison): Promise<ShadowReport> {
  const runDir = join(bench.scratch, 'runs', name);
  const report = await runShadow({
    cases: comparison.cases,
    sides: {
      control: implementation('control', comparison.control),
      candidate: implementation('candidate', comparison.candidate),
    },
    settings,
    openRunner: () => createRunner({ kind: 'auto', cacheDir: bench.cacheDir, concurrency: settings.jobs }),
    runDir,
    searchPath: process.env.PATH ?? '',
    now: () => new Date(),
    signal: new AbortController().signal,
  });
  rmSync(runDir, { recursive: true, force: true });
  return report;
}

function implementation(role: Implementation['role'], { command, env }: Side): Implementation {
  const spec = {
    role,
    label: role,
    command,
    env,
    artifacts: [],
    answersAs: null,
    baseDir: example,
    build: null,
  };
  return resolveImplementation(spec, process.env.PATH ?? '');
}

const settings: RunSettings = {
  jobs: 2,
  timeoutMs: 2_000,
  channels: ['exit', 'stdout', 'stderr', 'files'],
  noiseRuns: 2,
  minCases: 1,
  maxMismatchRate: 0,
  timingCases: 0,
  seed: 1,
};

/** Cases of the example's corpus on small trees, drawn by the seed; every third writes a file. */
export function drawCases(count: number, seed: number): CaseSource[] {
  const file = join(example, 'corpus/cases.jsonl');
  const small = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && line.length < 4_000);
  const drawn = shuffled(small, createSeededRandom(seed));
  const writing = drawn.filter(writesFile).slice(0, Math.ceil(count / 3));
  const others = drawn.filter((line) => !writesFile(line)).slice(0, count - writing.length);
  return [...writing, ...others].map((line) => ({
    document: JSON.parse(line),
    input: null,
    baseDir: join(example, 'corpus'),
    where: 'corpus',
  }));
}

function writesFile(line: string): boolean {
  return line.includes('"-o","manifest.json"');
}
