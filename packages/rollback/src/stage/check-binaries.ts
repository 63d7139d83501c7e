import type { Variant } from '../flag/choose-variant.ts';
import type { BinaryCheck } from '../release/verify-binary.ts';
import { neededBinaries } from './binary-gate.ts';
import type { GateInput } from './gate.ts';
import type { Standing } from './promotion.ts';

/** Looks at one binary of the store, by its digest. */
export type VerifyBinary = (digest: string) => BinaryCheck;

/** Verifies the binaries that a move needs, and only those: they may be large. */
export function checkBinaries(from: Standing, wanted: Standing, verify: VerifyBinary): GateInput['binaries'] {
  const needed = neededBinaries(from, wanted);
  const check = (role: Variant): BinaryCheck | null => {
    const digest = wanted[role];
    return digest === null || !needed.includes(role) ? null : verify(digest);
  };
  return { control: check('control'), candidate: check('candidate') };
}

/** Verifies each binary once, however often it is asked for. */
export function rememberBinaries(verify: VerifyBinary): VerifyBinary {
  const seen = new Map<string, BinaryCheck>();
  return (digest) => {
    const check = seen.get(digest) ?? verify(digest);
    seen.set(digest, check);
    return check;
  };
}
