import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMigrateError } from '@strangler/core';
import { nodeFileSystem } from '../../src/file-system/node-file-system.ts';
import { rollBack } from '../../src/rollback/roll-back.ts';
import { renameLine } from '../../src/runbook/plain-shell.ts';
import { faultyFileSystem } from '../support/faulty-file-system.ts';
import { rollbackRequest } from '../support/rollback-request.ts';
import type { FaultCount } from './injected-faults.ts';
import { findShare, findViolations, rememberState, rollBackAfterwards } from './invariants.ts';
import { goLive } from './states.ts';

const pageBytes = 4096;

/** Says whether this process may mount a file system. */
export function canMount(): boolean {
  const place = mkdtempSync(join(tmpdir(), 'mount-'));
  try {
    if (spawnSync('mount', ['-t', 'tmpfs', 'none', place]).status !== 0) return false;
    execFileSync('umount', [place]);
    return true;
  } finally {
    rmSync(place, { recursive: true });
  }
}

/** Real disks in memory with from 0 free blocks, or inodes, upward; and ones that turn read-only before each call of a flip. */
export function fillDisks(upTo: number): FaultCount {
  const original = mkdtempSync(join(tmpdir(), 'rollback-state-'));
  goLive(join(original, 'rollout'));
  const kinds: readonly ((place: string, left: number) => string[])[] = [
    withBlocks,
    withInodes,
    turningReadOnly,
  ];
  const violations: string[] = [];
  let faults = 0;
  try {
    for (let left = 0; left < upTo; left += 1) {
      for (const kind of kinds) {
        const found = onDisk(original, (place) => kind(place, left));
        violations.push(...found.map((what) => `${kind.name} ${left}: ${what}`));
        faults += 1;
      }
    }
  } finally {
    rmSync(original, { recursive: true, force: true });
  }
  return { faults, violations };
}

function onDisk(original: string, use: (place: string) => string[]): string[] {
  const place = mkdtempSync(join(tmpdir(), 'disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m,nr_inodes=200', 'none', place]);
  try {
    cpSync(original, join(place, '.migrate'), { recursive: true, verbatimSymlinks: true });
    return use(place);
  } finally {
    execFileSync('umount', ['-l', place]);
    rmSync(place, { recursive: true });
  }
}

function withBlocks(place: string, left: number): string[] {
  const free = statfsSync(place).bavail - left;
  for (let page = 0; page < free; page += 64) {
    writeFileSync(join(place, `fill-${page}`), Buffer.alloc(Math.min(64, free - page) * pageBytes));
  }
  return rollBackByTwoWays(place);
}

function withInodes(place: string, left: number): string[] {
  const free = statfsSync(place).ffree - left;
  for (let file = 0; file < free; file += 1) mkdirSync(join(place, `fill-${file}`));
  return rollBackByTwoWays(place);
}

/** By the command, then by the shell line, and at last with room again. */
function rollBackByTwoWays(place: string): string[] {
  const home = join(place, '.migrate/rollout');
  const before = rememberState(home);
  rollBack(rollbackRequest(home, { now: () => new Date() }));
  const found = [...findViolations(home, before), ...findShare(home)];
  const { status, stderr } = spawnSync('sh', ['-c', renameLine], { cwd: place, encoding: 'utf8' });
  if (status !== 0 && !stderr.includes('rollback.next'))
    found.push(`the shell line ended with ${status}: ${stderr}`);
  found.push(...findShare(home));
  execFileSync('sh', ['-c', `rm -rf ${place}/fill-*`]);
  return [...found, ...rollBackAfterwards(home)];
}

function turningReadOnly(place: string, at: number): string[] {
  const home = join(place, '.migrate/rollout');
  const before = rememberState(home);
  const remount = (how: string): boolean => spawnSync('mount', ['-o', `remount,${how}`, place]).status === 0;
  let isReadOnly = false;
  // While a file is open for writing the kernel refuses; then it turns at the next call that it can.
  const { fs } = faultyFileSystem(({ index }) => {
    if (index >= at && !isReadOnly) isReadOnly = remount('ro');
    return null;
  });
  const found: string[] = [];
  try {
    rollBack(rollbackRequest(home, { now: () => new Date(), fileSystem: fs }));
    found.push(...findShare(home));
  } catch (error) {
    if (!isMigrateError(error) || error.code !== 'STATE_UNWRITABLE') throw error;
    if (nodeFileSystem.readLink(join(home, 'current')) !== before.pointer) found.push('it failed, and moved');
  }
  found.push(...findViolations(home, before));
  if (!remount('rw')) found.push('the disk cannot be written again');
  return [...found, ...rollBackAfterwards(home)];
}
