import type { CapturedProfile } from '@strangler/profile';

/** Lines on what a reader of a captured profile should know before trusting it; none where all is well. */
export function captureWarnings(captured: CapturedProfile): readonly string[] {
  return [precision(captured), missed(captured), lost(captured), untried(captured)].filter(
    (line) => line !== null,
  );
}

function precision({ precision: { points, wantedPoints, limitedBy, ...found }, ...runs }: CapturedProfile) {
  if (runs.hasEnoughSamples) return null;
  if (found.function === null)
    return 'The time budget ended before there was a sample: the runs are too short.';
  const known = `The time budget ended before the shares were known to ±${wantedPoints} points: that of ${found.function}`;
  if (points > wantedPoints) {
    const why =
      limitedBy === 'rounds' ? 'because one round differs from the next' : `by ${runs.samples} samples`;
    return `${known} is known to ±${points.toFixed(2)}, ${why}.`;
  }
  return `The time budget ended after ${runs.rounds} rounds, too few to tell how much one differs from the next.`;
}

function missed({ missedCpu, runs }: CapturedProfile): string | null {
  if (missedCpu === null) return null;
  const { profileSeconds, rusageSeconds, children } = missedCpu;
  const figures = `The profile holds ${profileSeconds.toFixed(2)} of the ${rusageSeconds.toFixed(2)} s of CPU time`;
  if (children !== null && children > 0) {
    return `${figures} that the program and the ${children} processes that it started took: theirs is not in the profile.`;
  }
  const perRun = rusageSeconds / Math.max(1, runs);
  const short =
    perRun < 0.1 ? ' Starting a process is not sampled, and the runs are short: take a longer workload.' : '';
  return `${figures} that the runs took, so shares may be off.${short}`;
}

function lost({ cpu: { lostSamples } }: CapturedProfile): string | null {
  return lostSamples === 0 ? null : `There was no room for ${lostSamples} samples: take a shorter workload.`;
}

function untried({ isKnownGo, goVersion }: CapturedProfile): string | null {
  return isKnownGo ? null : `${goVersion} is newer than the versions of Go that profiling was tried with.`;
}
