import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { checkDocument, type ShadowReport } from '@strangler/core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrate } from './migrate.ts';

const program = fileURLToPath(new URL('../../bin/migrate.js', import.meta.url));
let cwd: string;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'shadow-'));
  mkdirSync(join(cwd, 'data'));
  for (const name of ['a', 'b', 'c', 'd']) {
    writeFileSync(join(cwd, 'data', `${name}.json`), JSON.stringify({ name, list: [1, 2] }));
  }
  script('upper', 'tr a-z A-Z < "$1"');
  script('wrong', 'tr a-z A-Z < "$1" | sed s/C/X/');
});

afterEach(() => rmSync(cwd, { recursive: true, force: true }));

function script(name: string, text: string): void {
  writeFileSync(join(cwd, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
}

const byPath = ['--inputs', 'data/*.json', '--min-cases', '4', '--timing-cases', '2'];

describe('with no config, from two commands and a glob', () => {
  test('a candidate that does the same passes', () => {
    script('same', 'cat "$1" | tr "[:lower:]" "[:upper:]"');
    const sides = ['--control', './upper {input}', '--candidate', './same {input}'];
    const ended = migrate(cwd, ['shadow', ...sides, ...byPath, '--json']);
    expect(ended.status).toBe(0);
    const report = JSON.parse(ended.stdout) as ShadowReport;
    expect(checkDocument('ShadowReport', report)).toMatchObject({ ok: true });
    expect(report.cases).toMatchObject({ captured: 4, equal: 4, sources: 4 });
    expect(report.performance?.control.maxRssBytes?.p50).toBeGreaterThan(0);
  });

  test('one that gets one input wrong fails, and show says where', () => {
    const ended = migrate(cwd, [
      'shadow',
      '--control',
      './upper {input}',
      '--candidate',
      './wrong {input}',
      ...byPath,
    ]);
    expect(ended.status).toBe(1);
    expect(ended.stdout).toContain('FAIL  1 of 4 judged cases differ; none may.');
    const [, caseId = '', run = ''] = /migrate shadow show (\w+) --run (\S+)/.exec(ended.stdout) ?? [];
    const shown = migrate(cwd, ['shadow', 'show', caseId, '--run', run]);
    expect(shown.stdout).toContain('-{"NAME":"C","LIST":[1,2]}');
    expect(shown.stdout).toContain('+{"NAME":"X","LIST":[1,2]}');
  });

  test('the reporters print the same verdict', () => {
    const run = ['shadow', '--control', './upper {input}', '--candidate', './wrong {input}', ...byPath];
    expect(migrate(cwd, [...run, '--reporter', 'markdown']).stdout).toMatch(/^## Shadow: fail\n/);
    expect(migrate(cwd, [...run, '--reporter', 'junit']).stdout).toContain('<failure message="fail: ');
    expect(JSON.parse(migrate(cwd, [...run, '--reporter', 'json']).stdout).verdict).toBe('fail');
  });

  test('too few inputs are not enough, whatever they show', () => {
    const args = [
      'shadow',
      '--control',
      './upper {input}',
      '--candidate',
      './upper {input}',
      '--inputs',
      'data/*',
    ];
    const ended = migrate(cwd, args);
    expect(ended.status).toBe(1);
    expect(ended.stdout).toMatch(/^INSUFFICIENT {2}4 cases were judged; at least 1000 are needed\./);
  });
});

describe('interrupted in the middle', () => {
  async function interrupt(signal: NodeJS.Signals) {
    script('slow', 'sleep 0.2; cat "$1"');
    const args = [
      'shadow',
      '--control',
      './slow {input}',
      '--candidate',
      './slow {input}',
      '--jobs',
      '1',
      '--json',
    ];
    const child = spawn(process.execPath, [program, ...args, ...byPath, '--out', 'out'], { cwd });
    const output: Buffer[] = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    while (!existsSync(join(cwd, 'out/observations.jsonl'))) await sleep(50);
    child.kill(signal);
    const code = await new Promise((resolve) => child.once('close', resolve));
    return { code, document: JSON.parse(Buffer.concat(output).toString()) };
  }

  test('Ctrl-C exits 130, keeps what was observed and says how to judge it', async () => {
    const { code, document } = await interrupt('SIGINT');
    expect(code).toBe(130);
    expect(document).toMatchObject({
      kind: 'error',
      code: 'INTERRUPTED',
      next: expect.stringContaining('judge'),
    });
    const judged = migrate(cwd, ['shadow', 'judge', 'out', '--json']);
    expect(JSON.parse(judged.stdout).cases.judged).toBeGreaterThan(0);
    expect(JSON.parse(readFileSync(join(cwd, 'out/run.json'), 'utf8')).finishedAt).toBeNull();
  });

  test('SIGTERM exits 143', async () => {
    expect((await interrupt('SIGTERM')).code).toBe(143);
  });
});

test('help explains every command and the exit code of a good run is 0', () => {
  for (const command of ['profile', 'shadow', 'rollout', 'rollback', 'status', 'audit']) {
    const { status, stdout } = migrate(cwd, ['help', command]);
    expect({ command, status }).toEqual({ command, status: 0 });
    expect(stdout).toContain(`Usage: migrate ${command}`);
  }
});
