import type * as Yaml from 'yaml';
import type { Properties } from '../document.ts';
import { propertiesIn } from './yaml-gaps.ts';

/**
 * Hands the tags and anchors of a YAML text out to the values that have them, as they are written.
 *
 * The values have to come in the order of the text, each list and object before what is in it.
 */
export class YamlProperties {
  readonly #text: string;
  #at = 0;
  #found: string[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** The tag and the anchor of the value that begins at a character; the reader's library says how many it has. */
  take({ tag, anchor }: Pick<Yaml.Scalar, 'tag' | 'anchor'>, start: number): Properties {
    this.#readTo(start);
    const count = (tag === undefined ? 0 : 1) + (anchor === undefined ? 0 : 1);
    if (this.#found.length < count) throw new Error('a tag or an anchor is written in an unknown way');
    if (this.#found.length === 0) return {};
    const lead = this.#found.join(' ');
    const own = this.#found.splice(0, count);
    return count === 0 ? { lead } : { mark: own.join(' '), lead };
  }

  /** Goes on behind a value without parts, before which no tag or anchor may be left over. */
  skip(end: number): void {
    if (this.#found.length > 0) throw new Error('a tag or an anchor belongs to no value');
    this.#at = Math.max(this.#at, end);
  }

  #readTo(start: number): void {
    if (start <= this.#at) return;
    this.#found.push(...propertiesIn(this.#text.slice(this.#at, start)));
    this.#at = start;
  }
}
