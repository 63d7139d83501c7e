/** How an output is read. */
export type Format = 'json' | 'ndjson' | 'csv' | 'tsv' | 'yaml' | 'text';

/** A parsed output: one tree of places, each of which knows where in the text it stands. */
export interface ParsedDocument {
  readonly format: Format;
  readonly text: string;
  readonly root: DocumentNode;
  /** Absent where there are none, as in any format but YAML. */
  readonly anchors?: readonly Anchor[];
}

/** What aliases elsewhere in a YAML document stand for. */
export interface Anchor extends Span {
  readonly name: string;
  /** Which of several documents it is in, where the same name may stand for something else. */
  readonly document: number;
  /** Null where it is a key. */
  readonly node: DocumentNode | null;
}

/** A place in a document. */
export type DocumentNode = ScalarNode | ListNode | ObjectNode;

/** A part of the text, from `start` up to and without `end`, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What is written before a YAML value and is a part of it, though it stands outside of its span. */
export interface Properties {
  /** Its tag and its anchor as they are written; absent where it has none. */
  readonly mark?: string;
}

/**
 * A value without parts. `value` is what it means: the characters of a string, the lexeme of a number.
 *
 * `opaque` is what is not looked into, such as JSON that is nested too deeply; its value is its text.
 */
export interface ScalarNode extends Span, Properties {
  readonly type: 'string' | 'number' | 'boolean' | 'null' | 'line' | 'opaque';
  readonly value: string;
}

/** Values in an order. */
export interface ListNode extends Span, Properties {
  readonly type: 'list';
  /** The items are the documents of a YAML text, which is not the same as one document that is a list; absent else. */
  readonly isStream?: true;
  readonly items: readonly DocumentNode[];
}

/** Named values in the order in which they are written; a name may occur more than once. */
export interface ObjectNode extends Span, Properties {
  readonly type: 'object';
  readonly entries: readonly ObjectEntry[];
}

/** One named value. */
export interface ObjectEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: DocumentNode;
  /** The type of a key that is no string, which YAML has; absent for a string. */
  readonly keyType?: ScalarNode['type'];
  /** The tag and the anchor of the key itself. */
  readonly keyMark?: string;
}

/** Says whether a place has no parts. */
export function isScalar(node: DocumentNode): node is ScalarNode {
  return node.type !== 'list' && node.type !== 'object';
}

/** The name of the anchor that an alias stands for; null for any other place. */
export function aliasName(node: DocumentNode): string | null {
  return node.type === 'opaque' && node.value.startsWith('*') ? node.value.slice(1) : null;
}

/** The name of the anchor that a key stands for; null for any other key. */
export function aliasNameOfKey({ key, keyType }: ObjectEntry): string | null {
  return keyType === 'opaque' && key.startsWith('*') ? key.slice(1) : null;
}

/** Where an alias stands, and the name of the anchor that it stands for. */
export interface Alias extends Span {
  readonly name: string;
}

/** All aliases of a document, those that are keys included. */
export function* aliasesIn(node: DocumentNode): Generator<Alias> {
  const name = aliasName(node);
  if (name !== null) yield { name, start: node.start, end: node.end };
  if (node.type === 'list') for (const item of node.items) yield* aliasesIn(item);
  if (node.type !== 'object') return;
  for (const entry of node.entries) {
    const keyName = aliasNameOfKey(entry);
    if (keyName !== null) yield { ...entry.keySpan, name: keyName };
    yield* aliasesIn(entry.value);
  }
}

/** The text of a place as it is written. */
export function rawText({ text }: ParsedDocument, { start, end }: Span): string {
  return text.slice(start, end);
}

/** Says whether two places are written the same, with their tags and anchors. */
export function writtenSame(
  control: ParsedDocument,
  ours: DocumentNode,
  candidate: ParsedDocument,
  theirs: DocumentNode,
): boolean {
  return (
    ours.type === theirs.type &&
    rawText(control, ours) === rawText(candidate, theirs) &&
    (control.format !== 'yaml' || sameValues(ours, theirs))
  );
}

/**
 * In YAML the same characters may be something else where other ones stand before them: `...` ends a document, behind a
 * space it is a string; a tag on a line of its own is not one of the key that follows.
 */
function sameValues(ours: DocumentNode, theirs: DocumentNode): boolean {
  if (ours.mark !== theirs.mark) return false;
  if (ours.type === 'list' && theirs.type === 'list') {
    const { items } = theirs;
    return ours.items.length === items.length && ours.items.every((item, at) => sameAt(item, items[at]));
  }
  if (ours.type === 'object' && theirs.type === 'object') {
    const { entries } = theirs;
    return (
      ours.entries.length === entries.length &&
      ours.entries.every(
        (entry, at) => sameKeys(entry, entries[at]) && sameAt(entry.value, entries[at]?.value),
      )
    );
  }
  return isScalar(ours) && isScalar(theirs) && ours.type === theirs.type && ours.value === theirs.value;
}

function sameAt(ours: DocumentNode, theirs: DocumentNode | undefined): boolean {
  return theirs !== undefined && sameValues(ours, theirs);
}

function sameKeys(ours: ObjectEntry, theirs: ObjectEntry | undefined): boolean {
  return ours.key === theirs?.key && ours.keyType === theirs.keyType && ours.keyMark === theirs.keyMark;
}

/** What reading an output came to. */
export type ReadResult =
  | { readonly ok: true; readonly document: ParsedDocument }
  | { readonly ok: false; readonly offset: number; readonly why: string };
