import type { DocumentNode } from './document.ts';
import { readJson, readNdjson } from './read-json.ts';

/** A JSON value that keeps how its numbers and strings were written. */
export type JsonNode =
  | { readonly kind: 'object'; readonly members: readonly JsonMember[] }
  | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
  | { readonly kind: 'scalar'; readonly text: string };

/** A member of an object; its key as it is written, quotes included. */
export interface JsonMember {
  readonly key: string;
  readonly value: JsonNode;
}

/** A text of one JSON value, or of one on each line. */
export interface JsonText {
  readonly values: readonly JsonNode[];
  readonly endsWithNewline: boolean;
}

/** Longer texts are not taken apart by their structure. */
const maxLength = 16 << 20;

/** Reads a text that holds objects or lists; null for anything else, and for one over 16 million characters. */
export function parseJsonText(text: string): JsonText | null {
  if (text.length > maxLength || !/^\s*[[{]/.test(text)) return null;
  const whole = readJson(text);
  const read = whole.ok ? whole : readNdjson(text);
  if (!read.ok) return null;
  const { root } = read.document;
  const values = whole.ok || root.type !== 'list' ? [root] : root.items;
  return { values: values.map((node) => convert(node, text)), endsWithNewline: text.endsWith('\n') };
}

function convert(node: DocumentNode, text: string): JsonNode {
  if (node.type === 'list') return { kind: 'array', items: node.items.map((item) => convert(item, text)) };
  if (node.type !== 'object') return { kind: 'scalar', text: text.slice(node.start, node.end) };
  const members = node.entries.map(({ keySpan, value }) => ({
    key: text.slice(keySpan.start, keySpan.end),
    value: convert(value, text),
  }));
  return { kind: 'object', members };
}

/** The text without white space but for line ends between values. */
export function printJsonText({ values, endsWithNewline }: JsonText): string {
  return values.map(printCompact).join('\n') + (endsWithNewline && values.length > 0 ? '\n' : '');
}

/** The text with one member or item a line, for reading. */
export function layOutJsonText({ values }: JsonText): string {
  return values.map((value) => `${layOut(value, '')}\n`).join('');
}

function printCompact(node: JsonNode): string {
  switch (node.kind) {
    case 'scalar':
      return node.text;
    case 'array':
      return `[${node.items.map(printCompact).join(',')}]`;
    case 'object':
      return `{${node.members.map(({ key, value }) => `${key}:${printCompact(value)}`).join(',')}}`;
  }
}

function layOut(node: JsonNode, indent: string): string {
  const inner = `${indent}  `;
  if (node.kind === 'scalar') return node.text;
  const parts =
    node.kind === 'array'
      ? node.items.map((item) => inner + layOut(item, inner))
      : node.members.map(({ key, value }) => `${inner}${key}: ${layOut(value, inner)}`);
  const [open, close] = node.kind === 'array' ? ['[', ']'] : ['{', '}'];
  return parts.length === 0 ? `${open}${close}` : `${open}\n${parts.join(',\n')}\n${indent}${close}`;
}
