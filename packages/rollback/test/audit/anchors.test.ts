import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAnchor } from '../../src/audit/chain-head.ts';
import { readAudit } from '../../src/audit/read-audit.ts';
import { verifyAudit } from '../../src/audit/verify-audit.ts';
import { nodeFileSystem } from '../../src/file-system/node-file-system.ts';
import { readGeneration } from '../../src/generation/read-generation.ts';
import { rollBack } from '../../src/rollback/roll-back.ts';
import { setStage } from '../../src/stage/set-stage.ts';
import { faultyFileSystem } from '../support/faulty-file-system.ts';
import { liveRollout } from '../support/live-rollout.ts';
import { makeHome, rollbackRequest, stageRequest } from '../support/rollout.ts';

/** Five moves, which are five generations and five entries. */
function moved(): string {
  const { home } = liveRollout();
  rollBack(rollbackRequest(home));
  rollBack(rollbackRequest(home, { releaseLatch: true, reason: 'mended' }));
  setStage(stageRequest(home));
  return home;
}

const log = (home: string): string => join(home, 'audit.jsonl');

function keepLines(home: string, count: number): void {
  const lines = readFileSync(log(home), 'utf8').split('\n').slice(0, count);
  writeFileSync(log(home), lines.map((line) => `${line}\n`).join(''));
}

function anchorOf(home: string, generation: number): string | null | undefined {
  const stored = readGeneration(home, generation);
  return stored.kind === 'generation' ? stored.generation.metadata.auditHead : undefined;
}

describe('an anchor', () => {
  it('names the newest entry of the moment, in every kind of move', () => {
    const home = moved();
    const hashes = [...readAudit(home)].map(({ entry }) => entry?.hash);
    const anchors = [1, 2, 3, 4, 5].map((generation) => anchorOf(home, generation));
    expect(anchors).toEqual([undefined, ...hashes.slice(0, 4)]);
  });

  it('is left out where the log cannot be read, and the rollback is made all the same', () => {
    const { home } = liveRollout();
    rmSync(log(home));
    mkdirSync(log(home));
    expect(rollBack(rollbackRequest(home))).toMatchObject({ to: { generation: 3, stage: 'off' } });
    expect(anchorOf(home, 3)).toBeUndefined();
  });

  it('is left out where reading fails in the middle', () => {
    const { home } = liveRollout();
    const { fs } = faultyFileSystem(({ operation }) =>
      operation === 'read' ? { code: 'EIO', when: 'before' } : null,
    );
    expect(readAnchor(fs, home)).toEqual({});
  });

  it('is found behind a log of any length, and not behind an unfinished line', () => {
    const { home } = liveRollout();
    const last = [...readAudit(home)].at(-1)?.entry?.hash;
    const lines = readFileSync(log(home), 'utf8');
    writeFileSync(log(home), `${'x'.repeat(3_000_000)}\n${lines}{"schema`);
    expect(readAnchor(nodeFileSystem, home)).toEqual({ auditHead: last });
    writeFileSync(log(home), 'x'.repeat(3_000_000));
    expect(readAnchor(nodeFileSystem, home)).toEqual({});
    writeFileSync(log(home), '{"schema');
    expect(readAnchor(nodeFileSystem, home)).toEqual({});
  });
});

describe('verifyAudit with anchors', () => {
  it('says up to which line a loss would be seen', () => {
    expect(verifyAudit(moved())).toMatchObject({
      kind: 'ok',
      entries: 5,
      anchors: 4,
      lastAnchor: { generation: 5, line: 4 },
      limits: expect.stringContaining('the loss of later ones cannot be seen'),
    });
  });

  it.each([
    [3, 5],
    [2, 4],
    [1, 3],
    [0, 2],
  ])('finds that all but %i lines are gone, and names generation %i', (kept, generation) => {
    const home = moved();
    keepLines(home, kept);
    expect(verifyAudit(home)).toMatchObject({ kind: 'lost', generation, entries: kept });
  });

  it('finds that the log is gone', () => {
    const home = moved();
    rmSync(log(home));
    expect(verifyAudit(home)).toMatchObject({ kind: 'lost', generation: 2, entries: 0 });
  });

  it('finds a log that was made anew and is whole in itself', () => {
    const [home, other] = [moved(), makeHome()];
    for (let move = 0; move < 6; move += 1)
      rollBack(rollbackRequest(other, { flag: () => 'f', reason: 'made up' }));
    writeFileSync(log(home), readFileSync(log(other)));
    expect(verifyAudit(home)).toMatchObject({ kind: 'lost', generation: 2 });
  });

  it('cannot see the loss of the entry behind the last anchor', () => {
    const home = moved();
    keepLines(home, 4);
    expect(verifyAudit(home)).toMatchObject({ kind: 'ok', entries: 4, lastAnchor: { line: 4 } });
  });

  it('is content before the first move', () => {
    expect(verifyAudit(makeHome())).toMatchObject({ kind: 'ok', anchors: 0, lastAnchor: null });
  });
});
