import type { Observation } from '@strangler/core';
import type { ReadOutput } from '../bytes/read-output.ts';
import type { Channel } from '../compare/channel.ts';
import { compareFiles } from '../compare/compare-files.ts';
import { compareOutputs } from '../compare/compare-outputs.ts';
import { crashCause } from '../compare/crash-cause.ts';
import { describeEnd } from '../compare/describe-end.ts';
import { bareFinding, type ChannelComparison, sameInAll } from '../compare/finding.ts';
import type { JudgeTools } from './judge-tools.ts';
import { sameInChannel } from './same-channel.ts';

/** Compares two runs in one channel under the rules. */
export function compareChannel(
  channel: Channel,
  control: Observation,
  candidate: Observation,
  tools: JudgeTools & { readonly read: ReadOutput },
): ChannelComparison {
  if (sameInChannel(channel, control, candidate)) return sameInAll;
  switch (channel) {
    case 'exit':
      return compareEnds(control, candidate, tools.read);
    case 'stdout':
    case 'stderr':
      return compareOutputs({
        channel,
        file: null,
        control: control[channel],
        candidate: candidate[channel],
        scope: tools.rules.scopeOf(channel, null),
        reader: tools.reader,
      });
    case 'files':
      return compareFiles(control.files, candidate.files, tools);
  }
}

function compareEnds(control: Observation, candidate: Observation, read: ReadOutput): ChannelComparison {
  const [ours, theirs] = [describeEnd(control.end), describeEnd(candidate.end)];
  const cause = crashCause(candidate.stderr, read);
  const location = `${ours}, ${theirs}`;
  const finding = bareFinding({
    channel: 'exit',
    kind: 'end',
    path: '$',
    location: cause === '' ? location : `${location}: ${cause}`,
    title: `control: ${ours}; candidate: ${theirs}${cause === '' ? '' : `: ${cause}`}`,
    values: [ours, theirs],
    types: [control.end.kind, candidate.end.kind],
  });
  return { findings: [finding], hits: new Set(), overflows: false };
}
