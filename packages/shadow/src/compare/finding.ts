import type { Rule } from '@strangler/core';
import type { Format } from '../documents/document.ts';
import type { ByteRange } from './byte-ranges.ts';
import type { Channel } from './channel.ts';
import type { DifferenceKind } from './difference.ts';

/** One place in which two runs differ and no rule excuses it, as it is judged. */
export interface Finding {
  readonly channel: Channel;
  readonly kind: DifferenceKind;
  /** The place as it is told from any other in the same channel of the same case; parts of a document joined by `/`. */
  readonly path: string;
  /** The place in a form that is the same for the same cause in other cases. */
  readonly location: string;
  readonly title: string;
  /** What differs at the place where the place alone does not say it. */
  readonly what: string | null;
  /** The text of both values; null where a side has none, or where they are not scalars. */
  readonly values: readonly [string | null, string | null];
  /** The types of both values; null where a side has none. */
  readonly types: readonly [string | null, string | null];
  /** The path of the list of which this is an item that one side lacks; null for anything else. */
  readonly list: string | null;
  /** Finds all bytes that differ, where only bytes are compared; it gives null where the lengths differ. */
  readonly ranges?: () => readonly ByteRange[] | null;
  /** Where a rule would have to point; null where none can. */
  readonly target: RuleTarget | null;
}

/** The place of a rule. */
export interface RuleTarget extends Pick<Rule, 'file' | 'at'> {
  readonly format?: Format;
  /** The whole line where the place is in a text, and the word that differs. */
  readonly line?: { readonly text: string; readonly other: string | null; readonly word: number | null };
}

/** A finding of which only so much is known: the place may stand for the title, and the rest is null. */
export function bareFinding(
  known: Pick<Finding, 'channel' | 'kind' | 'path' | 'location'> & Partial<Finding>,
): Finding {
  return {
    title: known.location,
    what: null,
    values: [null, null],
    types: [null, null],
    list: null,
    target: null,
    ...known,
  };
}

/** What comparing two runs in one channel came to. */
export interface ChannelComparison {
  readonly findings: readonly Finding[];
  /** Indices of the rules that excused something. */
  readonly hits: ReadonlySet<number>;
  /** More places differ than are listed. */
  readonly overflows: boolean;
}

/** Nothing differs. */
export const sameInAll: ChannelComparison = { findings: [], hits: new Set(), overflows: false };
