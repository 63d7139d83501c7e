import type { ObjectShape } from '../contract/contract.ts';
import { Namer } from '../contract/names.ts';

/** The property that keeps the keys that an open object does not declare. */
export function extraName(object: ObjectShape): string {
  return new Namer(object.properties.map(({ name }) => name)).take('extra');
}
