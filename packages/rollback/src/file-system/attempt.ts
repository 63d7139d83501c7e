import { errorText } from './error-text.ts';

/** Runs one optional step; where it throws, adds `label: what it said` to the warnings and returns null. */
export function attempt<T>(warnings: string[], label: string, step: () => T): T | null {
  try {
    return step();
  } catch (error) {
    warnings.push(`${label}: ${errorText(error)}`);
    return null;
  }
}
