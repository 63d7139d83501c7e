import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { checkDocument, type Observation } from '@strangler/core';
import { invalidRunFile } from '../judge/invalid-run-file.ts';

const chunkBytes = 1 << 20;

/**
 * Reads observations.jsonl and yields all observations of one case and pass at a time, without holding the file in
 * memory.
 *
 * A last line without its end is what a killed run leaves, and is left out. Any other line that does not fit
 * throws INPUT_INVALID with its number.
 */
export function* readObservations(file: string): Generator<readonly Observation[]> {
  let group: Observation[] = [];
  let number = 0;
  for (const line of completeLines(file)) {
    number++;
    const observation = parseObservation(line, `${file}:${number}`);
    const [first] = group;
    if (first !== undefined && (first.caseId !== observation.caseId || first.pass !== observation.pass)) {
      yield group;
      group = [];
    }
    group.push(observation);
  }
  if (group.length > 0) yield group;
}

function* completeLines(file: string): Generator<string> {
  const descriptor = openSync(file, 'r');
  try {
    const decoder = new StringDecoder('utf8');
    const chunk = Buffer.allocUnsafe(chunkBytes);
    let rest = '';
    for (let length = readSync(descriptor, chunk); length > 0; length = readSync(descriptor, chunk)) {
      const lines = (rest + decoder.write(chunk.subarray(0, length))).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } finally {
    closeSync(descriptor);
  }
}

function parseObservation(line: string, where: string): Observation {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw invalidRunFile(where, (error as Error).message);
  }
  const checked = checkDocument('Observation', value);
  if (checked.ok) return checked.value;
  const [first] = checked.problems;
  throw invalidRunFile(where, `${first?.path}: ${first?.message}`);
}
