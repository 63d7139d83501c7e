import { isUtf8 } from 'node:buffer';
import { parseJsonText, printJsonText } from '../documents/json-text.ts';
import { shrinkJson } from './shrink-json.ts';
import { type FirstThatShows, shrinkList } from './shrink-list.ts';

/** Content in lines is not taken apart byte by byte while it is larger than this. */
const maxCharacters = 16_384;

/** Makes content smaller while the difference shows: by JSON structure where it is JSON, else by lines, then by bytes. */
export async function shrinkContent(content: Buffer, first: FirstThatShows<Buffer>): Promise<Buffer> {
  if (content.length === 0) return content;
  const empty = Buffer.alloc(0);
  if ((await first([empty])) === 0) return empty;
  if (!isUtf8(content)) return shrinkBytes(content, first);
  const tryTexts: FirstThatShows<string> = (texts) => first(texts.map((text) => Buffer.from(text)));
  const text = content.toString();
  const json = parseJsonText(text);
  if (json !== null && (await showsCompact(printJsonText(json), text, tryTexts))) {
    return Buffer.from(await shrinkJson(json, tryTexts));
  }
  return Buffer.from(await shrinkText(text, tryTexts));
}

async function showsCompact(compact: string, text: string, first: FirstThatShows<string>): Promise<boolean> {
  return compact === text || (await first([compact])) === 0;
}

/** Makes a text smaller while the difference shows, by lines, then by characters. */
export async function shrinkText(text: string, first: FirstThatShows<string>): Promise<string> {
  const tryParts: FirstThatShows<readonly string[]> = (candidates) =>
    first(candidates.map((parts) => parts.join('')));
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const fewer = lines.length > 1 ? (await shrinkList(lines, tryParts)).join('') : text;
  if (fewer.length > maxCharacters) return shrinkWords(fewer, tryParts);
  return (await shrinkList([...fewer], tryParts)).join('');
}

/** A long line is taken apart at its words first: byte by byte it would take too many tries. */
async function shrinkWords(text: string, first: FirstThatShows<readonly string[]>): Promise<string> {
  const words = text.match(/\w+|\s+|[^\w\s]/gu) ?? [];
  const fewer = (await shrinkList(words, first)).join('');
  return fewer.length > maxCharacters ? fewer : (await shrinkList([...fewer], first)).join('');
}

async function shrinkBytes(content: Buffer, first: FirstThatShows<Buffer>): Promise<Buffer> {
  const size = Math.ceil(content.length / maxCharacters);
  const pieces = Array.from({ length: Math.ceil(content.length / size) }, (_, index) =>
    content.subarray(index * size, (index + 1) * size),
  );
  const fewer = Buffer.concat(
    await shrinkList(pieces, (candidates) => first(candidates.map((parts) => Buffer.concat(parts)))),
  );
  return size === 1 || fewer.length > maxCharacters || fewer.length === content.length
    ? fewer
    : shrinkBytes(fewer, first);
}
