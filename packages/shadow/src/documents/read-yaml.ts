import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';
import type { Anchor, DocumentNode, ObjectEntry, ReadResult, ScalarNode, Span } from './document.ts';
import { YamlProperties } from './yaml-properties.ts';

/** The library needs a few hundred bytes of memory for each byte of text, and time that grows with nesting. */
const maxYamlLength = 1 << 18;
const maxDepth = 100;

let library: typeof Yaml | null = null;

/**
 * Reads YAML 1.2; several documents are a list of them.
 *
 * An alias is a scalar of its own and not followed; the text of a number is its value. Comments stand between the
 * places; a tag and an anchor do as well, and belong to the value behind them.
 */
export function readYaml(text: string): ReadResult {
  if (text.length > maxYamlLength) return { ok: false, offset: 0, why: 'it is too large to be read as YAML' };
  if (nestsDeeply(text)) return { ok: false, offset: 0, why: 'it is nested too deeply' };
  library ??= createRequire(import.meta.url)('yaml') as typeof Yaml;
  try {
    const parsed = library.parseAllDocuments(text, {
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
      schema: 'core',
    });
    const documents = Array.isArray(parsed) ? parsed : [];
    const [error] = documents.flatMap(({ errors }) => errors);
    if (error !== undefined) return { ok: false, offset: error.pos[0], why: error.message };
    const shared = { text, properties: new YamlProperties(text), anchors: [] };
    const items = documents.map(({ contents, range }, document) =>
      convert(contents, { ...shared, document }, range[0], 0),
    );
    const [first] = items;
    if (first === undefined) return { ok: false, offset: 0, why: 'it holds no document' };
    const { start } = first;
    const end = items.at(-1)?.end ?? first.end;
    const root: DocumentNode =
      items.length === 1 ? first : { type: 'list', isStream: true, start, end, items };
    const { anchors } = shared;
    return { ok: true, document: { format: 'yaml', text, root, ...(anchors.length > 0 ? { anchors } : {}) } };
  } catch (error) {
    // Whatever the library cannot cope with, such as a stack that is exhausted, is compared as text.
    return { ok: false, offset: 0, why: (error as Error).message };
  }
}

/** Nesting that would exhaust the stack of the library or take it quadratic time, by what it is written with. */
function nestsDeeply(text: string): boolean {
  if (new RegExp(`(?:[-?:] +){${maxDepth}}`).test(text)) return true;
  let open = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    open = bracket === '[' || bracket === '{' ? open + 1 : Math.max(0, open - 1);
    if (open > maxDepth) return true;
  }
  return false;
}

interface Source {
  readonly text: string;
  readonly properties: YamlProperties;
  /** Of all documents, as they are found. */
  readonly anchors: Anchor[];
  /** The position of the one that is being read. */
  readonly document: number;
}

function convert(node: Yaml.ParsedNode | null, source: Source, at: number, depth: number): DocumentNode {
  if (node === null) return { type: 'null', value: 'null', start: at, end: at };
  const made = convertNode(node, source, depth);
  keepAnchor(node, made, source);
  return made;
}

function keepAnchor(node: Yaml.ParsedNode, made: DocumentNode | null, { anchors, document }: Source): void {
  const { anchor: name } = node as Yaml.Scalar;
  const [start, end] = node.range;
  if (name !== undefined) anchors.push({ name, document, node: made, start, end });
}

/** The tags and anchors are handed out in the order of the text, so that no part may be converted before another. */
function convertNode(node: Yaml.ParsedNode, source: Source, depth: number): DocumentNode {
  const yaml = library;
  const [start, end] = node.range;
  const span = { start, end };
  if (depth < maxDepth && yaml?.isSeq(node)) {
    const properties = source.properties.ofContainer(node, start);
    const items = node.items.map((item) => convert(item as Yaml.ParsedNode, source, start, depth + 1));
    return { type: 'list', items, ...span, ...properties };
  }
  if (depth < maxDepth && yaml?.isMap(node)) {
    const properties = source.properties.ofContainer(node, start);
    const entries = node.items.map((pair) => convertPair(pair as YamlPair, source, depth + 1));
    return { type: 'object', entries, ...span, ...properties };
  }
  const scalar = convertScalar(node, source.text.slice(start, end));
  return { ...scalar, ...span, ...source.properties.ofLeaf(span) };
}

/** A value without parts that is written so; what is neither a string, a number, a boolean nor null is opaque. */
function convertScalar(node: Yaml.ParsedNode, written: string): Pick<ScalarNode, 'type' | 'value'> {
  const { value } = node as { readonly value?: unknown };
  if (library?.isScalar(node) !== true) return { type: 'opaque', value: written };
  if (typeof value === 'string') return { type: 'string', value };
  if (typeof value === 'number') return { type: 'number', value: written };
  if (typeof value === 'boolean') return { type: 'boolean', value: String(value) };
  return value === null ? { type: 'null', value: 'null' } : { type: 'opaque', value: written };
}

interface YamlPair {
  readonly key: Yaml.ParsedNode;
  readonly value: Yaml.ParsedNode | null;
}

function convertPair({ key, value }: YamlPair, source: Source, depth: number): ObjectEntry {
  const { start, end } = spanOfKey(key);
  const { mark } = source.properties.ofLeaf({ start, end });
  keepAnchor(key, null, source);
  const { type } = convertScalar(key, source.text.slice(start, end));
  return {
    key: library?.isScalar(key) === true ? String(key.value) : source.text.slice(start, end),
    keySpan: { start, end },
    value: convert(value, source, end, depth),
    ...(type === 'string' ? {} : { keyType: type }),
    ...(mark === undefined ? {} : { keyMark: mark }),
  };
}

/** The library has a map that is a key begin behind the first key in it. */
function spanOfKey(key: Yaml.ParsedNode): Span {
  const [start, end] = key.range;
  if (library?.isMap(key) !== true) return { start, end };
  const first = (key.items[0] as YamlPair | undefined)?.key;
  return { start: first === undefined ? start : Math.min(start, spanOfKey(first).start), end };
}
