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

function sameFiles(a: readonly FileChange[], b: readonly FileChange[]): boolean {
  return isDeepStrictEqual(a, b);
}
