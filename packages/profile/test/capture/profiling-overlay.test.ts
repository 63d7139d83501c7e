import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '@strangler/process';
import { describe, expect, test } from 'vitest';
import { buildProfiled } from '../../src/capture/build-profiled.ts';
import { findGo, findGoPackage } from '../../src/capture/go-package.ts';
import { judgeGo } from '../../src/capture/known-go.ts';
import { profilingOverlay } from '../../src/capture/profiling-overlay.ts';
import { profilingSource } from '../../src/capture/profiling-source.ts';
import { programDir } from '../support/go-programs.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const directory = temporaryDirectory();
const goroot = execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim();
const sources = join(goroot, 'src', 'runtime');

/** A Go whose runtime differs in one place. */
function oddGo(file: string, from: string, to: string) {
  const runtime = join(directory, from.replaceAll(/\W+/g, '-'), 'src', 'runtime');
  mkdirSync(runtime, { recursive: true });
  for (const name of ['proc.go', 'cpuprof.go']) cpSync(join(sources, name), join(runtime, name));
  const text = readFileSync(join(sources, file), 'utf8');
  writeFileSync(join(runtime, file), text.replace(from, to));
  const known = { importPath: 'example.com/tool', modulePath: null, program: 'tool', goVersion: 'go1.99' };
  return { ...known, dir: '/tool', files: ['main.go'], goroot: join(runtime, '..', '..') };
}

describe('a Go of another shape is refused with what was looked for', () => {
  test.each([
    ['proc.go', '\tgcenable()', '\tenablegc()', 'gcenable ( ) in func main ( )'],
    ['proc.go', 'func setcpuprofilerate(hz int32)', 'func setcpuprofilerate(hz int64)', 'setcpuprofilerate'],
    ['proc.go', 'func syscall_runtime_BeforeExec()', 'func beforeExec()', 'syscall_runtime_BeforeExec'],
    ['proc.go', 'func syscall_runtime_AfterExec()', 'func afterExec()', 'syscall_runtime_AfterExec'],
    ['proc.go', 'func syscall_runtime_BeforeFork()', 'func beforeFork()', 'syscall_runtime_BeforeFork'],
    ['proc.go', '"internal/runtime/atomic"', '"internal/atoms"', 'atomic operations'],
    ['cpuprof.go', 'func (p *cpuProfile) add(', 'func (p *cpuProfile) insert(', 'cpuProfile ) add'],
    ['cpuprof.go', 'func (p *cpuProfile) addNonGo(', 'func (p *cpuProfile) more(', 'cpuProfile ) addNonGo'],
  ])('%s: %s', async (file, from, to, lookedFor) => {
    await expect(profilingOverlay(oddGo(file, from, to))).rejects.toMatchObject({
      code: 'TOOL_FAILED',
      message: expect.stringContaining('go1.99'),
      why: expect.stringMatching(new RegExp(`${lookedFor.replaceAll(/[()]/g, '\\$&')}.*Go 1\\.21 to 1\\.26`)),
      next: expect.stringContaining('GOTOOLCHAIN'),
    });
  });
});

test('a Go older than the known ones is refused', async () => {
  const run: typeof runCommand = async (tool, args, options) => {
    const done = await runCommand(tool, args, options);
    return args[0] === 'env' ? { ...done, stdout: done.stdout.replace(/go1\.\d+/, 'go1.20') } : done;
  };
  const go = await findGo({ run, env: process.env });
  const old = buildProfiled(go, { moduleDir: programDir('ends'), package: '.', directory });
  await expect(old).rejects.toMatchObject({
    code: 'TOOL_TOO_OLD',
    why: 'The sources of Go 1.21 to 1.26 are known.',
  });
});

test('a program for another system is refused', async () => {
  const go = await findGo({ run: runCommand, env: { ...process.env, GOOS: 'windows' } });
  const other = buildProfiled(go, { moduleDir: programDir('ends'), package: '.', directory });
  await expect(other).rejects.toMatchObject({
    code: 'TOOL_FAILED',
    message: expect.stringContaining('windows'),
  });
});

test.each([
  ['go1.20.14', 'too-old'],
  ['go1.21.0', 'known'],
  ['go1.26.8', 'known'],
  ['go1.26.8 X:nodwarf5', 'known'],
  ['go1.27.1', 'untried'],
  ['devel go1.28-abcdef', 'untried'],
  ['weird', 'untried'],
] as const)('%s is %s', (version, judged) => {
  expect(judgeGo(version)).toBe(judged);
});

test('what is put in place moves no line and is formatted as Go formats it', async () => {
  const go = await findGo({ run: runCommand, env: process.env });
  const overlay = await profilingOverlay(await findGoPackage(go, programDir('ends'), '.'));
  for (const name of ['proc.go', 'cpuprof.go']) {
    const lines = readFileSync(join(sources, name), 'utf8').split('\n').length;
    expect(overlay.get(join(sources, name))?.split('\n')).toHaveLength(lines);
  }
  const added = profilingSource('internal/runtime/atomic');
  expect(execFileSync('gofmt', [], { input: added, encoding: 'utf8' })).toBe(added);
});
