import { isDeepStrictEqual } from 'node:util';
import type { FileChange } from '@strangler/core';

/** The first written file that differs, and in what: `out.json: mode 0644, 0600`. */
export function locateFileDifference(
  control: readonly FileChange[],
  candidate: readonly FileChange[],
): { readonly path: string; readonly what: string } {
  const ours = new Map(control.map((change) => [change.path, change]));
  const theirs = new Map(candidate.map((change) => [change.path, change]));
  for (const path of [...new Set([...ours.keys(), ...theirs.keys()])].sort()) {
    const [a, b] = [ours.get(path), theirs.get(path)];
    if (!isDeepStrictEqual(a, b)) return { path, what: describeChange(a, b) };
  }
  return { path: '', what: 'nothing' };
}

function describeChange(control: FileChange | undefined, candidate: FileChange | undefined): string {
  if (control === undefined) return `${candidate?.change} by the candidate only`;
  if (candidate === undefined) return `${control.change} by the control only`;
  if (control.change !== candidate.change) return `${control.change}, ${candidate.change}`;
  if (control.type !== candidate.type) return `${control.type}, ${candidate.type}`;
  if (control.mode !== candidate.mode) return `mode ${control.mode}, ${candidate.mode}`;
  return control.target === candidate.target ? 'content' : 'link target';
}
