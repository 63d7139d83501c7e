import type { Observation } from '@strangler/core';
import type { Role } from '../implementation/implementation.ts';
import { findAnswerDifferences, provesRole } from './answer-differences.ts';
import { allChannels, type Channel } from './channel.ts';
import type { Difference } from './difference.ts';
import { locateDifference } from './locate-difference.ts';
import type { ReadOutput } from './locate-output-difference.ts';
import { alikeInChannel, sameInChannel } from './same-channel.ts';

/** How one case came out. */
export type CaseStatus = 'equal' | 'noisy' | 'flaky' | 'mismatch' | 'timedOut' | 'errored';

/** One judged case; only `mismatch` and `flaky` carry differences. */
export interface CaseJudgement {
  readonly status: CaseStatus;
  readonly differences: readonly Difference[];
}

/** What a case is judged by. */
export interface JudgeSettings {
  readonly channels: readonly Channel[];
  readonly controlAnswersAs: Role | null;
  readonly candidateAnswersAs: Role | null;
  readonly read: ReadOutput;
}

type Runs = readonly Observation[];

/**
 * Judges one case from all runs of both sides in one pass.
 *
 * What the control or the harness got wrong (`timedOut`, `errored`) comes first; a channel in which the control
 * disagrees with itself is noise and is compared only loosely, the others byte for byte; what the candidate does
 * wrong is a mismatch, or `flaky` where it disagrees with itself.
 */
export function judgeCase(
  observations: Runs,
  settings: JudgeSettings,
  pass: Observation['pass'] = 'compare',
): CaseJudgement {
  const ofPass = observations.filter((each) => each.pass === pass);
  const controls = ofPass.filter((each) => each.role === 'control');
  const candidates = ofPass.filter((each) => each.role === 'candidate');
  const [control] = controls;
  const [candidate] = candidates;
  const unusable = control && candidate ? findUnusable(controls, settings) : 'errored';
  if (control === undefined || candidate === undefined || unusable !== null) {
    return { status: unusable ?? 'errored', differences: [] };
  }
  const stable = settings.channels.filter((channel) => agree(channel, controls));
  const differing = allChannels.filter((channel) =>
    stable.includes(channel)
      ? !sameInChannel(channel, control, candidate)
      : isWatched(channel, settings) && controls.every((each) => !alikeInChannel(channel, each, candidate)),
  );
  const differences = [
    ...differing.map((channel) => locateDifference(channel, control, candidate, settings.read)),
    ...findAnswerDifferences(candidates, settings.candidateAnswersAs),
  ];
  if (differences.length > 0) {
    return { status: disagrees(candidates, stable, differing) ? 'flaky' : 'mismatch', differences };
  }
  return { status: stable.length < settings.channels.length ? 'noisy' : 'equal', differences: [] };
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

/** The kind of end is looked at even where `exit` is not compared; see `alikeInChannel`. */
function isWatched(channel: Channel, settings: JudgeSettings): boolean {
  return channel === 'exit' || settings.channels.includes(channel);
}

function agree(channel: Channel, runs: Runs): boolean {
  const [first, ...rest] = runs;
  return first !== undefined && rest.every((each) => sameInChannel(channel, first, each));
}

/**
 * The candidate did not do the same twice.
 *
 * One that never ends in time, or never starts, does the same thing wrong each time, however far its output got.
 */
function disagrees(candidates: Runs, stable: readonly Channel[], differing: readonly Channel[]): boolean {
  const [first, ...rest] = candidates;
  if (first === undefined) return false;
  const hasNoEnd = first.end.kind === 'timed-out' || first.end.kind === 'not-started';
  if (hasNoEnd && rest.every((each) => each.end.kind === first.end.kind)) return false;
  return (
    stable.some((channel) => !agree(channel, candidates)) ||
    differing.some((channel) => rest.some((each) => !alikeInChannel(channel, first, each)))
  );
}
