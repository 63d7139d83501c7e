import type { JsonObject } from './parse-json.ts';
import { type ProblemList, pointerTo } from './problem.ts';

const annotations = new Set(['title', 'description', '$comment', 'examples', 'deprecated']);

const advice: ReadonlyMap<string, string> = new Map([
  ['allOf', 'write one object that has all the properties'],
  ['anyOf', 'write oneOf of objects that share one required const property'],
  ['not', 'describe what is allowed instead of what is not'],
  ['if', 'write oneOf of objects that share one required const property'],
  ['then', 'write oneOf of objects that share one required const property'],
  ['else', 'write oneOf of objects that share one required const property'],
  ['default', 'say it in the description; a default would not be applied'],
  ['definitions', 'write $defs'],
  ['nullable', 'write "type": [T, "null"]'],
  ['patternProperties', 'write a map: additionalProperties with a schema, and no properties'],
  ['propertyNames', 'leave it out; the keys of a map are any text'],
  ['minProperties', 'leave it out; a map may have any number of keys'],
  ['maxProperties', 'leave it out; a map may have any number of keys'],
  ['unevaluatedProperties', 'write additionalProperties'],
  ['dependentRequired', 'write oneOf of objects that share one required const property'],
  ['dependentSchemas', 'write oneOf of objects that share one required const property'],
  ['prefixItems', 'write an object with one property for each place'],
  ['contains', 'leave it out and check it in the implementation'],
  ['uniqueItems', 'leave it out and check it in the implementation'],
  ['multipleOf', 'leave it out and check it in the implementation'],
  ['exclusiveMinimum', 'write minimum'],
  ['exclusiveMaximum', 'write maximum'],
  ['$id', 'leave it out; references are to #/$defs/Name only'],
  ['$anchor', 'write $ref to #/$defs/Name'],
  ['$dynamicRef', 'write $ref to #/$defs/Name'],
  ['$dynamicAnchor', 'write $ref to #/$defs/Name'],
  ['contentMediaType', 'leave it out'],
  ['readOnly', 'leave it out'],
  ['writeOnly', 'leave it out'],
]);

/** Reports every keyword of a schema that is not among the allowed ones or the annotations. */
export function checkKeywords(
  schema: JsonObject,
  allowed: readonly string[],
  pointer: string,
  problems: ProblemList,
): void {
  for (const keyword of schema.members.keys()) {
    if (annotations.has(keyword) || allowed.includes(keyword)) continue;
    const instead = advice.get(keyword) ?? `leave it out; here ${listed(allowed)} may stand`;
    problems.add(pointerTo(pointer, keyword), `${keyword} is not part of the profile: ${instead}`);
  }
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
