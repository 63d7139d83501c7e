import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '@strangler/process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCovered, type CoveredProgram } from '../../src/measure/covered-program.ts';

const main = `package main

import (
	"os"

	"example.com/tool/inner"
)

func main() {
	var turner inner.Turner
	if len(os.Args) > 1 {
		turner.Turn(func() { panic("asked to") })
	}
	turner.Turn(func() {})
}
`;

const inner = `package inner

type Turner struct{ turns int }

func (t *Turner) Turn(work func()) {
	work()
	t.turns++
}

func Unused() {}
`;

let directory: string;
let program: CoveredProgram;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'covered-'));
  mkdirSync(join(directory, 'tool/cmd'), { recursive: true });
  mkdirSync(join(directory, 'tool/inner'));
  writeFileSync(join(directory, 'tool/go.mod'), 'module example.com/tool\n\ngo 1.21\n');
  writeFileSync(join(directory, 'tool/cmd/main.go'), main);
  writeFileSync(join(directory, 'tool/inner/inner.go'), inner);
  const moduleDir = join(directory, 'tool');
  const build = { moduleDir, package: './cmd', directory: join(directory, 'build') };
  program = await buildCovered({ ...build, env: process.env, run: runCommand });
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

function run(name: string, ...args: readonly string[]): string {
  const counters = join(directory, name);
  mkdirSync(counters);
  spawnSync(program.binary, args, { env: { ...process.env, GOCOVERDIR: counters } });
  return counters;
}

describe('a covered program', () => {
  test('tells which blocks of all packages of its module a run reached', async () => {
    const counters = run('plain');
    const reached = (await program.readReached(counters)) ?? new Uint32Array();
    const places = [...reached].map((number) => program.blocks[number]?.file);
    expect(new Set(places)).toEqual(
      new Set(['example.com/tool/cmd/main.go', 'example.com/tool/inner/inner.go']),
    );
    expect(reached.length).toBeLessThan(program.blocks.length);
    expect([...reached]).toEqual([...reached].toSorted((a, b) => a - b));
  });

  test('numbers the same block alike in every run', async () => {
    const before = program.blocks.length;
    expect(await program.readReached(run('first'))).toEqual(await program.readReached(run('second')));
    expect(program.blocks).toHaveLength(before);
  });

  test('names functions as profiles do', async () => {
    const functions = await program.readFunctions(run('functions'));
    expect(functions.map(({ name, line }) => [name, line])).toEqual([
      ['main.main', 9],
      ['example.com/tool/inner.(*Turner).Turn', 5],
      ['example.com/tool/inner.Unused', 10],
    ]);
  });

  test('tells nothing of a run that a panic ended', async () => {
    expect(await program.readReached(run('panic', 'panic'))).toBeNull();
  });

  test('that does not build says what the compiler says', async () => {
    const moduleDir = join(directory, 'broken');
    mkdirSync(moduleDir);
    writeFileSync(join(moduleDir, 'go.mod'), 'module example.com/broken\n\ngo 1.21\n');
    writeFileSync(join(moduleDir, 'main.go'), 'package main\n\nfunc main() { undefinedName() }\n');
    const build = { moduleDir, package: '.', directory: join(directory, 'broken-build') };
    const failed = buildCovered({ ...build, env: process.env, run: runCommand });
    await expect(failed).rejects.toMatchObject({
      code: 'TOOL_FAILED',
      why: expect.stringContaining('undefinedName'),
    });
  });
});
