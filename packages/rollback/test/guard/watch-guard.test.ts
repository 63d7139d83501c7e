import { getEventListeners } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { GuardLook } from '../../src/guard/guard-session.ts';
import { watchGuard } from '../../src/guard/watch-guard.ts';
import { makeDirectory } from '../support/rollout.ts';

const look = { report: {}, rollback: null } as unknown as GuardLook;

interface Watched {
  readonly looks: () => number;
  readonly failures: readonly string[];
  readonly end: () => Promise<void>;
  readonly signal: AbortSignal;
}

function start(
  directory: string,
  intervalMs: number,
  each: (count: number) => void = () => undefined,
): Watched {
  const controller = new AbortController();
  const failures: string[] = [];
  let count = 0;
  const ended = watchGuard({
    look: async () => {
      count += 1;
      each(count);
      return look;
    },
    directory,
    intervalMs,
    onLook: () => undefined,
    onFailure: (why) => failures.push(why),
    signal: controller.signal,
  });
  const end = (): Promise<void> => {
    controller.abort();
    return ended;
  };
  return { looks: () => count, failures, end, signal: controller.signal };
}

describe('watchGuard', () => {
  it('goes on after a look that failed', async () => {
    const watch = start(makeDirectory(), 20, (count) => {
      if (count < 3) throw new Error(`fault ${count}`);
    });
    await setTimeout(300);
    await watch.end();
    expect(watch.failures).toEqual(['fault 1', 'fault 2']);
    expect(watch.looks()).toBeGreaterThan(4);
  });

  it('looks soon after an event, long before the interval is over, in a directory that came back too', async () => {
    const directory = join(makeDirectory(), 'events');
    const watch = start(directory, 2500);
    await setTimeout(100);
    expect(watch.looks()).toBe(1);
    mkdirSync(directory);
    await setTimeout(2700);
    const before = watch.looks();
    writeFileSync(join(directory, 'a.jsonl'), '{}\n');
    await setTimeout(1300);
    expect(watch.looks()).toBeGreaterThan(before);
    rmSync(directory, { recursive: true });
    await setTimeout(1300);
    await watch.end();
    expect(watch.failures).toEqual([]);
  });

  it('ends at once when it is told to, and leaves no listener behind', async () => {
    const watch = start(makeDirectory(), 5);
    await setTimeout(200);
    expect(watch.looks()).toBeGreaterThan(5);
    expect(getEventListeners(watch.signal, 'abort').length).toBeLessThanOrEqual(1);
    const started = performance.now();
    await watch.end();
    expect(performance.now() - started).toBeLessThan(200);
    expect(getEventListeners(watch.signal, 'abort')).toEqual([]);
  });
});
