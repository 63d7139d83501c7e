import { spawnSync } from 'node:child_process';
import {
  existsSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../src/audit/verify-audit.ts';
import { nodeFileSystem } from '../../src/file-system/node-file-system.ts';
import { candidateShare } from '../../src/flag/choose-variant.ts';
import { pointerTarget, readCurrent } from '../../src/generation/read-current.ts';
import { rollBack } from '../../src/rollback/roll-back.ts';
import { removeLine, renameLine } from '../../src/runbook/plain-shell.ts';
import { readStanding } from '../../src/stage/read-standing.ts';
import { setStage } from '../../src/stage/set-stage.ts';
import { atControl, liveRollout } from '../support/live-rollout.ts';
import { makeDirectory, proven, rollbackRequest, stageRequest } from '../support/rollout.ts';

/** Every POSIX shell of this machine. */
const shells = [['sh'], ['dash'], ['bash', '--posix'], ['busybox', 'sh']].filter(
  ([program = '', ...args]) => spawnSync(program, [...args, '-c', 'true']).status === 0,
);

function run([program = '', ...args]: readonly string[], home: string, line: string) {
  return spawnSync(program, [...args, '-c', line], { cwd: join(home, '../..'), encoding: 'utf8' });
}

/**
 * Runs a line while promotions rename their links to the pointer: each right after a call of the line that moved or removed
 * it, the worst moment for the line.
 */
function runWithPromotions(
  [program = '', ...args]: readonly string[],
  home: string,
  line: string,
  count: number,
) {
  const doubles = makeDirectory();
  const slipIn =
    'if [ "$(cat $0.left)" -gt 0 ]; then ln -s g-000002.json next-000003-slips; /bin/mv -f next-000003-slips current; echo $(($(cat $0.left) - 1)) > $0.left; fi';
  const each = `for path; do case $path in -f) ;; *) /bin/rm -f $path; [ $path = current ] && { ${slipIn}; } ;; esac; done; true`;
  for (const [name, work] of [
    ['mv', `/bin/mv "$@" && { ${slipIn}; }`],
    ['rm', each],
  ] as const) {
    writeFileSync(join(doubles, name), `#!/bin/sh\n${work}\n`, { mode: 0o755 });
    writeFileSync(join(doubles, `${name}.left`), `${count}\n`);
  }
  const env = { ...process.env, PATH: `${doubles}:${process.env.PATH}` };
  return spawnSync(program, [...args, '-c', line], { cwd: join(home, '../..'), encoding: 'utf8', env });
}

function shareNow(home: string): number {
  const current = readCurrent(home);
  return current.kind === 'generation' ? candidateShare(current.generation) : 0;
}

describe.each(shells.map((shell) => [shell.join(' '), shell] as const))('in %s', (_, shell) => {
  it('the rename leads to control, makes the next link, and says nothing', () => {
    const { home } = liveRollout();
    const long = new Date(0);
    utimesSync(join(home, 'g-rollback.json'), long, long);
    expect(run(shell, home, renameLine)).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(readCurrent(home)).toMatchObject(atControl);
    expect(readlinkSync(join(home, 'rollback.next'))).toBe('g-rollback.json');
    expect(statSync(join(home, 'g-rollback.json')).mtimeMs).toBeGreaterThan(0);
    expect(run(shell, home, renameLine).status).toBe(0);
    expect(readCurrent(home)).toMatchObject(atControl);
  });

  it('the removal leads to control, and works again where nothing is left', () => {
    const { home } = liveRollout();
    for (let time = 0; time < 2; time += 1) {
      expect(run(shell, home, removeLine)).toMatchObject({ status: 0, stdout: '', stderr: '' });
      expect(readCurrent(home)).toEqual({ kind: 'none' });
    }
  });

  it('without a prepared link the rename fails, says so, and moves nothing', () => {
    const { home } = liveRollout();
    unlinkSync(join(home, 'rollback.next'));
    const { status, stderr } = run(shell, home, renameLine);
    expect(status).not.toBe(0);
    expect(stderr).toContain('rollback.next');
    expect(shareNow(home)).toBe(1);
  });

  it('outside the directory of the config both fail and make nothing', () => {
    const { home } = liveRollout();
    for (const line of [renameLine, removeLine])
      expect(run(shell, join(home, '..'), line).status).not.toBe(0);
    expect(shareNow(home)).toBe(1);
  });

  it.each([
    ['names a generation that is gone', 'g-000099.json'],
    ['names itself', 'current'],
  ])('the rename works where the pointer %s', (_what, target) => {
    const { home } = liveRollout();
    unlinkSync(join(home, 'current'));
    symlinkSync(target, join(home, 'current'));
    expect(run(shell, home, renameLine).status).toBe(0);
    expect(readCurrent(home)).toMatchObject(atControl);
  });

  it.each([renameLine, removeLine])(
    'a promotion that waits cannot undo it, and the latch holds: %s',
    (line) => {
      const { home, binaries } = liveRollout();
      symlinkSync('g-000003.json', join(home, 'next-000003-waiting'));
      expect(run(shell, home, line).status).toBe(0);
      expect(existsSync(join(home, 'next-000003-waiting'))).toBe(false);
      const promotion = stageRequest(home, { ...proven(binaries), stage: 'live', force: true });
      expect(setStage(promotion)).toMatchObject({ kind: 'refused', refusals: [{ gate: 'latch' }] });
    },
  );

  it.each([
    [1, renameLine],
    [2, renameLine],
    [1, removeLine],
    [2, removeLine],
  ])('%i promotions that slip in between its calls cannot undo it: %s', (count, line) => {
    const { home } = liveRollout();
    expect(runWithPromotions(shell, home, line, count)).toMatchObject({ status: 0, stderr: '' });
    expect(shareNow(home)).toBe(0);
    expect(readStanding(nodeFileSystem, home, pointerTarget(nodeFileSystem, home)).latch).not.toBeNull();
  });

  it.each([renameLine, removeLine])('says so where promotions come again and again: %s', (line) => {
    const { home } = liveRollout();
    expect(runWithPromotions(shell, home, line, 100).status).not.toBe(0);
    expect(shareNow(home)).toBe(1);
  });

  it.each([
    [renameLine, 'the prepared link was found in the place of the pointer'],
    [removeLine, 'the pointer was found removed'],
  ])('the next command adds it to the audit log: %s', (line, reason) => {
    const { home } = liveRollout();
    run(shell, home, line);
    const { warnings } = rollBack(rollbackRequest(home));
    expect(warnings.join()).toContain('1 earlier moves were added to the audit log');
    expect(verifyAudit(home)).toMatchObject({ kind: 'ok', entries: 4 });
    const text = spawnSync('tail', ['-n', '2', join(home, 'audit.jsonl')], { encoding: 'utf8' }).stdout;
    expect(JSON.parse(text.split('\n')[0] ?? '')).toMatchObject({
      reason,
      actor: 'unknown',
      action: 'rollback',
    });
  });
});

it('no shell is missing that a Debian machine has', () => {
  expect(shells.map(([program]) => program)).toEqual(expect.arrayContaining(['sh', 'dash', 'bash']));
});

it('the page about rollback has both lines as they are', () => {
  const page = readFileSync(new URL('../../../../docs/rollback.md', import.meta.url), 'utf8');
  for (const line of [renameLine, removeLine]) expect(page).toContain(`\`\`\`sh\n${line}\n\`\`\``);
});
