import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Generation, GenerationMetadata } from '@strangler/core';
import { createGeneration } from '@strangler/rollback';
import { flag } from './decision-readers.ts';

const program = '#!/bin/sh\necho candidate\n';
const digits = createHash('sha256').update(program).digest('hex');

/** The digest of the candidate that a published state has in its store. */
export const candidateDigest = `sha256:${digits}` as const;

/** Makes a rollout directory whose generation 17 holds a text, with a candidate in its store; gives its path. */
export function publishState(directory: string, text: string | Uint8Array): string {
  const home = join(directory, 'rollout');
  const store = join(directory, 'releases/blobs/sha256');
  for (const dir of [home, store]) {
    mkdirSync(dir, { recursive: true });
    chmodSync(dir, 0o755);
  }
  writeFileSync(join(store, digits), program);
  chmodSync(join(store, digits), 0o555);
  writeFileSync(join(home, 'g-000017.json'), text);
  chmodSync(join(home, 'g-000017.json'), 0o644);
  symlinkSync('g-000017.json', join(home, 'current'));
  return home;
}

/** Generation 17 in a stage, sticky by the variable RAW. */
export function generationIn(stage: GenerationMetadata['stage'], percent: number): Generation {
  return createGeneration({
    flag,
    generation: 17,
    stage,
    percent,
    latched: false,
    control: null,
    candidate: candidateDigest,
    sample: 1,
    stickiness: 'env:RAW',
    auditHead: null,
    reason: 'grüße \u2028 "quoted"',
    createdAt: '2026-01-02T03:04:05.678Z',
  });
}
