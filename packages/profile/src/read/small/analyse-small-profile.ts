import type { ProfileReport } from '@strangler/core';
import { advise } from '../../analyse/advise.ts';
import { composeReport } from '../../analyse/compose-report.ts';
import { originFacts } from '../../analyse/function-origin.ts';
import { findHotFunctions } from '../../analyse/hot-function.ts';
import { SmallFunction } from './small-function.ts';
import { SmallProfile } from './small-profile.ts';

/** As `analyseHotPaths` has it. */
const thresholdPercent = 20;

/**
 * Analyses the bytes of a file as `analyseHotPaths(readProfile(bytes))` does, with far less code to load and to run.
 *
 * Gives null for all but a small profile in the form in which Go and this package write it, also for what is broken.
 */
export function analyseSmallProfile(bytes: Uint8Array): ProfileReport | null {
  const profile = readSmall(bytes);
  if (profile === null) return null;
  const facts = originFacts(profile.frames(), null);
  const hot = findHotFunctions(profile, thresholdPercent, facts, profile.intervalOf);
  const adviceOn = advise(hot, thresholdPercent);
  return composeReport({
    sampleType: profile.sampleType,
    sampleCount: profile.sampleCount,
    total: BigInt(profile.total),
    thresholdPercent,
    functions: Array.from(profile.rows, (frame) => new SmallFunction(profile, frame)),
    advised: hot.map((candidate) => ({ candidate, advice: { ...adviceOn(candidate), evaluation: null } })),
    measured: null,
    warnings: [],
  });
}

function readSmall(bytes: Uint8Array): SmallProfile | null {
  try {
    return new SmallProfile(bytes, thresholdPercent);
  } catch {
    // Mostly a trap; but there may be no WebAssembly, as under --jitless, or no room for it, and the other way still leads on.
    return null;
  }
}
