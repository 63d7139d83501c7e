import type { Observation } from '@strangler/core';
import { allChannels, type Channel } from '../compare/channel.ts';
import type { Comparator, ComparedDifference } from '../compare/comparator.ts';
import type { Difference } from '../compare/difference.ts';
import { bareFinding, type Finding } from '../compare/finding.ts';
import type { ChannelJudgement } from './judge-channel.ts';
import type { JudgeSettings } from './judge-settings.ts';
import { NoiseMap } from './noise-map.ts';

/** A comparator that threw, or gave what is no answer: the case cannot be judged. */
export class ComparatorFailure extends Error {
  readonly difference: Difference;

  constructor(why: string) {
    super(why);
    // It is about none of the channels.
    this.difference = {
      channel: 'answer',
      kind: 'custom',
      location: 'comparator',
      title: `the comparator ${why}`,
    };
  }
}

type Settings = Pick<JudgeSettings, 'channels' | 'read' | 'comparator'>;

/**
 * Judges a case by the user's comparator; null where there is none or it leaves the case to the built-in comparison.
 *
 * What it says of two runs of the control is noise, in the place that it names. Throws ComparatorFailure.
 */
export function judgeByComparator(
  controls: readonly Observation[],
  candidates: readonly Observation[],
  settings: Settings,
): ChannelJudgement[] | null {
  const { comparator } = settings;
  const [control, ...others] = controls;
  if (comparator === undefined || comparator === null || control === undefined) return null;
  const compare = (a: Observation, b: Observation): Finding[] | null =>
    callComparator(comparator, a, b, settings);
  const answers = candidates.map((candidate) => compare(control, candidate));
  if (answers.some((answer) => answer === null)) return null;
  const noise = others.flatMap((other) => compare(control, other) ?? []);
  const map = new NoiseMap();
  for (const finding of noise) map.add(finding);
  const lost = candidates.map((candidate) => findLost(candidate, settings.channels));
  const held = answers.map((answer, attempt) => [...map.beyond(answer ?? []), ...(lost[attempt] ?? [])]);
  const causes = new Set(
    held.map((each) => JSON.stringify(each.map(({ channel, location }) => [channel, location]))),
  );
  return [{ held, noise, disagrees: causes.size > 1, hits: new Set() }];
}

function callComparator(
  comparator: Comparator,
  a: Observation,
  b: Observation,
  { read }: Settings,
): Finding[] | null {
  let answer: unknown;
  try {
    answer = comparator(structuredClone(a), structuredClone(b), { read });
  } catch (error) {
    throw new ComparatorFailure(`threw: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (answer === null) return null;
  if (!Array.isArray(answer)) {
    throw new ComparatorFailure(
      answer instanceof Promise ? 'gave a promise; it has to answer at once' : 'gave neither a list nor null',
    );
  }
  // Also what a list leaves out is looked at.
  return Array.from(answer, toFinding);
}

function toFinding(value: unknown): Finding {
  if (!isDifference(value)) {
    throw new ComparatorFailure('gave a difference without a known channel, a location and a title');
  }
  const { channel, location, title } = value;
  return finding(channel as Channel, location, title);
}

function finding(channel: Channel, location: string, title: string): Finding {
  return bareFinding({ channel, kind: 'custom', path: `${channel} ${location}`, location, title });
}

function isDifference(value: unknown): value is ComparedDifference {
  if (typeof value !== 'object' || value === null) return false;
  const { channel, location, title } = value as Readonly<Record<string, unknown>>;
  const known = typeof channel === 'string' && (allChannels as readonly string[]).includes(channel);
  return known && typeof location === 'string' && typeof title === 'string';
}

/** An output of which a part is lost equals nothing, whatever a comparator says. */
function findLost(candidate: Observation, channels: readonly Channel[]): Finding[] {
  const cut = (['stdout', 'stderr'] as const).filter(
    (channel) => channels.includes(channel) && candidate[channel].truncated,
  );
  return cut.map((channel) => finding(channel, 'truncated', 'truncated'));
}
