import { setFlagsFromString } from 'node:v8';

const flags = ['opt', 'maglev'] as const;

/**
 * Runs what takes a few milliseconds without V8's optimising compilers, which would take longer than they save, and
 * lets them work again where it gives null, because then all else is to come.
 */
export function runBriefly<T>(work: () => T | null): T | null {
  for (const flag of flags) setFlagsFromString(`--no-${flag}`);
  const result = work();
  if (result === null) for (const flag of flags) setFlagsFromString(`--${flag}`);
  return result;
}
