import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { MigrateError } from '@strangler/core';

/** A killed process is gone within a moment, unless the kernel is at work for it. */
const rounds = 500;
const roundMs = 2;

/**
 * Kills what programs left behind outside of their process groups, so that the next run in the same place is alone there.
 *
 * They are known by a variable that they inherited, such as `STRANGLER_EVENTS=/tmp/x/0/slot/events.jsonl`. One that has
 * cleared its environment, or belongs to somebody else, is not found. Throws TOOL_FAILED where one does not end.
 */
export async function endLeftovers(variable: string): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    const left = processesWith(variable);
    if (left.length === 0) return;
    for (const pid of left) kill(pid);
    await setTimeout(roundMs);
  }
  throw new MigrateError({
    code: 'TOOL_FAILED',
    message: 'a process that a program left behind does not end',
    why: 'It could write into the run of the other side, which has the same directories.',
    next: 'Look at what the program starts, and end that. With cargo on the PATH each run is followed more closely.',
  });
}

function processesWith(variable: string): number[] {
  const own = `${variable}\0`;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => environmentOf(pid).includes(own))
    .map(Number);
}

/** Empty for one that has just ended, and for one of somebody else. */
function environmentOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1');
  } catch {
    return '';
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}
