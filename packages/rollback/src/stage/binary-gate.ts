import type { Digest } from '@strangler/core';
import type { Variant } from '../flag/choose-variant.ts';
import type { BinaryCheck } from '../release/verify-binary.ts';
import type { GateInput, Refusal } from './gate.ts';
import { isPromotion, type Standing, shareOf } from './promotion.ts';

/** Which binaries have to be in the store, verified, for a move: on the way back only a control that is new. */
export function neededBinaries(from: Standing, wanted: Standing): readonly Variant[] {
  if (!isPromotion(from, wanted)) {
    return wanted.control !== null && wanted.control !== from.control ? ['control'] : [];
  }
  const roles: readonly Variant[] = ['control', 'candidate'];
  return shareOf(wanted) > 0 ? roles : roles.filter((role) => wanted[role] !== null);
}

/** Refuses a move to binaries that are not in the store or are not what their digest says. */
export function binaryGate({ from, wanted, binaries }: GateInput): readonly Refusal[] {
  return neededBinaries(from, wanted).flatMap((role) => {
    const missing = findGap(role, wanted[role], binaries[role]);
    const next = `Build the ${role} and run migrate rollout again: it stores what the config names.`;
    return missing === null ? [] : [{ gate: 'binaries' as const, missing, next }];
  });
}

function findGap(role: Variant, digest: Digest, check: BinaryCheck | null): string | null {
  if (digest === null) return `the digest of the ${role}`;
  if (check === null) return `the ${role} ${digest} in the store`;
  return check.kind === 'verified' ? null : `the ${role} ${digest} in the store, verified: ${check.why}`;
}
