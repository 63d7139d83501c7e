import { marks } from '../values/marks.ts';

/**
 * What may stand between the values of a YAML text, in the order in which it has to be tried: a comment; a tag or an
 * anchor; a directive or what begins or ends a document; white space and punctuation.
 */
const parts = /#[^\n]*|(!<[^>]*>|[!&][^\s,[\]{}]*)|(%[^\n]*|---|[.]{3})|[\s\ufeff\ufdd7,:?[\]{}-]/g;

/** The tags and anchors in what stands between two values, in their order. */
export function propertiesIn(gap: string): string[] {
  return [...gap.matchAll(parts)].flatMap(([, property]) => property ?? []);
}

/** A gap in which it does not count what the tags and anchors are, since each of them is a part of some value. */
export function withoutProperties(gap: string): string {
  return gap.replaceAll(parts, (part: string, property?: string) =>
    property === undefined ? part : marks.property,
  );
}

/**
 * What is left of a gap that is no white space, comment or punctuation: directives, and what begins or ends a document.
 *
 * Where a tag or an anchor stands is left out as well.
 */
export function meaningOfGap(gap: string): string {
  return gap.replaceAll(parts, (_, __, marker?: string) =>
    marker === undefined ? '' : `${marker.trim()}\n`,
  );
}
