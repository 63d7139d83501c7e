import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { leadsOut } from '../corpus/check-tree.ts';
import { CaptureLoss } from './loss.ts';

/** What an argument says of a path below the working directory. */
export interface NamedPath {
  /** Relative to the working directory; `.` is that itself. */
  readonly path: string;
  /** The place of the path in the argument. */
  readonly start: number;
  readonly exists: boolean;
}

/** Paths here are parts of the machine and stay as they are. */
const machine = /^\/(?:bin|boot|dev|etc|lib\w*|opt|proc|run|sbin|sys|usr)(?:\/|$)/;
/** What a shell puts here for `<(…)` can be read once only. */
const passedDescriptor = /^\/(?:dev|proc\/self)\/fd\/(?:[3-9]|\d\d)/;

/**
 * The path that an argument names: all of it, or what stands behind its `=`, a leading `@` or a flag of one letter.
 *
 * A path that is not there counts where its directory is: the command may write it. Throws CaptureLoss for paths
 * outside of the working directory, where a repetition would meet what is there by then.
 */
export function namedPath(arg: string, cwd: string): NamedPath | null {
  for (const start of startsOf(arg)) {
    const named = arg.slice(start);
    if (passedDescriptor.test(named)) throw new CaptureLoss('special-file');
    const found = named === '' || machine.test(named) ? null : lookUp(named, cwd);
    if (found !== null) return { ...found, start };
  }
  return null;
}

function startsOf(arg: string): number[] {
  const starts = [0];
  if (arg.includes('=')) starts.push(arg.indexOf('=') + 1);
  if (/^-[A-Za-z]./.test(arg)) starts.push(2);
  return starts.map((start) => (arg[start] === '@' ? start + 1 : start));
}

function lookUp(named: string, cwd: string): Pick<NamedPath, 'path' | 'exists'> | null {
  const place = resolve(cwd, named);
  const exists = existsSync(place);
  const directory = dirname(place);
  if (!exists && !(named.includes('/') && directory !== '/' && existsSync(directory))) return null;
  const path = relative(cwd, place);
  if (leadsOut(path)) throw new CaptureLoss('outside-path');
  return { path: path === '' ? '.' : path, exists };
}
