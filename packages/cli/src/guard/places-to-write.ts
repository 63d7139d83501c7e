import { dirname, join, sep } from 'node:path';
import { realPath } from '../config/real-path.ts';

/** The directories below which a rollback of the state in `home` writes, by their own names where links lead to them. */
export function placesToWrite(home: string): readonly string[] {
  const around = realPath(dirname(home));
  const places = [home, join(dirname(home), 'releases')].map(realPath);
  return [around, ...places.filter((place) => !place.startsWith(`${around}${sep}`))];
}
