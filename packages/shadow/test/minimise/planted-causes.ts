import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSeededRandom, type RunSettings } from '@strangler/core';
import { type CaseSource, resolveImplementation, type Sides } from '@strangler/shadow';

const source = fileURLToPath(new URL('planted-causes.c', import.meta.url));

/** The words that the candidate gets wrong, each a cause of its own. */
export const plantedCauses = [
  'lower',
  'float',
  'untagged',
  'sum',
  'mode',
  'extra',
  'debug',
  'quiet',
  'refuse',
  'crash',
] as const;

/** Compiles both programs, of about 1 ms a run. */
export function buildPlanted(dir: string): Sides {
  const build = (role: 'control' | 'candidate') => {
    const program = join(dir, role);
    const flags = role === 'candidate' ? ['-DCANDIDATE'] : [];
    execFileSync('gcc', ['-O1', ...flags, '-o', program, source]);
    const command = [program];
    const spec = {
      role,
      label: role,
      command,
      env: {},
      artifacts: [],
      answersAs: null,
      build: null,
    } as const;
    return resolveImplementation({ ...spec, baseDir: dir }, searchPath);
  };
  return { control: build('control'), candidate: build('candidate') };
}

/** The PATH of the programs. */
export const searchPath = '/usr/local/bin:/usr/bin:/bin';

/** Cases of some kilobytes, each with one of the causes at a random line; every seventh has a second one. */
export function plantedCases(count: number, dir: string): CaseSource[] {
  const random = createSeededRandom(7);
  const below = (limit: number): number => Math.floor(random() * limit);
  return Array.from({ length: count }, (_, index) => {
    const lines = Array.from({ length: 60 + below(120) }, (__, at) => lineOf(at, below, 'plain'));
    const causes = [plantedCauses[index % 10], ...(index % 7 === 3 ? [plantedCauses[below(10)]] : [])];
    for (const cause of causes) lines.splice(below(lines.length), 0, lineOf(index, below, cause ?? 'plain'));
    const document = { id: `planted-${index}`, args: ['--title', `run ${index}`], stdin: lines.join('') };
    return { document, input: null, baseDir: dir, where: `planted:${index}` };
  });
}

function lineOf(at: number, below: (limit: number) => number, tag: string): string {
  const amount = tag === 'quiet' ? -1 - below(1000) : below(100_000);
  return `Name${at}x${below(1_000_000)} ${amount} ${tag}\n`;
}

/** Settings that judge every case once. */
export const plantedSettings: RunSettings = {
  jobs: 2,
  timeoutMs: 10_000,
  channels: ['exit', 'stdout', 'stderr', 'files'],
  noiseRuns: 2,
  minCases: 1,
  maxMismatchRate: 0,
  timingCases: 0,
  seed: 1,
};
