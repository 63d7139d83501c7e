import type { Observation } from '@strangler/core';
import type { Channel } from './channel.ts';
import { describeEnd } from './describe-end.ts';
import type { Difference } from './difference.ts';
import { locateFileDifference } from './locate-file-difference.ts';
import { locateOutputDifference, type ReadOutput } from './locate-output-difference.ts';

/** Describes how two runs that are known to differ in a channel differ there. */
export function locateDifference(
  channel: Channel,
  control: Observation,
  candidate: Observation,
  read: ReadOutput,
): Difference {
  switch (channel) {
    case 'exit': {
      const location = `${describeEnd(control.end)}, ${describeEnd(candidate.end)}`;
      return {
        channel,
        location,
        title: `control: ${describeEnd(control.end)}; candidate: ${describeEnd(candidate.end)}`,
      };
    }
    case 'stdout':
    case 'stderr': {
      const location = locateOutputDifference(control[channel], candidate[channel], read);
      return { channel, location, title: `${channel} differs: ${location}` };
    }
    case 'files': {
      const { path, what } = locateFileDifference(control.files, candidate.files);
      return { channel, location: `${path}: ${what}`, title: `written file ${path} differs: ${what}` };
    }
  }
}
