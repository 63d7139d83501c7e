import { isDeepStrictEqual } from 'node:util';
import type { End, FileChange, Observation, Output } from '@strangler/core';
import type { Channel } from './channel.ts';

/**
 * Says whether two runs did the same in one channel, byte for byte.
 *
 * A truncated output equals nothing, since what was dropped may differ; a run that did not end in time, or did not
 * start, equals no other.
 */
export function sameInChannel(channel: Channel, a: Observation, b: Observation): boolean {
  switch (channel) {
    case 'exit':
      return sameEnd(a.end, b.end);
    case 'stdout':
      return sameOutput(a.stdout, b.stdout);
    case 'stderr':
      return sameOutput(a.stderr, b.stderr);
    case 'files':
      return sameFiles(a.files, b.files);
  }
}

function sameEnd(a: End, b: End): boolean {
  if (a.kind === 'exited' && b.kind === 'exited') return a.code === b.code;
  if (a.kind === 'signalled' && b.kind === 'signalled') return a.signal === b.signal;
  return false;
}

function sameOutput(a: Output, b: Output): boolean {
  return !a.truncated && !b.truncated && a.bytes === b.bytes && a.sha256 === b.sha256;
}

/** A file that was too large to hash equals nothing. */
function sameFiles(a: readonly FileChange[], b: readonly FileChange[]): boolean {
  return isDeepStrictEqual(a, b) && a.every(({ type, sha256 }) => type !== 'file' || sha256 !== null);
}

/**
 * Says whether two runs are at least of one kind in a channel that cannot be compared byte for byte.
 *
 * Ends: the same kind of end and, for a death by signal, the same signal; which exit code does not count. Outputs:
 * both wrote something or both nothing. Written files: nothing is demanded.
 */
export function alikeInChannel(channel: Channel, a: Observation, b: Observation): boolean {
  switch (channel) {
    case 'exit':
      return a.end.kind === b.end.kind && (a.end.kind !== 'signalled' || sameEnd(a.end, b.end));
    case 'stdout':
    case 'stderr':
      return (a[channel].bytes === 0) === (b[channel].bytes === 0);
    case 'files':
      return true;
  }
}
