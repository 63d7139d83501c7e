import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Observation } from '@strangler/core';
import { readLines } from '../corpus/read-lines.ts';
import { parseObservation } from '../run/parse-observation.ts';
import type { RunStore } from '../run/run-store.ts';

/** Reads the observations of some cases from a run, in the order of their lines, without parsing those of others. */
export function readObservationsOf(
  store: RunStore,
  caseIds: ReadonlySet<string>,
): Map<string, Observation[]> {
  const file = join(store.dir, 'observations.jsonl');
  const found = new Map<string, Observation[]>();
  if (!existsSync(file)) return found;
  for (const { bytes, number, ended } of readLines(file)) {
    const id = caseIdOf(bytes);
    // A last line without its end is what a killed run leaves.
    if (!ended || (id !== null && !caseIds.has(id))) continue;
    const observation = parseObservation(bytes, `${file}:${number}`);
    if (!caseIds.has(observation.caseId)) continue;
    const known = found.get(observation.caseId);
    if (known === undefined) found.set(observation.caseId, [observation]);
    else known.push(observation);
  }
  return found;
}

const idBegins = Buffer.from('"caseId":"');

/** The id near the beginning of a line as a run writes it; null where it does not stand there. */
function caseIdOf(line: Buffer): string | null {
  const at = line.subarray(0, 256).indexOf(idBegins);
  if (at === -1) return null;
  const id = line.subarray(at + idBegins.length, at + idBegins.length + 65).toString('latin1');
  return /^[0-9a-f]{64}"$/.test(id) ? id.slice(0, 64) : null;
}
