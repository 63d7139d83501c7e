import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { countCosts, encodeProfile, type ProfileCosts, readProfile } from '@strangler/profile';
import { beforeAll, describe, expect, test } from 'vitest';
import { programDir } from '../../support/go-programs.ts';
import { ourTop } from '../../support/our-top.ts';
import { pprofTop } from '../../support/pprof-top.ts';
import { temporaryDirectory } from '../../support/temporary-directory.ts';
import { inTieOrder } from '../../support/tie-order.ts';

const directory = temporaryDirectory();
const run = promisify(execFile);
const names = {
  legacy: '<main::Spoon as main::Stir>::stir',
  v0: '<main::Spoon as main::Stir>::stir',
} as const;
const text = { legacy: '', v0: '', stackless: '', unwound: '', placed: '' };

/** Text of a tool that may print a lot. */
async function output(file: string, args: readonly string[]): Promise<string> {
  return (await run(file, [...args], { cwd: directory, maxBuffer: 2 ** 28 })).stdout;
}

async function record(program: string, args: readonly string[], rounds: number): Promise<string> {
  const data = join(directory, `${args.join('').replaceAll(/\W/g, '')}-${program.replace(' ', '-')}.data`);
  const events = ['-e', 'cpu-clock', '-F', '999'];
  await run('perf', ['record', '-o', data, ...events, ...args, join(directory, program), `${rounds}`]);
  return data;
}

beforeAll(async () => {
  const source = join(programDir('hashing'), '..', 'spins', 'main.rs');
  const options = ['--edition', '2021', '-g', '-C', 'opt-level=2', '-C', 'force-frame-pointers=yes'];
  await run('rustc', [...options, '-o', join(directory, 'spins legacy 12'), source]);
  await run('rustc', [...options, '-C', 'symbol-mangling-version=v0', '-o', join(directory, 'v0'), source]);
  const data = await record('spins legacy 12', ['-g'], 250);
  text.legacy = await output('perf', ['script', '-i', data]);
  text.v0 = await output('perf', ['script', '-i', await record('v0', ['-g'], 250)]);
  text.stackless = await output('perf', ['script', '-i', await record('v0', [], 100)]);
  const unwound = await record('v0', ['--call-graph', 'dwarf'], 60);
  text.unwound = await output('perf', ['script', '-i', unwound]);
  text.placed = await output('perf', ['script', '-F', '+srcline', '-i', unwound]);
}, 240_000);

function costsOf(script: string, sampleType = 'samples'): ProfileCosts {
  return countCosts(readProfile(Buffer.from(script), 'script.txt'), { sampleType });
}

function costOf(costs: ProfileCosts, name: string) {
  return costs.costs.find(({ frame }) => frame.name === name);
}

/** How many samples the lines of a script begin: those with a time stamp. */
function samplesOf(script: string): number {
  return script.split('\n').filter((line) => /\s[0-9]+\.[0-9]+:\s/.test(line)).length;
}

describe('what perf recorded of a Rust program', () => {
  test.each(['legacy', 'v0'] as const)('has all its samples, its names in clear (%s)', (mangling) => {
    const costs = costsOf(text[mangling]);
    expect(samplesOf(text[mangling])).toBeGreaterThan(100);
    expect(costs.total).toBe(BigInt(samplesOf(text[mangling])));
    const stir = costOf(costs, names[mangling]);
    expect(Number(stir?.flat)).toBeGreaterThan(Number(costs.total) * 0.8);
    expect(Number(costOf(costs, 'main::main')?.cum)).toBeGreaterThan(Number(costs.total) * 0.8);
  });

  test('has the self and inclusive counts of perf report', async () => {
    const data = join(directory, 'g-spins-legacy 12.data');
    const options = ['--stdio', '--children', '-g', 'none', '-n', '--sort', 'symbol', '-i', data];
    const report = await output('perf', ['report', ...options]);
    const rows = report.matchAll(/^ +([0-9.]+)% +[0-9.]+% +([0-9]+) +\[[.k]\] (?!0x)(.*?)(?: +- +-)? *$/gm);
    const costs = costsOf(text.legacy);
    let compared = 0;
    for (const [, children = '', self = '', name = ''] of rows) {
      const cost = costOf(costs, name);
      expect([name, cost?.flat]).toEqual([name, BigInt(self)]);
      expect(((Number(cost?.cum) / Number(costs.total)) * 100).toFixed(2)).toBe(children);
      compared++;
    }
    expect(compared).toBeGreaterThan(5);
  });

  test('weighs samples by CPU time', () => {
    const samples = costsOf(text.v0);
    const cpu = costsOf(text.v0, 'cpu');
    expect(cpu.sampleType).toEqual({ type: 'cpu', unit: 'nanoseconds' });
    expect(cpu.total).toBe(samples.total * 1_001_001n);
    expect(cpu.sampleCount).toBe(Number(samples.total));
  });

  test('is read without stacks too', () => {
    const costs = costsOf(text.stackless);
    expect(costs.total).toBe(BigInt(samplesOf(text.stackless)));
    expect(Number(costOf(costs, names.v0)?.flat)).toBeGreaterThan(Number(costs.total) * 0.8);
  });

  test('keeps inlined frames, and source lines where they are printed', () => {
    const profile = readProfile(Buffer.from(text.unwound), 'script.txt');
    const inlining = profile.locations.filter(({ lines }) => lines.length > 1);
    expect(inlining.length).toBeGreaterThan(0);
    expect(Number(costOf(costsOf(text.unwound), 'main::mix')?.flat)).toBeGreaterThan(0);
    const placed = readProfile(Buffer.from(text.placed), 'script.txt');
    const mix = placed.functions.findIndex(({ name }) => name === 'main::mix');
    expect(placed.functions[mix]?.file).toMatch(/main\.rs$/);
    const lines = placed.locations.flatMap((location) => location.lines);
    const placedLines = lines.filter(({ functionIndex, line }) => functionIndex === mix && line > 10);
    expect(placedLines.length).toBeGreaterThan(0);
  });

  test.each(['legacy', 'v0', 'unwound', 'placed'] as const)(
    'has the rows that go tool pprof finds in it once exported (%s)',
    async (which) => {
      const profile = readProfile(Buffer.from(text[which]), 'script.txt');
      const file = join(directory, `${which}.pb.gz`);
      writeFileSync(file, encodeProfile(profile));
      const theirs = await pprofTop([file], { unit: 'ns', by: 'cum' });
      expect(inTieOrder(ourTop(profile, 'cum', 'ns'), 'cum')).toEqual(inTieOrder(theirs, 'cum'));
    },
  );
});
