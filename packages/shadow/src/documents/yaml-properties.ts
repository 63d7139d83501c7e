import type * as Yaml from 'yaml';
import type { Properties, Span } from './document.ts';
import { propertiesIn } from './yaml-gaps.ts';

type Container = Pick<Yaml.YAMLMap | Yaml.YAMLSeq, 'tag' | 'anchor'>;

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

  /** Those of the list or object that begins at a character; the reader's library says how many it has. */
  ofContainer({ tag, anchor }: Container, start: number): Properties {
    this.#readTo(start);
    const count = (tag === undefined ? 0 : 1) + (anchor === undefined ? 0 : 1);
    if (this.#found.length < count) throw new Error('a tag or an anchor is written in an unknown way');
    return count === 0 ? {} : { mark: this.#found.splice(0, count).join(' ') };
  }

  /** Those of a value of which no parts are looked at, and of a first part of it that begins at the same character. */
  ofLeaf({ start, end }: Span): Properties {
    this.#readTo(start);
    this.#at = Math.max(this.#at, end);
    if (this.#found.length === 0) return {};
    const mark = this.#found.join(' ');
    this.#found = [];
    return { mark };
  }

  #readTo(start: number): void {
    if (start <= this.#at) return;
    this.#found.push(...propertiesIn(this.#text.slice(this.#at, start)));
    this.#at = start;
  }
}
