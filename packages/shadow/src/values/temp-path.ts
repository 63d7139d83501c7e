import { holdsMarks, marks, showMarks } from './marks.ts';
import { uuidSource } from './uuid.ts';

const knownRoots = ['/tmp', '/var/tmp', '/dev/shm', '/private/tmp', '/var/folders', '/private/var/folders'];
/** Directories in which temporary files begin anew, as in `/dev/shm/job-1/tmp/tmpk3j2h1g0`. */
const innerRoots = new Set(['tmp', 'temp', 'T']);
/** Chance writes the first name below a root, or the second where a program has a directory of its own there. */
const maxDepth = 2;

/** A path below a directory for temporary files, up to white space or what commonly ends a path in a text. */
const tail = '((?:/[A-Za-z0-9._@%+=~-]+)*)';
const known = expressionFor(knownRoots);
/** Parts of names that chance may have written; digits behind a word are a part of their own. */
const nameParts = new RegExp(
  `${uuidSource}|(?<![A-Za-z0-9_])([A-Za-z_]*)(\\d{6,})(?![A-Za-z0-9_])|(?:tmp\\.)?[A-Za-z0-9_]{6,}`,
  'g',
);

/** A text with marks for parts of its temporary paths, and these parts. */
export interface MaskedPaths {
  readonly text: string;
  readonly names: readonly string[];
}

/**
 * Marks the root of every path below a directory for temporary files, and all in its first names that chance may have
 * written. Whether chance did only shows beside the names of another text.
 */
export function markTempNames(text: string, moreRoots: readonly string[] = []): MaskedPaths {
  const names: string[] = [];
  const marked = replacePaths(text, moreRoots, (name) =>
    name.replaceAll(nameParts, (part: string, word?: string, digits?: string) => {
      names.push(digits ?? part);
      return `${digits === undefined ? '' : (word ?? '')}${marks.name}`;
    }),
  );
  return { text: marked, names };
}

/** Marks the root and the names that look random by themselves of every path below a directory for temporary files. */
export function markTempPaths(text: string): string {
  return holdsMarks(text) ? text : replacePaths(text, [], maskName);
}

/** The same with `#` in the place of marks, for a person. */
export function maskTempPaths(text: string): string {
  return holdsMarks(text) ? text : showMarks(markTempPaths(text));
}

type ReplaceName = (name: string) => string;

function replacePaths(text: string, moreRoots: readonly string[], replace: ReplaceName): string {
  if (!text.includes('/')) return text;
  const pattern = moreRoots.length === 0 ? known : expressionFor([...moreRoots, ...knownRoots]);
  return text.replaceAll(
    pattern,
    (_, before: string, path: string) => `${before}${marks.tempRoot}${replaceNames(path, replace)}`,
  );
}

function expressionFor(roots: readonly string[]): RegExp {
  const trimmed = roots.map((root) => root.replace(/\/$/, '').replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`(^|[^A-Za-z0-9._/-])(?:${trimmed.join('|')})(?![A-Za-z0-9._@%+=~-])${tail}`, 'g');
}

function replaceNames(path: string, replace: ReplaceName): string {
  let depth = 0;
  const names = path.split('/').map((name) => {
    if (name === '') return name;
    depth = innerRoots.has(name) ? 0 : depth + 1;
    return depth >= 1 && depth <= maxDepth ? replace(name) : name;
  });
  return names.join('/');
}

function maskName(name: string): string {
  return name.replaceAll(/[A-Za-z0-9_]{6,}/g, (run) =>
    looksRandom(run) ? marks.name : run.replaceAll(/\d{6,}/g, marks.name),
  );
}

/** What Python and Rust put behind `tmp`; else letters and digits, or both cases, in no order of words. */
function looksRandom(run: string): boolean {
  if (/^tmp(?:[a-z0-9_]{8}|[A-Za-z0-9]{6})$/.test(run)) return true;
  const changes = run.match(/[A-Za-z](?=\d)|\d(?=[A-Za-z])/g)?.length ?? 0;
  return changes >= 2 || /[a-z][A-Z].*[A-Z]{2}|[A-Z]{2}.*[a-z][A-Z]|[a-z][A-Z][a-z][A-Z]/.test(run);
}
