import type { ArmTally } from '../events/arm-tally.ts';
import type { Variant } from '../flag/choose-variant.ts';
import { clockSkewMs } from '../generation/created-ms.ts';
import type { Finding, GuardInput } from './guard-input.ts';
import { countText } from './guard-text.ts';

const minuteMs = 60_000;

/** Waits where the stage began in the future: a clock is wrong, and how long nothing was heard cannot be told. */
export function judgeClock({ beganMs, nowMs }: GuardInput): readonly Finding[] {
  if (!(beganMs > nowMs + clockSkewMs)) return [];
  const minutes = countText((beganMs - nowMs) / minuteMs);
  const text = `the stage began in ${minutes} minutes by this clock: it is wrong here, or was where the stage was set`;
  return [{ rule: 'stage', effect: 'wait', text }];
}

/** Waits where an arm that should answer is silent: whoever sees nothing must not call it healthy. */
export function judgeSilence(input: GuardInput): readonly Finding[] {
  const { nowMs, beganMs, limits } = input;
  return expectedArms(input).flatMap((arm): Finding[] => {
    const lastMs = Math.max(beganMs, input[arm].lastMs ?? beganMs);
    const minutes = (nowMs - lastMs) / minuteMs;
    if (minutes <= limits.silenceMinutes) return [];
    const text = `there has been no event of the ${arm} for ${countText(minutes)} minutes; some are expected in ${input.stage}`;
    return [{ rule: 'silence', effect: 'wait', text }];
  });
}

/** Beside a silence, or too few runs, says how many events were left out as older than their generation: that may be why. */
export function judgeStale(input: GuardInput): readonly Finding[] {
  const { stale } = input.read;
  const isMissed = judgeSilence(input).length + judgeAmount(input).length > 0;
  if (stale === 0 || !isMissed) return [];
  const text = `${countText(stale)} events are older than the generation that they name and were left out`;
  return [{ rule: 'events', effect: 'wait', text }];
}

/** Waits where too little was seen of an arm to say anything. */
export function judgeAmount(input: GuardInput): readonly Finding[] {
  const { limits, stage } = input;
  const found = expectedArms(input).flatMap((arm) => tooFew(arm, input[arm], limits.minEvents));
  const before = stage === 'live' || stage === 'complete';
  if (!before || input.control.runs > 0) return found;
  const text = 'there are no runs of the control before this stage to compare with';
  return [...found, { rule: 'events', effect: 'wait', text }];
}

function tooFew(arm: Variant, { runs }: ArmTally, needed: number): readonly Finding[] {
  if (runs >= needed) return [];
  const text = `${countText(runs)} of the ${countText(needed)} runs of the ${arm} have been seen that the guard needs`;
  return [{ rule: 'events', effect: 'wait', text }];
}

/** The arms that answer in a stage, and whose events therefore have to come. */
function expectedArms({ stage, percent }: GuardInput): readonly Variant[] {
  switch (stage) {
    case 'off':
      return [];
    case 'shadow':
      return ['control'];
    case 'canary':
      return percent < 100 ? ['control', 'candidate'] : ['candidate'];
    case 'live':
    case 'complete':
      return ['candidate'];
  }
}
