import type { Effects, Method } from './contract.ts';
import { checkKeywords } from './keywords.ts';
import type { JsonValue } from './parse-json.ts';
import { type ProblemList, pointerTo } from './problem.ts';
import { descriptionAt, type Place, placeOf, referenceAt, textAt } from './schema-access.ts';

/** Reads `methods`: at least one, whose names differ by more than case. */
export function readMethods(value: JsonValue | undefined, problems: ProblemList): Method[] {
  const pointer = '/methods';
  const members = value?.kind === 'object' ? value.members : new Map<string, JsonValue>();
  if (members.size === 0) problems.add(pointer, 'must be an object with at least one method');
  const seen = new Set<string>();
  return [...members].flatMap(([name, schema]) => {
    const own = pointerTo(pointer, name);
    if (!/^[a-z][A-Za-z0-9]{0,39}$/.test(name)) {
      problems.add(own, 'a method is named in camelCase, by at most 40 letters and digits of ASCII');
    }
    if (name === 'constructor' || name === 'then') {
      problems.add(own, 'this name means something else in TypeScript: write another');
    }
    if (seen.has(name.toLowerCase())) problems.add(own, 'another method has this name but for case');
    seen.add(name.toLowerCase());
    const place = placeOf(schema, own, problems);
    return place === null ? [] : [readMethod(name, place)];
  });
}

function readMethod(name: string, place: Place): Method {
  checkKeywords(place.schema, ['request', 'response', 'error', 'effects'], place.pointer, place.problems);
  return {
    name,
    description: descriptionAt(place),
    request: readMessage(place, 'request'),
    response: readMessage(place, 'response'),
    error: place.schema.members.has('error') ? readMessage(place, 'error') : null,
    effects: readEffects(place),
  };
}

function readMessage(place: Place, role: string): string {
  const pointer = pointerTo(place.pointer, role);
  const message = placeOf(place.schema.members.get(role), pointer, place.problems);
  if (message === null) return '';
  checkKeywords(message.schema, ['$ref'], pointer, place.problems);
  if (message.schema.members.has('$ref')) return referenceAt(message) ?? '';
  place.problems.add(pointer, 'must be {"$ref": "#/$defs/Name"}, an object or a union of this document');
  return '';
}

function readEffects(place: Place): Effects {
  const effects = textAt(place, 'effects');
  if (effects === null || effects === 'external') return 'external';
  if (effects === 'none' || effects === 'workdir') return effects;
  place.problems.add(pointerTo(place.pointer, 'effects'), 'must be none, workdir or external');
  return 'external';
}
