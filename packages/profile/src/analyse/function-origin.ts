import type { HotPath } from '@strangler/core';
import type { Frame } from './frame-table.ts';

/** Whose code a function is. */
export type FunctionOrigin = HotPath['origin'];

/** What tells the origin of a function. */
export interface OriginFacts {
  /** False for a program in another language than Go, where nothing is said of modules. */
  readonly isGo: boolean;
  /** The directory of Go's sources with a final slash; null for binaries that were built with -trimpath. */
  readonly standardRoot: string | null;
  readonly modulePath: string | null;
}

/** Finds Go's sources by the runtime, which is part of every Go program. */
export function originFacts(frames: Iterable<Frame>, modulePath: string | null): OriginFacts {
  let isGo = modulePath !== null;
  for (const { name, file } of frames) {
    if (!name.startsWith('runtime.')) continue;
    isGo = true;
    const standardRoot = /^(.*\/)runtime\/[^/]+$/.exec(file)?.[1];
    if (standardRoot !== undefined) return { isGo, standardRoot, modulePath };
  }
  return { isGo, standardRoot: null, modulePath };
}

/** Tells the origin of one function from its package and its file. */
export function functionOrigin(frame: Frame, facts: OriginFacts): FunctionOrigin {
  if (/^[[<]unknown|^\[/.test(frame.name)) return 'unknown';
  return facts.isGo ? goOrigin(frame, facts) : nativeOrigin(frame);
}

function goOrigin({ name, file }: Frame, facts: OriginFacts): FunctionOrigin {
  const path = packagePath(name);
  if (path === 'main') return 'program';
  if (facts.modulePath !== null && isWithin(path, facts.modulePath)) return 'program';
  if (facts.standardRoot !== null && file.startsWith(facts.standardRoot)) return 'standard-library';
  if (/@v\d/.test(file) || file.includes('/vendor/')) return 'dependency';
  if (!path.split('/', 1)[0]?.includes('.') && facts.standardRoot === null) return 'standard-library';
  if (path === '' || path.startsWith('type:')) return 'standard-library';
  // Sources outside of the module cache are those of a workspace, or of a local replacement.
  return facts.modulePath === null || file !== '' ? 'program' : 'dependency';
}

/** Rust's own crates, what Rust and C put around `main`, and what the C library and its loader name with underscores. */
const nativeRuntime =
  /^<?&?(mut )?(dyn )?(std|core|alloc|hashbrown|compiler_builtins|rustc_demangle|backtrace)::|^(_|__rust|__libc|__GI_|rust_)|^(malloc|calloc|realloc|free|cfree|memcpy|memmove|memset|memcmp|clone3?|start_thread)$/;

function nativeOrigin({ name, file }: Frame): FunctionOrigin {
  if (/\/rustc\/[0-9a-f]{40}\/|\/lib\/rustlib\//.test(file)) return 'standard-library';
  if (/\/registry\/src\//.test(file)) return 'dependency';
  return nativeRuntime.test(name) ? 'standard-library' : 'program';
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
