import type { HotPath } from '@strangler/core';
import { chooseBoundaries, type Role } from './choose-boundaries.ts';
import { extractedName } from './extracted-name.ts';
import type { HotFunction } from './hot-function.ts';

/** What to do about one hot function, the function to extract so that its cost leaves, and why. */
export type Advice = Pick<HotPath, 'advice' | 'boundary' | 'reason'>;

/** Advises on every hot function; all of them together decide, because one's boundary is another's caller. */
export function advise(
  hot: readonly HotFunction[],
  thresholdPercent: number,
): (candidate: HotFunction) => Advice {
  const roles = chooseBoundaries(hot, thresholdPercent);
  const boundaries = hot.filter((candidate) => roles.get(candidate)?.kind === 'boundary');
  return (candidate) => {
    const role = roles.get(candidate);
    if (role === undefined) return adviseOnForeign(candidate, boundaries, hot);
    return adviseOnOwn(candidate, role, { roles, thresholdPercent });
  };
}

interface Context {
  readonly roles: ReadonlyMap<HotFunction, Role>;
  readonly thresholdPercent: number;
}

function adviseOnOwn(candidate: HotFunction, role: Role, context: Context): Advice {
  switch (role.kind) {
    case 'entry':
      return keep('It is the program as a whole; what can be taken out lies beneath it.');
    case 'boundary':
      return {
        advice: 'extract',
        boundary: extractedName(candidate),
        reason: reasonToExtract(candidate, context),
      };
    case 'inner':
      return instead(role.boundary, `It lies beneath ${extractedName(role.boundary)} and moves with it.`);
    case 'wrapper': {
      const inner = innermost(role.of, context.roles);
      return {
        ...keep(`It hands on what it costs to ${inner.name}, a smaller part to take out.`),
        boundary: inner.name,
      };
    }
    case 'driver':
      return keep(`It holds nearly the whole run; its operations are ${listNames(role.of)}.`);
  }
}

function reasonToExtract(candidate: HotFunction, { thresholdPercent }: Context): string {
  const own = extractedName(candidate) === candidate.name;
  const subject = own ? 'It' : `It is a part of ${extractedName(candidate)} and`;
  const share = `${subject} holds ${describeShare(candidate)}, and all that it calls moves with it.`;
  const lower = candidate.interval?.[0] ?? thresholdPercent;
  const doubt = ` More samples may put it below ${thresholdPercent} %.`;
  return `${share}${lower < thresholdPercent ? doubt : ''} ${openQuestion}`;
}

const openQuestion =
  'Whether it pays depends on its calls per run times the round trip to a subprocess, which were not measured here.';

function adviseOnForeign(
  candidate: HotFunction,
  boundaries: readonly HotFunction[],
  hot: readonly HotFunction[],
): Advice {
  const around = boundaries.find(({ name }) => candidate.covers(name) > 0.5);
  if (around !== undefined) return keep(`It stands above ${around.name} and calls into the program.`);
  if (hot.some(({ name }) => name === 'main.main') && candidate.covers('main.main') > 0.5) {
    return keep('It is the frame that Go puts around the program.');
  }
  const [boundary] = boundaries.toSorted((a, b) => b.covers(candidate.name) - a.covers(candidate.name));
  const part = boundary?.covers(candidate.name) ?? 0;
  if (boundary === undefined || part <= 0.5) return keep(reasonWithoutCaller(candidate));
  const moved = `${extractedName(boundary)} holds ${Math.round(part * 100)} % of its cost`;
  return instead(boundary, `It ${foreignness[candidate.origin]}; ${moved}.`);
}

function reasonWithoutCaller(candidate: HotFunction): string {
  return `It ${foreignness[candidate.origin]}, and no function of the program that could be taken out holds most of its cost.`;
}

const foreignness: Readonly<Record<HotFunction['origin'], string>> = {
  program: 'belongs to the program',
  dependency: 'belongs to a module that the program requires',
  'standard-library': 'belongs to Go itself',
  unknown: 'has no name in the profile',
};

function innermost(start: HotFunction, roles: ReadonlyMap<HotFunction, Role>): HotFunction {
  const role = roles.get(start);
  return role?.kind === 'wrapper' ? innermost(role.of, roles) : start;
}

function keep(reason: string): Advice {
  return { advice: 'keep', boundary: null, reason };
}

function instead(boundary: HotFunction, reason: string): Advice {
  return { advice: 'extract the caller instead', boundary: extractedName(boundary), reason };
}

/** For example `81.2 % of the run (79.1 to 83.2 %)`. */
export function describeShare({ cumPercent, interval }: HotFunction): string {
  const share = `${cumPercent.toFixed(1)} % of the run`;
  if (interval === null) return share;
  return `${share} (${interval[0].toFixed(1)} to ${interval[1].toFixed(1)} %)`;
}

/** Names as a list in a sentence. */
export function listNames(functions: readonly HotFunction[]): string {
  return functions.map(({ name }) => name).join(', ');
}
