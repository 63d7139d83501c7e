import type { JsonObject, JsonValue } from './parse-json.ts';
import { type ProblemList, pointerTo } from './problem.ts';

/** A schema object, where it stands, and where problems with it are reported. */
export interface Place {
  readonly schema: JsonObject;
  readonly pointer: string;
  readonly problems: ProblemList;
}

/** The text under a keyword; null where there is none. */
export function textAt(place: Place, keyword: string): string | null {
  const value = place.schema.members.get(keyword);
  if (value === undefined) return null;
  if (value.kind === 'string') return value.value;
  place.problems.add(pointerTo(place.pointer, keyword), 'must be a text');
  return null;
}

/** The whole number of at least 0 under a keyword; null where there is none. */
export function countAt(place: Place, keyword: string): number | null {
  const value = place.schema.members.get(keyword);
  if (value === undefined) return null;
  const count = value.kind === 'number' && /^\d{1,9}$/.test(value.lexeme) ? Number(value.lexeme) : null;
  if (count === null) {
    place.problems.add(pointerTo(place.pointer, keyword), 'must be a whole number from 0 to 999999999');
  }
  return count;
}

/** The schema object at a value, or null after a report. */
export function placeOf(value: JsonValue | undefined, pointer: string, problems: ProblemList): Place | null {
  if (value?.kind === 'object') return { schema: value, pointer, problems };
  problems.add(pointer, 'must be a schema, written as an object');
  return null;
}

/** The name of the type that a `$ref` names, or null after a report. */
export function referenceAt(place: Place): string | null {
  const text = textAt(place, '$ref');
  const name = text === null ? null : /^#\/\$defs\/([^/~%]+)$/.exec(text)?.[1];
  if (name !== null && name !== undefined) return name;
  place.problems.add(pointerTo(place.pointer, '$ref'), 'must be #/$defs/Name, a type of this document');
  return null;
}

/** The description of a schema, on trimmed lines; empty where there is none. */
export function descriptionAt(place: Place): string {
  return (textAt(place, 'description') ?? '').trim();
}
