import type { FileSystem } from '../file-system/file-system.ts';
import { orNull } from '../file-system/or-null.ts';
import { restoreControl } from '../release/spare-control.ts';
import { verifyBinary } from '../release/verify-binary.ts';
import type { Landing } from './landing.ts';
import type { RollbackRequest } from './rollback-request.ts';

/**
 * Says whether the control is in the store as its digest says. One that is missing or damaged is put back where its bytes
 * are at hand; that, and what cannot be mended, becomes a warning.
 */
export function verifyLanding(
  fs: FileSystem,
  { home, spares }: RollbackRequest,
  { control }: Landing,
  warnings: string[],
): boolean {
  if (control === null) {
    warnings.push('the control has no known digest, so it was not verified');
    return false;
  }
  const check = verifyBinary(home, control, fs);
  if (check.kind === 'verified') return true;
  const source = restoreControl(fs, home, control, orNull(() => spares?.()) ?? []);
  if (source !== null) {
    warnings.push(`the control was put back from ${source}, because ${check.why}`);
    return true;
  }
  const pull = `migrate release pull ${control}`;
  warnings.push(
    `the control cannot be relied on, and no copy of it was found: ${check.why}; a registry may have it: ${pull}`,
  );
  return false;
}
