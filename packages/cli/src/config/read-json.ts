import { readFileSync } from 'node:fs';
import type { MigrateError } from '@strangler/core';

/** What a JSON file holds; throws what `invalid` makes of the reason where it cannot be read or is no JSON. */
export function readJson(file: string, invalid: (file: string, why: string) => MigrateError): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw invalid(file, (error as Error).message);
  }
}
