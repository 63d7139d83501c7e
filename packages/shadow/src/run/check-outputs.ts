import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Observation, Output } from '@strangler/core';
import { invalidRunFile } from '../judge/invalid-run-file.ts';
import { hashBytes } from '../workspace/hash-bytes.ts';
import { hashFile } from '../workspace/hash-file.ts';
import type { RunStore } from './run-store.ts';

/**
 * Passes groups of observations on once the outputs that they hold have the hashes that they state.
 *
 * Throws INPUT_INVALID. A truncated output is not checked: it is equal to nothing anyway.
 */
export function* checkOutputs(
  groups: Iterable<readonly Observation[]>,
  store: RunStore,
): Generator<readonly Observation[]> {
  const checkedBlobs = new Set<string>();
  for (const group of groups) {
    for (const { caseId, stdout, stderr } of group) {
      for (const output of [stdout, stderr]) {
        if (output.truncated || holdsItsBytes(output, store, checkedBlobs)) continue;
        throw invalidRunFile(
          join(store.dir, 'observations.jsonl'),
          `An output of case ${caseId} does not have the hash ${output.sha256} that stands beside it.`,
        );
      }
    }
    yield group;
  }
}

function holdsItsBytes(output: Output, store: RunStore, checkedBlobs: Set<string>): boolean {
  if (output.blob === undefined) {
    const bytes = store.outputs.read(output);
    return bytes.length === output.bytes && hashBytes(bytes) === output.sha256;
  }
  // Blobs are named by their hash; any other name could lead out of the directory.
  if (output.blob !== output.sha256 || !/^[0-9a-f]{64}$/.test(output.blob)) return false;
  const file = join(store.dir, 'blobs', output.blob);
  if (statSync(file, { throwIfNoEntry: false })?.size !== output.bytes) return false;
  if (checkedBlobs.has(output.blob)) return true;
  checkedBlobs.add(output.blob);
  return hashFile(file) === output.sha256;
}
