import { candidatePercent } from '@strangler/core';
import type { FileSystem } from '../file-system/file-system.ts';
import { verifyBinary } from '../release/verify-binary.ts';
import type { Landing } from './landing.ts';

/** Says whether the control is in the store as its digest says; what is wrong with either binary becomes a warning. */
export function verifyLanding(fs: FileSystem, home: string, landing: Landing, warnings: string[]): boolean {
  const candidateAnswers = candidatePercent(landing.stage, landing.percent) > 0;
  if (candidateAnswers) {
    isVerified('candidate');
    warnings.push('the launcher answers with control until the latch is lifted, whatever the stage is');
  }
  return isVerified('control');

  function isVerified(role: 'control' | 'candidate'): boolean {
    const digest = landing[role];
    if (digest === null) {
      warnings.push(`the ${role} has no known digest, so it was not verified`);
      return false;
    }
    const check = verifyBinary(home, digest, fs);
    if (check.kind === 'verified') return true;
    warnings.push(`the ${role} cannot be relied on: ${check.why}`);
    return false;
  }
}
