import { setTimeout } from 'node:timers/promises';
import { describeFailure, interrupted, PassingFault, unreachable } from './registry-fault.ts';
import { defaultLimits, type RegistryWorld } from './registry-world.ts';

/** What is tried, in words: where, and what. */
export interface Attempted {
  readonly shown: string;
  readonly doing: string;
}

/**
 * Runs a step until it works, a bounded number of times with growing waits between. Only passing faults are tried again.
 * Throws REGISTRY_UNREACHABLE after the last, INTERRUPTED after an abort.
 */
export async function withRetries<T>(
  world: RegistryWorld,
  { shown, doing }: Attempted,
  step: () => Promise<T>,
): Promise<T> {
  const { attempts } = { ...defaultLimits, ...world.limits };
  for (let tried = 1; ; tried += 1) {
    if (world.signal?.aborted) throw interrupted(doing);
    try {
      return await step();
    } catch (error) {
      if (world.signal?.aborted) throw interrupted(doing);
      if (!(error instanceof PassingFault)) throw error;
      if (tried >= attempts) {
        throw unreachable(shown, doing, `${error.message}, ${attempts} times`);
      }
      await wait(world, doing, waitOf(world, tried, error.waitMs));
    }
  }
}

function waitOf(world: RegistryWorld, tried: number, asked: number | null): number {
  const { backoffMs, longestWaitMs } = { ...defaultLimits, ...world.limits };
  const random = world.random ?? Math.random;
  const own = backoffMs * 2 ** (tried - 1) * (0.5 + random() / 2);
  return Math.min(longestWaitMs, Math.max(own, asked ?? 0));
}

async function wait(world: RegistryWorld, doing: string, milliseconds: number): Promise<void> {
  const sleep = world.sleep ?? ((ms, signal) => setTimeout(ms, undefined, signal ? { signal } : {}));
  try {
    await sleep(milliseconds, world.signal);
  } catch (error) {
    if (world.signal?.aborted) throw interrupted(doing);
    throw new Error(describeFailure(error), { cause: error });
  }
}
