import type { End, FileChange, Observation } from '@strangler/core';
import type { Channel } from '../compare/channel.ts';
import { sameFiles } from '../compare/compare-files.ts';
import { sameOutput } from '../compare/compare-outputs.ts';

interface Deeds extends Pick<Observation, 'end' | 'stdout' | 'stderr'> {
  readonly files: readonly FileChange[];
}

/**
 * Says whether two runs did the same in one channel, byte for byte.
 *
 * A truncated output equals nothing, since what was dropped may differ; a run that did not end in time, or did not
 * start, equals no other.
 */
export function sameInChannel(channel: Channel, a: Deeds, b: Deeds): boolean {
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

/** Says whether two runs ended in the same way: the same kind of end and, for a death by signal, the same signal. */
export function endAlike(a: End, b: End): boolean {
  return a.kind === b.kind && (a.kind !== 'signalled' || sameEnd(a, b));
}

function sameEnd(a: End, b: End): boolean {
  if (a.kind === 'exited' && b.kind === 'exited') return a.code === b.code;
  if (a.kind === 'signalled' && b.kind === 'signalled') return a.signal === b.signal;
  return false;
}
