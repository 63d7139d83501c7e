import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDocument } from '@strangler/core';
import { readAudit } from '../../src/audit/read-audit.ts';
import { verifyAudit } from '../../src/audit/verify-audit.ts';
import { nodeFileSystem } from '../../src/file-system/node-file-system.ts';
import { candidateShare } from '../../src/flag/choose-variant.ts';
import { pointerTarget, readCurrent } from '../../src/generation/read-current.ts';
import { generationNumber } from '../../src/generation/state-names.ts';
import { rollBack } from '../../src/rollback/roll-back.ts';
import { rollbackRequest } from '../support/rollback-request.ts';

/** What a state holds before something goes wrong in it. */
export interface Before {
  /** The hash of each numbered generation, by its file. */
  readonly generations: ReadonlyMap<string, string>;
  readonly pointer: string | null;
}

/** Remembers a state. */
export function rememberState(home: string): Before {
  return { generations: hashGenerations(home), pointer: pointerTarget(nodeFileSystem, home) };
}

/**
 * Everything that is wrong with a state in which something went wrong, as it is left: nothing torn, lost or gone back. Only a
 * rollback that can do nothing else takes the pointer away.
 */
export function findViolations(home: string, before: Before, keepsPointer = false): string[] {
  const found: string[] = [];
  const after = hashGenerations(home);
  for (const [name, hash] of before.generations) {
    if (after.get(name) === undefined) found.push(`${name} is lost`);
    else if (after.get(name) !== hash) found.push(`${name} was changed`);
  }
  for (const name of after.keys()) {
    if (!before.generations.has(name) && !isWhole(home, name)) found.push(`${name} is torn`);
  }
  const current = readCurrent(home);
  const pointer = pointerTarget(nodeFileSystem, home);
  if (current.kind === 'invalid' && pointer !== before.pointer) found.push(`a torn read: ${current.reason}`);
  if (numberOf(pointer, Number.POSITIVE_INFINITY) < numberOf(before.pointer, 0))
    found.push(`back from ${before.pointer} to ${pointer}`);
  if (keepsPointer && before.pointer !== null && pointer === null) found.push('the pointer is gone');
  return found;
}

/** Rolls back with nothing in the way, a minute later, and gives everything that is not then as it has to be. */
export function rollBackAfterwards(home: string, readsLog = true): string[] {
  const found: string[] = [];
  const later = new Date(Date.now() + 60_000);
  try {
    rollBack(rollbackRequest(home, { now: () => later, flag: () => 'manifest_hasher' }));
  } catch (error) {
    return [`the rollback failed: ${error instanceof Error ? error.message : String(error)}`];
  }
  found.push(...findShare(home));
  if (!readsLog) return found;
  const verdict = verifyAudit(home);
  if (verdict.kind === 'broken') found.push(`the audit log: line ${verdict.line} is ${verdict.fault}`);
  const recorded = new Set([...readAudit(home)].map(({ entry }) => entry?.to?.generation));
  for (const name of hashGenerations(home).keys()) {
    if (isWhole(home, name) && !recorded.has(generationNumber(name) ?? 0)) found.push(`no entry for ${name}`);
  }
  return found;
}

/** What is wrong where control is to answer, latched. */
export function findShare(home: string): string[] {
  const current = readCurrent(home);
  if (current.kind === 'none') return [];
  if (current.kind === 'invalid') return [current.reason];
  const { latched } = current.generation.metadata;
  return candidateShare(current.generation) === 0 && latched ? [] : ['the candidate still has a share'];
}

function hashGenerations(home: string): Map<string, string> {
  const names = existsSync(home) ? readdirSync(home).filter((name) => generationNumber(name) !== null) : [];
  const hash = (name: string): string =>
    createHash('sha256')
      .update(readFileSync(join(home, name)))
      .digest('hex');
  return new Map(names.sort().map((name) => [name, hash(name)]));
}

function isWhole(home: string, name: string): boolean {
  try {
    return checkDocument('Generation', JSON.parse(readFileSync(join(home, name), 'utf8'))).ok;
  } catch {
    return false;
  }
}

/** The prepared generation and no pointer are outside the order. */
function numberOf(pointer: string | null, outside: number): number {
  return (pointer === null ? null : generationNumber(pointer)) ?? outside;
}
