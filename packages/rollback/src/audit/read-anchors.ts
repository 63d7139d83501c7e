import { listNames } from '../file-system/directory.ts';
import type { FileSystem } from '../file-system/file-system.ts';
import { readGeneration } from '../generation/read-generation.ts';
import { generationNumber } from '../generation/state-names.ts';

/** A generation that names the newest entry of its moment. */
export interface Anchor {
  readonly generation: number;
  readonly head: string;
}

/** The anchors of all generations that can be read and hold one, the oldest first. */
export function readAnchors(fs: FileSystem, home: string): readonly Anchor[] {
  return listNames(fs, home)
    .map(generationNumber)
    .filter((number) => number !== null)
    .sort((left, right) => left - right)
    .flatMap((generation) => {
      const stored = readGeneration(home, generation, fs);
      const head = stored.kind === 'generation' ? stored.generation.metadata.auditHead : null;
      return head == null ? [] : [{ generation, head }];
    });
}
