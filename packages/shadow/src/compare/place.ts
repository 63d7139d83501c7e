import { lineTemplate, nameTemplate } from '../values/text-template.ts';

/** Where in an output something differs, in the control's coordinates as far as it has any. */
export type Place = RootPlace | KeyPlace | IndexPlace | LinePlace | TokenPlace;

/** The whole output. */
export interface RootPlace {
  readonly kind: 'root';
}

interface KeyPlace {
  readonly kind: 'key';
  readonly parent: Place;
  readonly key: string;
}

interface IndexPlace {
  readonly kind: 'index';
  readonly parent: Place;
  readonly index: number;
}

interface LinePlace {
  readonly kind: 'line';
  readonly index: number;
  readonly text: string;
}

/** A word of a line. */
interface TokenPlace {
  readonly kind: 'token';
  readonly line: LinePlace;
  readonly index: number;
}

/** The whole output. */
export const rootPlace: RootPlace = { kind: 'root' };

/** The place as it is told from any other in the same output. */
export function concretePath(place: Place): string {
  switch (place.kind) {
    case 'root':
      return '$';
    case 'key':
      return `${concretePath(place.parent)}/${escapeKey(place.key)}`;
    case 'index':
      return `${concretePath(place.parent)}/${place.index}`;
    case 'line':
      return `line ${place.index}`;
    case 'token':
      return `line ${place.line.index} ${place.index}`;
  }
}

/** The place of what one side lacks, in which keys that only chance wrote are all one. */
export function lonelyPath(place: Place): string {
  if (place.kind !== 'key') return concretePath(place);
  return `${concretePath(place.parent)}/${escapeKey(nameTemplate(place.key))}`;
}

/** The place in a form that other cases with the same cause share: `$.files[*].mtime`, `line "took #ms" word 2`. */
export function placeLocation(place: Place): string {
  switch (place.kind) {
    case 'root':
      return '$';
    case 'key': {
      const name = nameTemplate(place.key);
      const plain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
      return `${placeLocation(place.parent)}${plain ? `.${name}` : `[${JSON.stringify(name)}]`}`;
    }
    case 'index':
      return `${placeLocation(place.parent)}[*]`;
    case 'line':
      return `line ${JSON.stringify(lineTemplate(place.text))}`;
    case 'token':
      return `${placeLocation(place.line)} word ${wordNumber(place)}`;
  }
}

/** The how manieth word of its line it is; what stands between words counts as one too. */
function wordNumber({ index }: TokenPlace): number {
  return Math.floor(index / 2) + 1;
}

/** The place as the pointer of a rule, with `*` for every index; null for a line. */
export function rulePointer(place: Place): string | null {
  switch (place.kind) {
    case 'root':
      return '';
    case 'key': {
      const name = nameTemplate(place.key) === place.key ? escapeKey(place.key) : '*';
      const parent = rulePointer(place.parent);
      return parent === null ? null : `${parent}/${name}`;
    }
    case 'index': {
      const parent = rulePointer(place.parent);
      return parent === null ? null : `${parent}/*`;
    }
    case 'line':
    case 'token':
      return null;
  }
}

/** One key as a part of the pointer of a rule: `~0` is `~`, `~1` is `/`, `~2` is `*`. */
function escapeKey(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('*', '~2');
}
