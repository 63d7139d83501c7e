import type { HotPath } from '@strangler/core';
import type { Frame } from './frame-table.ts';

/** Whose code a function is. */
export type FunctionOrigin = HotPath['origin'];

/** What tells the origin of a function: where Go's own sources lie, and the main module where it is known. */
export interface OriginFacts {
  /** The directory of Go's sources with a final slash; null for binaries that were built with -trimpath. */
  readonly standardRoot: string | null;
  readonly modulePath: string | null;
}

/** Finds Go's sources by the runtime, which is part of every Go program. */
export function originFacts(frames: readonly Frame[], modulePath: string | null): OriginFacts {
  const runtime = /^(.*\/)runtime\/[^/]+$/;
  const found = frames.find(({ name, file }) => name.startsWith('runtime.') && runtime.test(file));
  return { standardRoot: found === undefined ? null : (runtime.exec(found.file)?.[1] ?? null), modulePath };
}

/** Tells the origin of one function from its package and its file. */
export function functionOrigin({ name, file }: Frame, facts: OriginFacts): FunctionOrigin {
  if (/^[[<]/.test(name)) return 'unknown';
  const path = packagePath(name);
  if (path === 'main') return 'program';
  if (facts.modulePath !== null && isWithin(path, facts.modulePath)) return 'program';
  if (facts.standardRoot !== null && file.startsWith(facts.standardRoot)) return 'standard-library';
  if (/@v\d/.test(file) || file.includes('/vendor/')) return 'dependency';
  if (!path.split('/', 1)[0]?.includes('.') && facts.standardRoot === null) return 'standard-library';
  if (path === '' || path.startsWith('type:')) return 'standard-library';
  return facts.modulePath === null ? 'program' : 'dependency';
}

/** The import path of a Go symbol: up to the first dot after the last slash, type arguments left aside. */
function packagePath(name: string): string {
  const symbol = name.split(/[[(]/, 1)[0] ?? '';
  const dot = symbol.indexOf('.', symbol.lastIndexOf('/') + 1);
  return dot < 0 ? '' : symbol.slice(0, dot);
}

function isWithin(path: string, modulePath: string): boolean {
  return path === modulePath || path.startsWith(`${modulePath}/`);
}
