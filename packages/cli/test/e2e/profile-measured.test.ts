import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ProfileReport } from '@strangler/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate, migrateProgram } from './migrate.ts';

const planted = fileURLToPath(new URL('../../../profile/test/programs/planted', import.meta.url));
let dir = '';

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'profile measured-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function configure(profile: object): void {
  const side = { command: ['bin/tool'] };
  const config = { schemaVersion: 1, name: 'planted', flag: 'planted', control: side, candidate: side };
  const settings = {
    module: planted,
    package: './recursion',
    workloads: [{ args: [] }],
    maxSeconds: 2,
    ...profile,
  };
  writeFileSync(join(dir, 'migrate.config.json'), JSON.stringify({ ...config, profile: settings }));
}

const kept = (ending: string) =>
  readdirSync(join(dir, '.migrate/profiles')).filter((name) => name.endsWith(ending));

describe('a profile that was captured', () => {
  it('is kept where the measuring is interrupted, and the error says where', async () => {
    configure({});
    const child = spawn(process.execPath, [migrateProgram, 'profile', '--json'], { cwd: dir });
    let [stdout, stderr, isStopped] = ['', '', false];
    child.stdout.on('data', (text) => (stdout += text));
    child.stderr.on('data', (text) => {
      stderr += text;
      if (/counting calls/.test(stderr) && !isStopped) isStopped = child.kill('SIGINT');
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code).toBe(130);
    const [file] = kept('.pb.gz');
    expect(JSON.parse(stdout)).toMatchObject({
      code: 'INTERRUPTED',
      cause: expect.stringContaining(String(file)),
    });
    expect(file).toBeDefined();
  });

  it('is kept and reported where nothing can be measured', () => {
    mkdirSync(join(dir, 'once'));
    writeFileSync(join(dir, 'once/go.mod'), 'module example.com/once\n\ngo 1.21\n');
    writeFileSync(join(dir, 'once/main.go'), failsWhereMeasured);
    configure({ module: 'once', package: '.' });
    const { status, stdout } = migrate(dir, ['profile', '--json']);
    const report: ProfileReport = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(report.measured).toBeNull();
    expect(report.warnings.join(' ')).toMatch(
      /Calls and run times were not measured: the workload .*exit code 9/,
    );
    expect([kept('.pb.gz').length, kept('.json').length]).toEqual([1, 1]);
  });

  it('names an extracted function that is none', () => {
    configure({ extracted: 'example.com/planted/recursion.queen' });
    writeFileSync(join(dir, 'candidate'), '');
    const { stdout } = migrate(dir, ['profile', '--json']);
    const report: ProfileReport = JSON.parse(stdout);
    expect(report.measured?.notes.join(' ')).toContain('there is no binary at');
    expect(report.verdict.decision).toBe('extract');
  });
});

const failsWhereMeasured = `package main

import (
	"os"
	"strings"
)

func work() (sum uint64) {
	for i := uint64(0); i < 300_000_000; i++ {
		sum += i * i
	}
	return sum
}

func main() {
	if strings.Contains(os.Args[0], "/measure-") {
		os.Exit(9)
	}
	if work() == 1 {
		os.Exit(1)
	}
}
`;
