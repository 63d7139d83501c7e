import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseDocument, RunSettings, ShadowReport } from '@strangler/core';
import { createRunner } from '@strangler/process';
import { judgeStoredRun, mergeRuns, RunStore, resolveImplementation, runShadow } from '@strangler/shadow';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testCacheDir } from '../workspace/test-places.ts';

const searchPath = '/usr/local/bin:/usr/bin:/bin';
const shell = realpathSync('/bin/sh');
const root = mkdtempSync(join(tmpdir(), 'trace-run-'));
let count = 0;

const settings: RunSettings = {
  jobs: 2,
  timeoutMs: 20_000,
  channels: ['exit', 'stdout', 'stderr', 'files'],
  noiseRuns: 2,
  minCases: 1,
  maxMismatchRate: 0,
  timingCases: 0,
  seed: 1,
};

beforeAll(() => {
  writeFileSync(join(root, 'helper'), '#!/bin/sh\nread -r line\necho "helped $line"\n', { mode: 0o755 });
  compileC(
    'itself',
    '#include <stdio.h>\n#include <sys/ptrace.h>\nint main(void) { puts(ptrace(PTRACE_TRACEME, 0, 0, 0) ? "watched" : "alone"); }',
  );
  const go = `package main
import ("fmt"; "os"; "os/exec"; "sync")
func main() {
  var all sync.WaitGroup
  for i := 0; i < 8; i++ {
    all.Add(1)
    go func() { defer all.Done(); exec.Command(os.Args[1]).Run() }()
  }
  all.Wait()
  fmt.Println("done")
}
`;
  writeFileSync(join(root, 'spawner.go'), go);
  const env = { ...process.env, CGO_ENABLED: '0', GOFLAGS: '-mod=mod' };
  execFileSync('go', ['build', '-o', join(root, 'spawner'), join(root, 'spawner.go')], { cwd: root, env });
}, 300_000);

afterAll(() => rmSync(root, { recursive: true, force: true }));

function compileC(name: string, source: string): void {
  writeFileSync(join(root, `${name}.c`), source);
  execFileSync('cc', ['-o', join(root, name), join(root, `${name}.c`)]);
}

type Role = 'control' | 'candidate';

function side(role: Role, command: readonly string[], artifacts: readonly string[] = []) {
  const plain = { label: role, env: {}, answersAs: null, build: null, baseDir: root };
  return resolveImplementation(
    { role, command: [...command], artifacts: [...artifacts], ...plain },
    searchPath,
  );
}

function script(text: string): string {
  const file = join(root, `script-${count++}`);
  writeFileSync(file, `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  return file;
}

interface Shadowed {
  readonly control: ReturnType<typeof side>;
  readonly candidate: ReturnType<typeof side>;
  readonly documents?: readonly CaseDocument[];
  readonly changed?: Partial<RunSettings>;
  readonly kind?: 'measured' | 'node';
  readonly shard?: { readonly index: number; readonly count: number };
  readonly dir?: string;
  readonly resume?: boolean;
}

const ten: readonly CaseDocument[] = Array.from({ length: 10 }, (_, each) => ({ stdin: `${each}\n` }));

async function shadow(asked: Shadowed): Promise<ShadowReport & { readonly dir: string }> {
  const { control, candidate, documents = ten, changed = {}, kind = 'measured', shard = null } = asked;
  const dir = asked.dir ?? join(root, `run-${count++}`);
  const report = await runShadow({
    cases: documents.map((document) => ({ document, input: null, baseDir: root, where: 'test' })),
    sides: { control, candidate },
    settings: { ...settings, ...changed },
    openRunner: () => createRunner({ kind, cacheDir: testCacheDir, concurrency: 2 }),
    runDir: dir,
    shownDir: 'run',
    searchPath,
    shard,
    resume: asked.resume ?? false,
    now: () => new Date(Date.UTC(2026, 0, 1)),
    signal: new AbortController().signal,
  });
  return { ...report, dir };
}

test('a helper that is started and not listed is reported, and the verdict stays', async () => {
  const helper = join(root, 'helper');
  const control = side('control', [script('read -r line; echo "helped $line"')]);
  const report = await shadow({ control, candidate: side('candidate', [script(`exec ${helper}`)]) });
  expect(report.verdict).toBe('pass');
  expect(report.traced.candidate).toEqual({ cases: 10, differing: 0, untraced: 0, reason: null });
  expect(report.unlistedExecutables).toEqual([
    { role: 'candidate', path: helper, digest: expect.stringMatching(/^sha256:/), cases: 10 },
  ]);
});

test('a listed helper is no news, wherever a copy of it lies', async () => {
  const copy = join(root, 'a copy');
  copyFileSync(join(root, 'helper'), copy);
  const control = side('control', [script('read -r line; echo "helped $line"')]);
  const candidate = side('candidate', [script(`exec '${copy}'`)], ['helper']);
  const report = await shadow({ control, candidate });
  expect(report).toMatchObject({ verdict: 'pass', unlistedExecutables: [] });
});

test('what the threads of a static Go program start is found', async () => {
  const helper = join(root, 'helper');
  const control = side('control', [join(root, 'spawner'), helper]);
  const candidate = side('candidate', [join(root, 'spawner'), helper], [shell]);
  const report = await shadow({ control, candidate });
  expect(report.verdict).toBe('pass');
  // The helper is a fixed argument, and those are listed; its interpreter is not.
  expect(report.unlistedExecutables.map(({ role, path }) => [role, path])).toEqual([['control', shell]]);
});

test('a program that acts otherwise when it is traced is judged by what it does when it is not', async () => {
  const itself = join(root, 'itself');
  const control = side('control', [itself]);
  const alike = await shadow({ control, candidate: side('candidate', [itself]) });
  expect(alike).toMatchObject({
    verdict: 'pass',
    cases: { equal: 10 },
    traced: { control: { differing: 10 } },
  });
  // Traced, both say the same; alone, they do not.
  const watched = side('candidate', [script('echo watched')]);
  expect(await shadow({ control, candidate: watched })).toMatchObject({
    verdict: 'fail',
    cases: { mismatch: 10, equal: 0 },
  });
});

test('a script that the case brings is the input and not the side', async () => {
  const documents = ten.map(({ stdin }) => ({
    stdin: stdin as string,
    files: { run: { base64: Buffer.from(`#!/bin/sh\necho ${stdin}`).toString('base64'), mode: '0755' } },
  }));
  const program = script('exec ./run');
  const report = await shadow({
    control: side('control', [program]),
    candidate: side('candidate', [program]),
    documents,
  });
  expect(report).toMatchObject({
    verdict: 'pass',
    unlistedExecutables: [],
    traced: { control: { cases: 10 } },
  });
});

test('a program that is made in the temporary directory is named without the place', async () => {
  const program = script('cp /bin/true "$TMPDIR/made"; "$TMPDIR/made"');
  const report = await shadow({
    control: side('control', [program], ['/bin/cp', '/bin/true']),
    candidate: side('candidate', [program], ['/bin/cp']),
  });
  expect(report.unlistedExecutables.map(({ path }) => path)).toEqual(['$TMPDIR/made']);
});

test('the runner of Node.js traces nothing and says so', async () => {
  const program = side('control', ['/bin/cat']);
  const report = await shadow({ control: program, candidate: side('candidate', ['/bin/cat']), kind: 'node' });
  const untraced = { cases: 0, differing: 0, untraced: 10, reason: 'the runner of Node.js cannot trace' };
  expect(report.traced).toEqual({ control: untraced, candidate: untraced });
});

test('where no case is to be traced none is', async () => {
  const [control, candidate] = [side('control', ['/bin/cat']), side('candidate', ['/bin/cat'])];
  const report = await shadow({ control, candidate, changed: { traceCases: 0 } });
  expect(report.traced.control).toEqual({ cases: 0, differing: 0, untraced: 0, reason: null });
});

test('a large output of a traced run leaves no file behind', async () => {
  const program = script('head -c 100000 /dev/zero');
  const report = await shadow({
    control: side('control', [program]),
    candidate: side('candidate', [program]),
  });
  const observations = readFileSync(join(report.dir, 'observations.jsonl'), 'utf8');
  const { blob } = /"blob":"(?<blob>[0-9a-f]{64})"/.exec(observations)?.groups ?? {};
  const left = execFileSync('ls', [join(report.dir, 'blobs')], { encoding: 'utf8' });
  expect(left).toBe(`${blob}\n`);
});

test('a case that was cut short before its traced run is run again when the run goes on', async () => {
  const [control, candidate] = [side('control', ['/bin/cat']), side('candidate', ['/bin/cat'])];
  const { dir, ...report } = await shadow({ control, candidate });
  const store = RunStore.open(dir);
  store.writeRun({ ...store.readRun(), finishedAt: null, observationsDigest: null });
  const untraced = readFileSync(store.observationsFile, 'utf8').replaceAll(/,"trace":\{.*\}(?=\}\n)/g, '');
  expect(untraced).not.toContain('trace');
  writeFileSync(store.observationsFile, untraced);
  const { dir: _, ...resumed } = await shadow({ control, candidate, dir, resume: true });
  expect(resumed).toEqual(report);
  expect(resumed.traced.control.cases).toBe(10);
});

test('judged again, merged from shards and taken up again, a run says the same', async () => {
  const helper = join(root, 'helper');
  const control = side('control', [script('read -r line; echo "helped $line"')]);
  const candidate = side('candidate', [script(`exec ${helper}`)]);
  const { dir, ...report } = await shadow({ control, candidate });
  expect(await judgeStoredRun(RunStore.open(dir), { shownDir: 'run' })).toEqual(report);

  const store = RunStore.open(dir);
  store.writeRun({ ...store.readRun(), finishedAt: null, observationsDigest: null });
  const observed = readFileSync(store.observationsFile);
  // Killed in the middle of a line, in the middle of a case.
  writeFileSync(store.observationsFile, observed.subarray(0, Math.floor(observed.length * 0.63)));
  const { dir: _, ...resumed } = await shadow({ control, candidate, dir, resume: true });
  expect(resumed).toEqual(report);

  const shards = [1, 2].map((index) => ({ shard: { index, count: 2 }, dir: join(root, `shard-${index}`) }));
  for (const each of shards) await shadow({ control, candidate, ...each });
  const merged = join(root, 'merged');
  await mergeRuns(
    shards.map((each) => each.dir),
    merged,
  );
  expect(await judgeStoredRun(RunStore.open(merged), { shownDir: 'run' })).toEqual(report);
});
