import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseDocument, RunSettings, ShadowReport } from '@strangler/core';
import { createRunner } from '@strangler/process';
import { type CaseSource, resolveImplementation, runShadow, type ShadowOptions } from '@strangler/shadow';

const searchPath = '/usr/local/bin:/usr/bin:/bin';

const settings: RunSettings = {
  jobs: 2,
  timeoutMs: 5000,
  channels: ['exit', 'stdout', 'stderr', 'files'],
  noiseRuns: 2,
  minCases: 1,
  maxMismatchRate: 0,
  timingCases: 0,
  traceCases: 0,
  seed: 1,
};

/** Two shell scripts to shadow, in a directory of their own. */
export class ShadowFixture {
  readonly root = mkdtempSync(join(tmpdir(), 'shadow-fixture-'));
  readonly sides: ShadowOptions['sides'];

  constructor(control: string, candidate: string) {
    this.sides = { control: this.side('control', control), candidate: this.side('candidate', candidate) };
  }

  side(role: 'control' | 'candidate', script: string) {
    const file = join(this.root, `${role}-${Buffer.from(script).toString('hex').slice(0, 40)}`);
    writeFileSync(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    const plain = { label: role, env: {}, artifacts: [], answersAs: null, build: null } as const;
    return resolveImplementation({ role, command: [file], baseDir: this.root, ...plain }, searchPath);
  }

  cases(documents: readonly CaseDocument[]): CaseSource[] {
    return documents.map((document) => ({ document, input: null, baseDir: this.root, where: 'test' }));
  }

  /** The directory of a run. */
  dir(name: string): string {
    return join(this.root, 'runs', name);
  }

  /** Runs into the directory of that name; every report calls it `run`. */
  run(
    name: string,
    documents: readonly CaseDocument[],
    {
      settings: changed,
      ...changes
    }: Partial<Omit<ShadowOptions, 'settings'>> & {
      readonly settings?: Partial<RunSettings>;
    } = {},
  ): Promise<ShadowReport> {
    return runShadow({
      cases: this.cases(documents),
      sides: this.sides,
      settings: { ...settings, ...changed },
      openRunner: () => createRunner({ kind: 'node', cacheDir: this.root }),
      runDir: this.dir(name),
      shownDir: 'run',
      searchPath,
      now: () => new Date(Date.UTC(2026, 0, 1)),
      signal: new AbortController().signal,
      ...changes,
    });
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
