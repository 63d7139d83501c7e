import type { Observation } from '@strangler/core';
import { allChannels } from '../compare/channel.ts';
import type { Difference } from '../compare/difference.ts';
import type { Finding } from '../compare/finding.ts';
import { OutputReader } from '../compare/output-reader.ts';
import { type CompiledRules, noRules } from '../rules/compiled-rules.ts';
import { findAnswerDifferences, provesRole } from './answer-differences.ts';
import { findRuleChances } from './find-rule-chances.ts';
import { ComparatorFailure, judgeByComparator } from './judge-by-comparator.ts';
import { ChannelJudge, type ChannelJudgement } from './judge-channel.ts';
import type { JudgeSettings } from './judge-settings.ts';
import { listDifferences } from './list-differences.ts';
import { listNoise } from './list-noise.ts';
import type { NoisyPlace } from './noisy-place.ts';
import { endAlike, sameInChannel } from './same-channel.ts';

/** How one case came out. */
export type CaseStatus = 'equal' | 'noisy' | 'flaky' | 'mismatch' | 'timedOut' | 'errored';

/** One judged case; only `mismatch` and `flaky` carry differences, and `errored` where a comparator failed. */
export interface CaseJudgement {
  readonly status: CaseStatus;
  /** The places that differ, each cause once, at most 100, by channel and location. */
  readonly differences: readonly Difference[];
  /** The places in which the control disagrees with itself and no rule excuses it, at most 100. */
  readonly noise: readonly NoisyPlace[];
  /** Indices of the rules that excused something, ascending. */
  readonly ruleHits: readonly number[];
  /** Indices of the rules of which the place exists in what the control wrote, ascending. */
  readonly ruleChances: readonly number[];
}

type Runs = readonly Observation[];

const nothing = { differences: [], noise: [], ruleHits: [], ruleChances: [] } as const;
const equal: CaseJudgement = { status: 'equal', ...nothing };

/**
 * Judges one case from all runs of both sides in one pass.
 *
 * What the control or the harness got wrong (`timedOut`, `errored`) comes first. Then each channel is compared place by
 * place: where the control disagrees with itself the candidate may too, and nowhere else. What the candidate does wrong
 * is a mismatch, or `flaky` where it disagrees with itself.
 */
export function judgeCase(
  observations: Runs,
  settings: JudgeSettings,
  pass: Observation['pass'] = 'compare',
): CaseJudgement {
  const ofPass = observations.filter((each) => each.pass === pass);
  const controls = ofPass.filter((each) => each.role === 'control');
  const candidates = ofPass.filter((each) => each.role === 'candidate');
  const unusable =
    controls.length > 0 && candidates.length > 0 ? findUnusable(controls, settings) : 'errored';
  if (unusable !== null) return { status: unusable, ...nothing };
  const answers = findAnswerDifferences(candidates, settings.candidateAnswersAs);
  const comparator = settings.comparator ?? null;
  const rules = settings.rules ?? noRules;
  if (comparator === null && rules.rules.length === 0 && answers.length === 0) {
    if (allTheSame([...controls, ...candidates], settings)) return equal;
  }
  return judgeRuns({ controls, candidates, settings, rules, answers });
}

interface Judging {
  readonly controls: Runs;
  readonly candidates: Runs;
  readonly settings: JudgeSettings;
  readonly rules: CompiledRules;
  readonly answers: readonly Difference[];
}

function judgeRuns(judging: Judging): CaseJudgement {
  const { controls, candidates, settings, rules, answers } = judging;
  const reader = new OutputReader(settings.read, settings.open);
  try {
    const channels = judgeByComparator(controls, candidates, settings) ?? judgeChannels(judging, reader);
    const watched = judgeEnds(judging);
    const judged = watched === null ? channels : [...channels, watched];
    const held = candidates.map((_, attempt) => judged.flatMap((each) => each.held[attempt] ?? []));
    const noise = judged.flatMap((each) => each.noise);
    // Of every run, for what a case is accepted by has to cover all that the candidate ever did.
    const differences = [...listDifferences(held.flat()), ...answers];
    const hits = new Set(judged.flatMap((each) => [...each.hits]));
    return {
      status: statusOf(differences, { judged, held, noise, candidates }),
      differences,
      noise: listNoise(noise),
      ruleHits: [...hits].sort((a, b) => a - b),
      ruleChances: findRuleChances(controls, rules, { reader, channels: settings.channels }),
    };
  } catch (error) {
    if (error instanceof ComparatorFailure)
      return { status: 'errored', ...nothing, differences: [error.difference] };
    throw error;
  }
}

interface Evidence {
  readonly judged: readonly ChannelJudgement[];
  readonly held: readonly (readonly Finding[])[];
  readonly noise: readonly Finding[];
  readonly candidates: Runs;
}

function statusOf(
  differences: readonly Difference[],
  { judged, held, noise, candidates }: Evidence,
): CaseStatus {
  if (differences.length === 0) return noise.length > 0 ? 'noisy' : 'equal';
  const sometimes = held.some((each) => each.length > 0) && held.some((each) => each.length === 0);
  if (sometimes) return 'flaky';
  return !neverEnds(candidates) && judged.some((each) => each.disagrees) ? 'flaky' : 'mismatch';
}

/** One that never ends in time, or never starts, does the same thing wrong each time, however far its output got. */
function neverEnds(candidates: Runs): boolean {
  const kinds = new Set(candidates.map(({ end }) => end.kind));
  return kinds.size === 1 && (kinds.has('timed-out') || kinds.has('not-started'));
}

function judgeChannels(
  { controls, candidates, settings, rules }: Judging,
  reader: OutputReader,
): ChannelJudgement[] {
  const tools = { rules, reader, read: settings.read };
  return allChannels
    .filter((channel) => settings.channels.includes(channel))
    .map((channel) => new ChannelJudge(channel, controls, tools).judge(candidates));
}

/** A crash, a hang or a failed start shows even where `exit` is not compared, or where a comparator looks away from it. */
function judgeEnds({ controls, candidates, settings, rules }: Judging): ChannelJudgement | null {
  if (settings.channels.includes('exit') && (settings.comparator ?? null) === null) return null;
  const unlike = candidates.map((candidate) => controls.every((each) => !endAlike(each.end, candidate.end)));
  const tools = { rules, reader: new OutputReader(settings.read, settings.open), read: settings.read };
  const { held } = new ChannelJudge('exit', controls, tools).judge(candidates);
  return {
    held: held.map((each, attempt) => (unlike[attempt] === true ? each : [])),
    noise: [],
    disagrees: new Set(unlike).size > 1,
    hits: new Set(),
  };
}

function allTheSame(runs: Runs, { channels }: JudgeSettings): boolean {
  const [first, ...rest] = runs;
  if (first === undefined) return false;
  return rest.every(
    (each) =>
      endAlike(first.end, each.end) && channels.every((channel) => sameInChannel(channel, first, each)),
  );
}

/**
 * Why nothing can be compared with the control: it could not be started, somebody else answered in its place, it
 * did not end in time, or a part of what it wrote is lost.
 */
function findUnusable(controls: Runs, settings: JudgeSettings): 'errored' | 'timedOut' | null {
  const { channels, controlAnswersAs } = settings;
  const failed = controls.some(
    (each) =>
      each.end.kind === 'not-started' || (controlAnswersAs !== null && !provesRole(each, controlAnswersAs)),
  );
  if (failed) return 'errored';
  if (controls.some((each) => each.end.kind === 'timed-out')) return 'timedOut';
  const cut = (['stdout', 'stderr'] as const).filter((channel) => channels.includes(channel));
  return controls.some((each) => cut.some((channel) => each[channel].truncated)) ? 'errored' : null;
}
