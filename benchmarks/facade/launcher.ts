/** Measures what the launcher adds to the start of a program on its roads, against an empty Go program and a launcher in Node.js. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildLauncher } from '../../packages/facade/src/index.ts';

/** Microseconds at the median of the runs. */
export interface LauncherFigures {
  readonly direct: number;
  readonly emptyGo: number;
  /** What is added to a direct start, at the median of paired differences. */
  readonly execWithoutState: number;
  readonly execOff: number;
  readonly supervised: number;
  readonly canary: number;
  readonly node: number;
}

/** Builds all and starts each road many times in turn, in about half a minute. */
export async function measureLauncher(): Promise<LauncherFigures> {
  const dir = mkdtempSync(join(tmpdir(), 'bench-launcher-'));
  try {
    return await measureIn(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

async function measureIn(dir: string): Promise<LauncherFigures> {
  const program = join(dir, 'program');
  writeFileSync(`${program}.c`, 'int main(void) { return 0; }\n');
  execFileSync('cc', ['-O2', '-o', program, `${program}.c`]);
  const starts = buildPlainGo(dir, 'starts', readFileSync(source('starts.go'), 'utf8'));
  const emptyGo = buildPlainGo(dir, 'empty', 'package main\n\nfunc main() {}\n');
  const launchers = await Promise.all(
    (['none', 'off', 'live', 'canary'] as const).map((stage) => launcherAt(dir, stage, program)),
  );
  const [none = '', off = '', live = '', canary = ''] = launchers;
  const home = join(dir, 'off/.migrate/rollout');
  const node = {
    path: process.execPath,
    args: ['node', source('node-launcher.mjs')],
    env: [`BENCH_HOME=${home}`],
  };
  const roads = Object.entries({ direct: program, emptyGo, none, off, live, canary }).map(([name, path]) => ({
    name,
    path,
    args: ['tool'],
    env: [],
  }));
  // A stamp is remembered only of a file that has not changed for two seconds.
  await new Promise((resolve) => setTimeout(resolve, 2100));
  const taken = run(starts, 400, roads);
  const withNode = run(starts, 40, [...roads.slice(0, 1), { name: 'node', ...node }]);
  return {
    direct: median(taken.direct ?? []),
    emptyGo: median(taken.emptyGo ?? []),
    execWithoutState: added(taken, 'none'),
    execOff: added(taken, 'off'),
    supervised: added(taken, 'live'),
    canary: added(taken, 'canary'),
    node: added(withNode, 'node'),
  };
}

type Taken = Readonly<Record<string, readonly number[]>>;

function run(starts: string, times: number, roads: readonly object[]): Taken {
  const out = execFileSync(starts, [`${times}`, JSON.stringify(roads)], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return JSON.parse(out) as Taken;
}

function added(taken: Taken, road: string): number {
  const direct = taken.direct ?? [];
  return median((taken[road] ?? []).map((us, index) => us - (direct[index] ?? Number.NaN)));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function source(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

/** As a user would have it after `go mod init`. */
function buildPlainGo(dir: string, name: string, text: string): string {
  const module = join(dir, `${name}-module`);
  mkdirSync(module);
  writeFileSync(join(module, 'main.go'), text);
  execFileSync('go', ['mod', 'init', name], { cwd: module, stdio: 'ignore' });
  execFileSync('go', ['build', '-o', join(dir, name), '.'], {
    cwd: module,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return join(dir, name);
}

/** A launcher whose state stands at a stage, with the same program on both sides. */
async function launcherAt(
  dir: string,
  stage: 'none' | 'off' | 'live' | 'canary',
  program: string,
): Promise<string> {
  const root = join(dir, stage, '.migrate');
  const home = join(root, 'rollout');
  const bytes = readFileSync(program);
  const hex = createHash('sha256').update(bytes).digest('hex');
  if (stage !== 'none') {
    const blob = join(root, 'releases/blobs/sha256', hex);
    mkdirSync(home, { recursive: true });
    mkdirSync(join(root, 'releases/blobs/sha256'), { recursive: true });
    cpSync(program, blob);
    chmodSync(blob, 0o555);
    writeFileSync(join(home, 'g-000001.json'), JSON.stringify(generation(stage, `sha256:${hex}`)));
    symlinkSync('g-000001.json', join(home, 'current'));
  }
  const out = join(dir, stage, 'tool');
  const hold = { captureEnv: [], redact: [], holdBytes: 1 << 20, holdMs: 10_000 };
  await buildLauncher({ settings: { flag: 'tool', home, control: program, effects: 'none', ...hold }, out });
  return out;
}

function generation(stage: 'off' | 'live' | 'canary', digest: string): object {
  const key = { var: 'targetingKey' };
  const everyDigit = { in: [{ substr: [key, 0, 1] }, [...'0123456789abcdef']] };
  const targeting = { if: [{ and: [{ '!!': [key] }, { or: [everyDigit] }] }, 'candidate', 'control'] };
  const flag = {
    state: 'ENABLED',
    variants: { control: 'control', candidate: 'candidate' },
    defaultVariant: stage === 'live' ? 'candidate' : 'control',
    ...(stage === 'canary' && { targeting }),
  };
  return {
    $schema: 'https://flagd.dev/schema/v0/flags.json',
    flags: { tool: flag },
    metadata: {
      schemaVersion: 1,
      kind: 'generation',
      generation: 1,
      stage,
      percent: stage === 'off' ? 0 : 100,
      latched: false,
      control: digest,
      candidate: digest,
      sample: 0,
      reason: 'bench',
      createdAt: '2026-01-02T03:04:05.678Z',
    },
  };
}
