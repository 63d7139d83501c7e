import type { HotFunction } from './hot-function.ts';

/** What a hot function of the program is to an extraction. */
export type Role =
  | { readonly kind: 'boundary' }
  /** The program as a whole. */
  | { readonly kind: 'entry' }
  /** Its cost is, but for the interval, all of the program's, and that of one function beneath it. */
  | { readonly kind: 'wrapper'; readonly of: HotFunction }
  /** Holds nearly the whole run, and nearly all of that in the hot functions that it calls one after another. */
  | { readonly kind: 'driver'; readonly of: readonly HotFunction[] }
  /** Lies beneath a boundary. */
  | { readonly kind: 'inner'; readonly boundary: HotFunction };

/** Of Go, of Rust (`main` of a crate), and of C. */
const entries = /^main\.(main|init(\.\d+)?)$|^([a-z_][a-z0-9_]*::)?main$/;
const dominated = 0.99;
/** Percent of the run from which on a function that main calls is taken for the program and not for an operation. */
const wholeProgram = 90;
/** Where main itself holds less than this percent of the run, the work is done by other goroutines. */
const mainWorks = 50;

/**
 * Finds where the program could be cut, as long as calls are not counted: the outermost of nested operations, also
 * of those that hold the same cost, because fewer calls cross it. Only where an operation holds all that main does
 * is the innermost taken, because around it is nothing but the program.
 */
export function chooseBoundaries(
  hot: readonly HotFunction[],
  thresholdPercent: number,
): ReadonlyMap<HotFunction, Role> {
  const own = hot.filter(({ origin }) => origin === 'program');
  const roles = new Map<HotFunction, Role>();
  const nested = own.map((candidate) => ({
    candidate,
    beneath: own.filter((other) => other !== candidate && isBeneath(other, candidate)),
    above: own.filter((other) => other !== candidate && isBeneath(candidate, other)),
  }));
  // Outer functions first: whether one is a boundary depends on those around it.
  for (const { candidate, beneath, above } of nested.sort((a, b) => a.above.length - b.above.length)) {
    roles.set(candidate, roleOf(candidate, { above, beneath, roles, thresholdPercent }));
  }
  return roles;
}

/** The program's own hot functions around a candidate, and the roles of those that hold more. */
interface Surroundings {
  readonly above: readonly HotFunction[];
  readonly beneath: readonly HotFunction[];
  readonly roles: ReadonlyMap<HotFunction, Role>;
  readonly thresholdPercent: number;
}

function roleOf(candidate: HotFunction, around: Surroundings): Role {
  if (entries.test(candidate.name)) return { kind: 'entry' };
  const boundary = around.above.find((other) => around.roles.get(other)?.kind === 'boundary');
  if (boundary !== undefined) return { kind: 'inner', boundary };
  if (around.above.some((other) => entries.test(other.name) && isSameCost(candidate, other))) {
    if (candidate.cumPercent < mainWorks) return { kind: 'entry' };
    const same = around.beneath.find((other) => isSameCost(other, candidate));
    if (same !== undefined) return { kind: 'wrapper', of: same };
  }
  const parts = outermost(around.beneath);
  if (isDriver(candidate, parts, around)) return { kind: 'driver', of: parts };
  return { kind: 'boundary' };
}

function isBeneath(inner: HotFunction, outer: HotFunction): boolean {
  return outer.covers(inner.name) >= dominated;
}

/** Without an interval, a hundredth of the cost is taken for noise. */
function isSameCost(inner: HotFunction, outer: HotFunction): boolean {
  return inner.cumPercent >= (outer.interval?.[0] ?? outer.cumPercent * dominated);
}

function outermost(functions: readonly HotFunction[]): readonly HotFunction[] {
  return functions.filter((inner) => !functions.some((outer) => outer !== inner && isBeneath(inner, outer)));
}

function isDriver(candidate: HotFunction, parts: readonly HotFunction[], around: Surroundings): boolean {
  if (parts.length === 0 || candidate.cumPercent < wholeProgram) return false;
  const rest = candidate.cumPercent - parts.reduce((sum, part) => sum + part.cumPercent, 0);
  return around.above.every(({ name }) => entries.test(name)) && rest < around.thresholdPercent;
}
