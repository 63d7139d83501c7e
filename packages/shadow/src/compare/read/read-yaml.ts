import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';
import type { DocumentNode, ObjectEntry, ReadResult, Span } from '../document.ts';

/** The library needs a few hundred bytes of memory for each byte of text, and time that grows with nesting. */
const maxYamlLength = 1 << 18;
const maxDepth = 100;

let library: typeof Yaml | null = null;

/**
 * Reads YAML 1.2; several documents are a list of them.
 *
 * An alias is a scalar of its own and not followed; the text of a number is its value. Comments, tags and anchors
 * stand between the places.
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
    const items = documents.map(({ contents, range }) => convert(contents, text, range[0], 0));
    const [first] = items;
    if (first === undefined) return { ok: false, offset: 0, why: 'it holds no document' };
    const root: DocumentNode =
      items.length === 1
        ? first
        : { type: 'list', start: first.start, end: items.at(-1)?.end ?? first.end, items };
    return { ok: true, document: { format: 'yaml', text, root } };
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

function convert(node: Yaml.ParsedNode | null, text: string, at: number, depth: number): DocumentNode {
  const yaml = library;
  if (yaml === null || node === null) return { type: 'null', value: 'null', start: at, end: at };
  const span = { start: node.range[0], end: node.range[1] };
  if (depth >= maxDepth) return { type: 'opaque', value: text.slice(span.start, span.end), ...span };
  if (yaml.isSeq(node)) {
    const items = node.items.map((item) => convert(item as Yaml.ParsedNode, text, span.start, depth + 1));
    return { type: 'list', items, ...span };
  }
  if (yaml.isMap(node)) {
    const entries = node.items.map((pair) => convertPair(pair as YamlPair, text, depth + 1));
    return { type: 'object', entries, ...span };
  }
  const written = text.slice(span.start, span.end);
  if (!yaml.isScalar(node)) return { type: 'opaque', value: written, ...span };
  const { value } = node as { readonly value: unknown };
  if (typeof value === 'string') return { type: 'string', value, ...span };
  if (typeof value === 'number') return { type: 'number', value: written, ...span };
  if (typeof value === 'boolean') return { type: 'boolean', value: String(value), ...span };
  return value === null
    ? { type: 'null', value: 'null', ...span }
    : { type: 'opaque', value: written, ...span };
}

interface YamlPair {
  readonly key: Yaml.ParsedNode;
  readonly value: Yaml.ParsedNode | null;
}

function convertPair({ key, value }: YamlPair, text: string, depth: number): ObjectEntry {
  const keySpan: Span = { start: key.range[0], end: key.range[1] };
  const name = library?.isScalar(key) === true ? String(key.value) : text.slice(keySpan.start, keySpan.end);
  return { key: name, keySpan, value: convert(value, text, keySpan.end, depth) };
}
