/** How an output is read. */
export type Format = 'json' | 'ndjson' | 'csv' | 'tsv' | 'yaml' | 'text';

/** A parsed output: one tree of places, each of which knows where in the text it stands. */
export interface ParsedDocument {
  readonly format: Format;
  readonly text: string;
  readonly root: DocumentNode;
}

/** A place in a document. */
export type DocumentNode = ScalarNode | ListNode | ObjectNode;

/** A part of the text, from `start` up to and without `end`, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A value without parts. `value` is what it means: the characters of a string, the lexeme of a number.
 *
 * `opaque` is what is not looked into, such as JSON that is nested too deeply; its value is its text.
 */
export interface ScalarNode extends Span {
  readonly type: 'string' | 'number' | 'boolean' | 'null' | 'line' | 'opaque';
  readonly value: string;
}

/** Values in an order. */
export interface ListNode extends Span {
  readonly type: 'list';
  readonly items: readonly DocumentNode[];
}

/** Named values in the order in which they are written; a name may occur more than once. */
export interface ObjectNode extends Span {
  readonly type: 'object';
  readonly entries: readonly ObjectEntry[];
}

/** One named value. */
export interface ObjectEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: DocumentNode;
}

/** Says whether a place has no parts. */
export function isScalar(node: DocumentNode): node is ScalarNode {
  return node.type !== 'list' && node.type !== 'object';
}

/** The text of a place as it is written. */
export function rawText({ text }: ParsedDocument, { start, end }: Span): string {
  return text.slice(start, end);
}

/** What reading an output came to. */
export type ReadResult =
  | { readonly ok: true; readonly document: ParsedDocument }
  | { readonly ok: false; readonly offset: number; readonly why: string };
