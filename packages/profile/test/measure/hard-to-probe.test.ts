import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createSeededRandom, type ProbedOperation } from '@strangler/core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CaptureWorkload } from '../../src/capture/workload.ts';
import { type CountedOperations, countOperations } from '../../src/measure/count-operations.ts';
import { type PreparedProbes, prepareProbes, summariseProbes } from '../../src/measure/probe-operations.ts';
import { measuredProgram } from '../support/measured-program.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const lines = {
  'main.even': 12,
  'main.odd': 19,
  'main.split': 29,
  'main.shadowed': 43,
  'main.fixed': 53,
  'main.lists': 55,
  'main.mapped': 57,
  'main.nodes': 59,
  'main.anything': 61,
  'main.bytes.size': 63,
  'main.init': 66,
};

interface Probed {
  readonly counted: CountedOperations;
  readonly prepared: PreparedProbes;
  readonly probes: ReadonlyMap<string, ProbedOperation>;
}

/** Names of files as they are with `-trimpath` need the directories of packages. */
async function probe(workload: CaptureWorkload, env: Record<string, string> = {}): Promise<Probed> {
  const program = await measuredProgram('probed', [workload], env);
  const functions = Object.entries(lines).map(([name, line]) => ({
    name,
    line,
    file: name === 'main.shadowed' ? 'example.com/probed/main.go' : join(program.moduleDir, 'main.go'),
  }));
  const taken = { name: 'example.com/probed/taken.Work', file: 'example.com/probed/taken/taken.go', line: 7 };
  const counted = await countOperations(program, [...functions, taken]);
  const many = counted.sites.map((site) =>
    site.name === 'main.even' ? { ...site, entries: 6_000_000, callsItself: true } : site,
  );
  const prepared = await prepareProbes(program, many);
  return { counted, prepared, probes: summariseProbes(prepared, [prepared.round], createSeededRandom(1)) };
}

describe('operations that are hard to probe', () => {
  let probed: Probed;

  beforeAll(async () => {
    probed = await probe({ args: [] });
  });

  const bytesOf = (name: string) => {
    const { bytesPerCall, unweighed } = probed.probes.get(`main.${name}`) ?? {};
    return [bytesPerCall, unweighed];
  };

  it('are all found, be it by the import path of their package', () => {
    expect(probed.counted.unlocated).toEqual([]);
    expect(probed.counted.notes).toEqual([]);
    expect(probed.counted.sites.find(({ name }) => name === 'main.init')?.entries).toBe(1);
  });

  it('are left out where their file does not build with a probe, and no others', () => {
    expect(probed.prepared.unprobed).toEqual([
      {
        name: 'example.com/probed/taken.Work',
        reason: expect.stringMatching(/^the program does not build with a probe in it: .*taken\.go:\d+/),
      },
    ]);
    expect([...probed.probes.keys()]).toEqual(Object.keys(lines));
  });

  it('are entered from outside only where no call of theirs is open', () => {
    expect(probed.probes.get('main.even')?.outerCallsPerRun).toBe(1 + 2);
    expect(probed.probes.get('main.odd')?.outerCallsPerRun).toBe(2 + 1);
  });

  it('are entered from inside by the goroutines that they start', () => {
    expect(probed.probes.get('main.split')?.outerCallsPerRun).toBe(2);
  });

  it('weigh what is of one block, whatever its type is called', () => {
    expect(bytesOf('shadowed')).toEqual([4, null]);
    expect(bytesOf('fixed')).toEqual([3 * 8 + 2 * 16 + 4 + 5 + 16, 'f *[2]bool']);
    expect(bytesOf('bytes.size')).toEqual([4 + 6, null]);
  });

  it('weigh lists of texts, long ones by a part of them', () => {
    expect(bytesOf('lists')).toEqual([50_000 + 5 + 8, null]);
  });

  it('name what cannot be weighed', () => {
    expect(bytesOf('mapped')).toEqual([4, 'm map[string]int']);
    expect(bytesOf('nodes')).toEqual([null, 'n []node']);
    expect(bytesOf('anything')).toEqual([8, null]);
  });
});

describe('a program that ends by a panic', () => {
  it('has the entries that its probes saw, and a note', async () => {
    const { counted, prepared } = await probe({ args: ['stop'], exitCodes: [2] });
    expect(counted.notes).toEqual([expect.stringMatching(/^The workload "stop" left no counts of calls/)]);
    expect(counted.sites.find(({ name }) => name === 'main.shadowed')?.entries).toBe(0);
    const { operations } = prepared.counted;
    expect(operations.find(({ name }) => name === 'main.shadowed')?.entries).toBe(1);
    expect(operations.find(({ name }) => name === 'main.split')?.entries).toBe(64);
  });
});

describe('a Go that lies in the module cache, of which nothing may be replaced', () => {
  it('counts and probes', async () => {
    const cache = temporaryDirectory();
    const env = { ...process.env, GOTOOLCHAIN: 'local' };
    const installed = execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8', env }).trim();
    symlinkSync(installed, join(cache, 'go'));
    const asked = { GOMODCACHE: cache, GOROOT: join(cache, 'go'), GOTOOLCHAIN: 'local' };
    const { probes } = await probe({ args: [] }, asked);
    expect(probes.get('main.split')?.outerCallsPerRun).toBe(2);
  });
});
