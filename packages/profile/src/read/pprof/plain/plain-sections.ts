import { notPlain, PlainCursor } from './plain-cursor.ts';

/** The top level of a plain profile. */
export interface PlainSections {
  readonly cursor: PlainCursor;
  /** By field number: start and end offsets, in pairs, of its messages or strings. */
  readonly ranges: readonly number[][];
  /** By field number: the value of a plain field, 0 where it is not there; signed. */
  readonly numbers: readonly bigint[];
  /** String indices. */
  readonly comments: readonly number[];
}

const lastField = 15;
const commentField = 13;
/** A set of field numbers: messages and strings, and all others but the comments. */
const messages = fieldSet(1, 2, 3, 4, 5, 6, 11);
const plainNumbers = fieldSet(7, 8, 9, 10, 12, 14, 15);

function fieldSet(...fields: readonly number[]): number {
  return fields.reduce((set, field) => set | (1 << field), 0);
}

/** Finds the messages of a profile; throws {@link notPlain}. */
export function findPlainSections(bytes: Uint8Array): PlainSections {
  const cursor = new PlainCursor(bytes);
  const ranges: number[][] = [];
  for (let field = 0; field <= lastField; field++) ranges.push([]);
  const numbers = new Array<bigint>(lastField + 1).fill(0n);
  const comments: number[] = [];
  let seen = 0;
  while (cursor.at < bytes.length) {
    const tag = bytes[cursor.at++] as number;
    const field = tag >>> 3;
    const isBytes = (tag & 7) === 2;
    checkTag(tag);
    if (isBytes && (messages >>> field) & 1) {
      const end = cursor.messageEnd();
      (ranges[field] as number[]).push(cursor.at, end);
      cursor.at = end;
    } else if (field === commentField) readComments(cursor, isBytes, comments);
    else {
      if (isBytes || ((plainNumbers & ~seen) >>> field) % 2 === 0) throw notPlain;
      seen |= 1 << field;
      numbers[field] = BigInt.asIntN(64, cursor.uint64());
    }
  }
  cursor.checkEnd(bytes.length);
  return { cursor, ranges, numbers, comments };
}

function checkTag(tag: number): void {
  if (tag > 0x7f || ((tag & 7) !== 0 && (tag & 7) !== 2)) throw notPlain;
}

function readComments(cursor: PlainCursor, isPacked: boolean, comments: number[]): void {
  if (!isPacked) {
    comments.push(cursor.varint());
    return;
  }
  const end = cursor.messageEnd();
  while (cursor.at < end) comments.push(cursor.varint());
  cursor.checkEnd(end);
}
