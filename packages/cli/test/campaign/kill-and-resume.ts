import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSeededRandom, type Observation, type ShadowReport } from '@strangler/core';
import { migrateProgram } from '../e2e/migrate.ts';

/** What one killed and resumed run came to, beside the undisturbed one. */
export interface KilledRun {
  /** Milliseconds from the start to each kill. */
  readonly killedAfterMs: readonly number[];
  /** What differs from the undisturbed run, empty where nothing does. */
  readonly problems: readonly string[];
}

const caseCount = 48;
const control = 'tr a-z A-Z; echo "$1" > written';
// Differs on every seventh case, fails on every eleventh, and needs as long as the control.
const candidate = `${control}; [ $(($1 % 7)) -ne 0 ] || echo wrong; exit $(($1 % 11 == 0))`;

/** A directory in which runs are killed, removed at the end. */
export class KillGround {
  readonly #dir = mkdtempSync(join(tmpdir(), 'shadow-kill-'));
  readonly #random;
  #undisturbed: { readonly report: ShadowReport; readonly ms: number } | null = null;
  #runs = 0;

  constructor(seed: number) {
    this.#random = createSeededRandom(seed);
    for (const [name, script] of Object.entries({ control, candidate })) {
      writeFileSync(join(this.#dir, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    }
    const lines = Array.from({ length: caseCount }, (_, index) =>
      JSON.stringify({ args: [`${index}`], stdin: `case ${index}\n`, source: `source ${index % 20}` }),
    );
    writeFileSync(join(this.#dir, 'cases.jsonl'), `${lines.join('\n')}\n`);
  }

  /** Starts a run, kills it at a random moment, now and then kills the resumed one too, and compares what comes out. */
  async killOne(): Promise<KilledRun> {
    this.#undisturbed ??= await this.#runWhole();
    const { report, ms } = this.#undisturbed;
    const out = `run-${this.#runs++}`;
    const killedAfterMs = [];
    do {
      const after = Math.floor(this.#random() * ms);
      killedAfterMs.push(after);
      await this.#start(out, after);
    } while (this.#random() < 0.3);
    const resumed = await this.#start(out, null);
    const problems = [
      ...compareReports(report, parseReport(resumed.stdout)),
      ...this.#checkObservations(out),
    ];
    return { killedAfterMs, problems };
  }

  remove(): void {
    rmSync(this.#dir, { recursive: true, force: true });
  }

  async #runWhole() {
    // The first start compiles, so that the second tells how long a run takes.
    await this.#start('warm-up', null);
    const started = performance.now();
    const { stdout } = await this.#start('undisturbed', null);
    return { report: parseReport(stdout), ms: performance.now() - started };
  }

  #start(out: string, killAfterMs: number | null): Promise<{ readonly stdout: string }> {
    const sides = ['--control', './control', '--candidate', './candidate', '--cases', 'cases.jsonl'];
    const rest = ['--min-cases', '10', '--timing-cases', '6', '--jobs', '2', '--resume', '--json', '--quiet'];
    const child = spawn(process.execPath, [migrateProgram, 'shadow', ...sides, ...rest, '--out', out], {
      cwd: this.#dir,
      env: { ...process.env, TMPDIR: this.#dir },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const output: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    const timer = killAfterMs === null ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs);
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', () => {
        clearTimeout(timer);
        resolve({ stdout: Buffer.concat(output).toString() });
      });
    });
  }

  /** Each run of each case that its plan asks for, exactly once. */
  #checkObservations(out: string): string[] {
    const file = join(this.#dir, out, 'observations.jsonl');
    if (!existsSync(file)) return ['there are no observations'];
    const seen = new Map<string, number>();
    const compared = new Set<string>();
    for (const line of readFileSync(file, 'utf8').trimEnd().split('\n')) {
      const { caseId, pass, role, attempt } = JSON.parse(line) as Observation;
      const key = `${caseId.slice(0, 12)} ${pass} ${role} ${attempt}`;
      seen.set(key, (seen.get(key) ?? 0) + 1);
      if (pass === 'compare') compared.add(caseId);
    }
    const twice = [...seen].filter(([, count]) => count > 1).map(([key]) => `${key} is there twice`);
    return compared.size === caseCount ? twice : [...twice, `${compared.size} cases were compared`];
  }
}

function parseReport(stdout: string): ShadowReport {
  return JSON.parse(stdout) as ShadowReport;
}

/** Names the parts of two reports that differ; how long things took, and the name of the directory, may. */
function compareReports(expected: ShadowReport, found: ShadowReport): string[] {
  const plain = (report: ShadowReport): Record<string, unknown> => ({
    ...(JSON.parse(JSON.stringify(report).replaceAll(report.runDir, 'RUN')) as object),
    performance: report.performance?.pairs,
  });
  const [a, b] = [plain(expected), plain(found)];
  return Object.keys({ ...a, ...b })
    .filter((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]))
    .map((key) => `${key}: ${JSON.stringify(b[key])} in place of ${JSON.stringify(a[key])}`);
}
