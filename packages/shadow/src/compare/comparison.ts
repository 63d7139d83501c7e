import type {
  DocumentNode,
  ListNode,
  ObjectNode,
  ParsedDocument,
  ScalarNode,
  Span,
} from '../documents/document.ts';
import type { CompiledRule, RuleScope } from '../rules/compiled-rules.ts';
import type { RulePlace } from '../rules/rule-places.ts';
import type { DifferenceKind } from './difference.ts';
import { type Place, rootPlace } from './place.ts';

/** Further places are not kept; that there are more is. */
const maxPlaces = 20_000;

/** One place in which two outputs differ and no rule excuses it. */
export interface PlacedDifference {
  readonly kind: DifferenceKind;
  readonly place: Place;
  /** What differs there, where the place alone does not say it: `number spelling`, `white space`. */
  readonly what: string | null;
  /** The text of both values; null where a side has none, or where they are not scalars. */
  readonly values: readonly [string | null, string | null];
  /** The types of both values; null where a side has none. */
  readonly types: readonly [string | null, string | null];
}

/** Two nodes that stand for the same thing on both sides, where that is, and what the rules say about it. */
export interface Pair<N extends DocumentNode = DocumentNode> {
  readonly control: N;
  readonly candidate: N;
  readonly place: Place;
  readonly rules: RulePlace<CompiledRule>;
}

/** Two scalars of one type. */
export type ScalarPair = Pair<ScalarNode>;

/** Two lists. */
export type ListPair = Pair<ListNode>;

/** Two objects. */
export type ObjectPair = Pair<ObjectNode>;

/** Compares what stands for the same thing on both sides. */
export type ComparePair = (pair: Pair, comparison: Comparison) => void;

/** What comparing two documents came to, while it goes on. */
export class Comparison {
  readonly control: ParsedDocument;
  readonly candidate: ParsedDocument;
  readonly scope: RuleScope;
  readonly differences: PlacedDifference[] = [];
  readonly hits = new Set<number>();
  readonly #free = { control: new Set<Span>(), candidate: new Set<Span>() };
  readonly #compare: ComparePair;
  readonly #spaces = new Set<string>();
  /** There are more differences than are kept. */
  overflows = false;

  constructor(control: ParsedDocument, candidate: ParsedDocument, scope: RuleScope, compare: ComparePair) {
    this.control = control;
    this.candidate = candidate;
    this.scope = scope;
    this.#compare = compare;
  }

  /** Goes on with a pair beneath the present one. */
  compare(pair: Pair): void {
    this.#compare(pair, this);
  }

  /** Says whether a pair comes out the same, without keeping what differs. */
  findsNothing(pair: Pair): boolean {
    const trial = new Comparison(this.control, this.candidate, this.scope, this.#compare);
    trial.compare(pair);
    return trial.differences.length === 0 && !trial.overflows;
  }

  add(difference: PlacedDifference): void {
    if (this.differences.length < maxPlaces) this.differences.push(difference);
    else this.overflows = true;
  }

  /** Adds a difference in how something is written that has no values. */
  addNotation(place: Place, what: string): void {
    this.add({ kind: 'notation', place, what, values: [null, null], types: [null, null] });
  }

  /** Adds a difference in the tag or the anchor of a YAML value or key, which no rule on how something is written excuses. */
  addMark(place: Place, marks: readonly [string | undefined, string | undefined]): void {
    const values = [marks[0] ?? '', marks[1] ?? ''] as const;
    const types = [values[0] || 'none', values[1] || 'none'] as const;
    this.add({ kind: 'type', place, what: 'tag or anchor', values, types });
  }

  /** Adds a difference in what stands between the values: once, since an indentation differs everywhere. */
  addSpace(what: string): void {
    if (this.#spaces.has(what)) return;
    this.#spaces.add(what);
    this.addNotation(rootPlace, what);
  }

  /** Keeps a place of YAML that may hold anything, or that the other side may lack: aliases elsewhere may stand for it. */
  setFree(side: 'control' | 'candidate', span: Span): void {
    if (this.control.format === 'yaml') this.#free[side].add(span);
  }

  /** The places of one side that may hold anything or be missing. */
  freeIn(side: 'control' | 'candidate'): ReadonlySet<Span> {
    return this.#free[side];
  }

  hit(rule: CompiledRule): void {
    this.hits.add(rule.index);
  }

  /** Whether a rule excuses what was found; the first that does is hit. */
  excuse(rules: readonly CompiledRule[], excuses: (rule: CompiledRule) => boolean): boolean {
    const found = rules.find(excuses);
    if (found !== undefined) this.hit(found);
    return found !== undefined;
  }
}
