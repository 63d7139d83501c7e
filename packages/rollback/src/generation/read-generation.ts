import { join } from 'node:path';
import { checkDocument, type Generation } from '@strangler/core';
import { errorText, isAbsence } from '../file-system/error-text.ts';
import type { FileSystem } from '../file-system/file-system.ts';
import { nodeFileSystem } from '../file-system/node-file-system.ts';
import { readText } from '../file-system/read-file.ts';
import { candidatePrefixes } from '../flag/share-rule.ts';
import { generationFileName, generationNumber, readyFileName } from './state-names.ts';

/** A generation of a few hundred bytes was written; more than this is not one. */
const maxBytes = 1024 * 1024;

/** What a generation's file holds: a generation, or the reason why it cannot be used. */
export type StoredGeneration =
  | { readonly kind: 'generation'; readonly file: string; readonly generation: Generation }
  | { readonly kind: 'invalid'; readonly file: string; readonly reason: string };

/** Reads one numbered generation; never throws for what the file holds, or for its absence. */
export function readGeneration(
  home: string,
  generation: number,
  fs: FileSystem = nodeFileSystem,
): StoredGeneration {
  return readGenerationFile(fs, home, generationFileName(generation));
}

/** Reads a generation by its file name; never throws. */
export function readGenerationFile(fs: FileSystem, home: string, file: string): StoredGeneration {
  const path = join(home, file);
  try {
    if (!fs.status(path).isFile) return { kind: 'invalid', file, reason: `${file} is not a regular file` };
    return parseGeneration(file, readText(fs, path, maxBytes));
  } catch (error) {
    const reason = isAbsence(error) ? `${file} is missing` : `${file} cannot be read: ${errorText(error)}`;
    return { kind: 'invalid', file, reason };
  }
}

function parseGeneration(file: string, text: string): StoredGeneration {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'invalid', file, reason: `${file} is not complete JSON` };
  }
  const checked = checkDocument('Generation', value);
  if (!checked.ok) {
    const [problem] = checked.problems;
    const where = problem === undefined ? '' : `: ${problem.path} ${problem.message}`;
    return { kind: 'invalid', file, reason: `${file} does not fit the generation schema${where}` };
  }
  const contradiction = findContradiction(file, checked.value);
  if (contradiction !== null) return { kind: 'invalid', file, reason: `${file} ${contradiction}` };
  return { kind: 'generation', file, generation: checked.value };
}

/** A generation whose parts disagree is one that somebody edited; every reader takes control then. */
function findContradiction(file: string, generation: Generation): string | null {
  const { generation: number, stage } = generation.metadata;
  const expected = file === readyFileName ? 0 : generationNumber(file);
  if (number !== expected) return `holds generation ${number}`;
  const [definition] = Object.values(generation.flags);
  const wantedDefault = stage === 'live' || stage === 'complete' ? 'candidate' : 'control';
  const targeting = definition?.targeting;
  if (targeting !== undefined && candidatePrefixes(targeting) === null)
    return 'has a targeting rule of another form';
  const hasTargeting = targeting !== undefined;
  if (definition?.defaultVariant === wantedDefault && hasTargeting === (stage === 'canary')) return null;
  return `has a flag that contradicts its stage ${stage}`;
}
