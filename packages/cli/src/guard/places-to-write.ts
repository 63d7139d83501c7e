import { realpathSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** The directories below which a rollback of the state in `home` writes, by their own names where links lead to them. */
export function placesToWrite(home: string): readonly string[] {
  const around = realOr(dirname(home));
  const places = [home, join(dirname(home), 'releases')].map(realOr);
  return [around, ...places.filter((place) => !place.startsWith(`${around}${sep}`))];
}

function realOr(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
