import type { Observation } from '@strangler/core';
import { readLines } from '../corpus/read-lines.ts';
import { parseObservation } from './parse-observation.ts';

/** All observations of one case and pass, and the bytes of the file that hold them. */
export interface RecordedGroup {
  readonly observations: readonly Observation[];
  readonly start: number;
  /** Behind the last line feed. */
  readonly end: number;
}

/**
 * Reads observations.jsonl and yields all observations of one case and pass at a time, without holding the file in
 * memory.
 *
 * A last line without its end is what a killed run leaves, and is left out. Any other line that does not fit
 * throws INPUT_INVALID with its number.
 */
export function* readObservations(file: string): Generator<readonly Observation[]> {
  for (const { observations } of readGroups(file)) yield observations;
}

/** As `readObservations`, with the place of each group in the file. */
export function* readGroups(file: string): Generator<RecordedGroup> {
  let observations: Observation[] = [];
  let start = 0;
  let end = 0;
  for (const line of readLines(file)) {
    if (!line.ended) break;
    const observation = parseObservation(line.bytes, `${file}:${line.number}`);
    const [first] = observations;
    if (first !== undefined && (first.caseId !== observation.caseId || first.pass !== observation.pass)) {
      yield { observations, start, end };
      observations = [];
      start = line.start;
    }
    observations.push(observation);
    end = line.start + line.bytes.length + 1;
  }
  if (observations.length > 0) yield { observations, start, end };
}
