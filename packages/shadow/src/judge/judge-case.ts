import type { Observation } from '@strangler/core';
import type { Role } from '../implementation/implementation.ts';
import { allChannels, type Channel } from './channel.ts';
import type { Difference } from './difference.ts';
import { locateDifference } from './locate-difference.ts';
import type { ReadOutput } from './locate-output-difference.ts';
import { sameInChannel } from './same-channel.ts';

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

/**
 * Judges one case from all runs of both sides.
 *
 * What the control or the harness got wrong (`timedOut`, `errored`) comes first; a channel in which the control
 * disagrees with itself is noise and is not compared, the others are; what the candidate does wrong is a mismatch,
 * or `flaky` where it disagrees with itself.
 */
export function judgeCase(observations: readonly Observation[], settings: JudgeSettings): CaseJudgement {
  const compared = observations.filter((each) => each.pass === 'compare');
  const controls = compared.filter((each) => each.role === 'control');
  const candidates = compared.filter((each) => each.role === 'candidate');
  const [control] = controls;
  const [candidate] = candidates;
  if (control === undefined || candidate === undefined || controlFailed(controls, settings)) {
    return { status: 'errored', differences: [] };
  }
  if (controls.some((each) => each.end.kind === 'timed-out')) return { status: 'timedOut', differences: [] };

  const stable = settings.channels.filter((channel) => agree(channel, controls));
  const differing = allChannels.filter((channel) =>
    stable.includes(channel)
      ? !sameInChannel(channel, control, candidate)
      : endsOtherwise(channel, controls, candidate),
  );
  const differences = [
    ...differing.map((channel) => locateDifference(channel, control, candidate, settings.read)),
    ...answerDifferences(candidates, settings.candidateAnswersAs),
  ];
  if (differences.length > 0) {
    const flaky = stable.some((channel) => !agree(channel, candidates));
    return { status: flaky ? 'flaky' : 'mismatch', differences };
  }
  const noisy = stable.length < settings.channels.length;
  return { status: noisy ? 'noisy' : 'equal', differences: [] };
}

/** The control could not be started, or somebody else answered in its place: nothing can be compared with that. */
function controlFailed(controls: readonly Observation[], settings: JudgeSettings): boolean {
  return controls.some(
    (each) =>
      each.end.kind === 'not-started' ||
      (settings.controlAnswersAs !== null && answeredByOther(each, settings.controlAnswersAs)),
  );
}

/**
 * A crash, a hang or a failed start is never excused, neither by leaving `exit` out of the comparison nor by a
 * control whose exit code varies.
 */
function endsOtherwise(channel: Channel, controls: readonly Observation[], candidate: Observation): boolean {
  return channel === 'exit' && controls.every((each) => each.end.kind !== candidate.end.kind);
}

function answeredByOther(observation: Observation, role: Role): boolean {
  return observation.answer?.answeredBy !== role || observation.answer.fallback !== null;
}

function agree(channel: Channel, runs: readonly Observation[]): boolean {
  const [first, ...rest] = runs;
  return first !== undefined && rest.every((each) => sameInChannel(channel, first, each));
}

function answerDifferences(candidates: readonly Observation[], role: Role | null): Difference[] {
  const unproven = candidates.find((each) => role !== null && answeredByOther(each, role));
  if (unproven === undefined) return [];
  const { answer } = unproven;
  if (answer === null) return [answerDifference('no event line says who answered')];
  if (answer.fallback !== null) return [answerDifference('the control answered after the candidate failed')];
  return [answerDifference(`the ${answer.answeredBy} answered, not the ${role}`)];
}

function answerDifference(what: string): Difference {
  return { channel: 'answer', location: what, title: what };
}
