import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { FileChange, Observation, Output } from '@strangler/core';
import { hashBytes } from '../bytes/hash-bytes.ts';
import { invalidRunFile } from '../bytes/invalid-run-file.ts';
import { DigestTable } from '../corpus/digest-table.ts';
import type { RunStore } from './run-store.ts';
import { digestOf } from './seal.ts';

/**
 * Passes groups of observations on once the outputs and written files that they hold have the hashes that they state.
 *
 * Throws INPUT_INVALID. A truncated output is not checked: it is equal to nothing anyway.
 */
export async function* checkOutputs(
  groups: Iterable<readonly Observation[]>,
  store: RunStore,
): AsyncGenerator<readonly Observation[]> {
  const checkedBlobs = new DigestTable(32);
  for (const group of groups) {
    for (const observation of group) {
      for (const content of contentsOf(observation)) {
        const isRight = isInline(content)
          ? holdsItsBytes(content)
          : await leadsToItsBytes(content, store, checkedBlobs);
        if (!isRight) throw wrongHash(store, observation, content);
      }
    }
    yield group;
  }
}

/** Bytes that an observation holds itself or by the name of a file. */
type Content = Output | FileChange;

/** All of them but files whose content is not kept: those are compared by their hash alone. */
function* contentsOf({ stdout, stderr, files }: Observation): Generator<Content> {
  for (const output of [stdout, stderr]) if (!output.truncated) yield output;
  for (const file of files) if (isInline(file) || file.blob !== undefined) yield file;
}

function isInline({ text, base64 }: Content): boolean {
  return text !== undefined || base64 !== undefined;
}

function holdsItsBytes({ text, base64, bytes, sha256 }: Content): boolean {
  const held = text === undefined ? Buffer.from(base64 ?? '', 'base64') : Buffer.from(text);
  return held.length === bytes && hashBytes(held) === sha256;
}

async function leadsToItsBytes(
  { blob, bytes, sha256 }: Content,
  store: RunStore,
  checkedBlobs: DigestTable,
): Promise<boolean> {
  // Blobs are named by their hash; any other name could lead out of the directory.
  if (blob === undefined || blob !== sha256 || !/^[0-9a-f]{64}$/.test(blob)) return false;
  const file = join(store.dir, 'blobs', blob);
  if (statSync(file, { throwIfNoEntry: false })?.size !== bytes) return false;
  const known = checkedBlobs.size;
  if (checkedBlobs.add(Buffer.from(blob, 'hex')) < known) return true;
  return (await digestOf(file)) === `sha256:${blob}`;
}

function wrongHash(store: RunStore, { caseId }: Observation, { sha256 }: Content): Error {
  return invalidRunFile(
    join(store.dir, 'observations.jsonl'),
    `An output of case ${caseId} does not have the hash ${sha256} that stands beside it.`,
  );
}
