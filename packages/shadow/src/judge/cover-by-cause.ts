/** Cases that differ in exactly the same places; places are numbers. */
export interface DifferencePattern {
  /** Places that may be the cause, ascending. */
  readonly causes: readonly number[];
  /** Places that follow from the cause. */
  readonly consequences: readonly number[];
  count: number;
  /** The first of the cases, by id. */
  exampleCase: string;
}

/** One cause: the place that stands for it, the cases that it explains, and what else differs in them. */
export interface Cause {
  readonly feature: number;
  readonly count: number;
  readonly exampleCase: string;
  /** Places that differ in these cases and more often there than in those of any other cause. */
  readonly also: readonly number[];
}

/**
 * Explains all patterns by few places: again and again the place that shows in most cases not yet explained, of equal
 * ones the first by its key (greedy set cover). Most cases first.
 *
 * Takes time in the order of all places of all patterns together.
 */
export function coverByCause(patterns: readonly DifferencePattern[], keys: readonly string[]): Cause[] {
  const open = new OpenCauses(patterns, keys);
  const causes: { readonly feature: number; readonly patterns: readonly DifferencePattern[] }[] = [];
  for (let best = open.next(); best !== null; best = open.next()) causes.push(best);
  const also = assignFurther(causes, keys);
  return causes
    .map(({ feature, patterns: explained }, index) => ({
      feature,
      count: sum(explained.map(({ count }) => count)),
      exampleCase: firstOf(explained.map(({ exampleCase }) => exampleCase)),
      also: also[index] ?? [],
    }))
    .sort((a, b) => b.count - a.count || byKey(keys)(a.feature, b.feature));
}

/** The patterns that no cause explains yet, and for each place in how many of their cases it shows. */
class OpenCauses {
  readonly #keys: readonly string[];
  readonly #weights = new Map<number, number>();
  readonly #patternsOf = new Map<number, DifferencePattern[]>();
  readonly #explained = new Set<DifferencePattern>();
  /** Places in buckets by weight; weights only fall, so that one way down through the buckets finds every maximum. */
  readonly #buckets = new Map<number, Set<number>>();
  #heaviest = 0;
  #sortedWeight = 0;
  /** Of the heaviest bucket, the last is the next. */
  #sorted: number[] = [];

  constructor(patterns: readonly DifferencePattern[], keys: readonly string[]) {
    this.#keys = keys;
    for (const pattern of patterns) {
      for (const feature of pattern.causes) {
        this.#weights.set(feature, (this.#weights.get(feature) ?? 0) + pattern.count);
        const known = this.#patternsOf.get(feature);
        if (known === undefined) this.#patternsOf.set(feature, [pattern]);
        else known.push(pattern);
      }
    }
    for (const [feature, weight] of this.#weights) this.#bucketOf(weight).add(feature);
    for (const weight of this.#buckets.keys()) this.#heaviest = Math.max(this.#heaviest, weight);
  }

  /** The place that explains most, with the patterns that it explains; null once all are explained. */
  next() {
    const feature = this.#nextFeature();
    if (feature === null) return null;
    const patterns = (this.#patternsOf.get(feature) ?? []).filter((each) => !this.#explained.has(each));
    for (const pattern of patterns) {
      this.#explained.add(pattern);
      for (const each of pattern.causes) this.#lower(each, pattern.count);
    }
    return { feature, patterns };
  }

  /** No place enters the bucket that is being emptied, so it is sorted once. */
  #nextFeature(): number | null {
    for (; this.#heaviest > 0; this.#heaviest--) {
      const bucket = this.#buckets.get(this.#heaviest);
      if (bucket === undefined || bucket.size === 0) continue;
      if (this.#sortedWeight !== this.#heaviest) {
        this.#sortedWeight = this.#heaviest;
        this.#sorted = [...bucket].sort(byKey(this.#keys)).reverse();
      }
      for (let feature = this.#sorted.pop(); feature !== undefined; feature = this.#sorted.pop()) {
        if (bucket.has(feature)) return feature;
      }
    }
    return null;
  }

  #lower(feature: number, by: number): void {
    const weight = this.#weights.get(feature) ?? 0;
    this.#bucketOf(weight).delete(feature);
    this.#weights.set(feature, weight - by);
    this.#bucketOf(weight - by).add(feature);
  }

  #bucketOf(weight: number): Set<number> {
    const known = this.#buckets.get(weight);
    if (known !== undefined) return known;
    const bucket = new Set<number>();
    this.#buckets.set(weight, bucket);
    return bucket;
  }
}

/** Gives every place that is no cause itself to the cause in whose cases it shows most often, the first of equal ones. */
function assignFurther(
  causes: readonly { readonly feature: number; readonly patterns: readonly DifferencePattern[] }[],
  keys: readonly string[],
): number[][] {
  const isCause = new Set(causes.map(({ feature }) => feature));
  const best = new Map<number, { cause: number; count: number }>();
  for (const [cause, { patterns }] of causes.entries()) {
    for (const [feature, count] of countFeatures(patterns)) {
      if (isCause.has(feature)) continue;
      if (count > (best.get(feature)?.count ?? 0)) best.set(feature, { cause, count });
    }
  }
  const also = causes.map((): number[] => []);
  for (const [feature, { cause }] of best) also[cause]?.push(feature);
  return also.map((features) => features.sort(byKey(keys)));
}

function countFeatures(patterns: readonly DifferencePattern[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { causes, consequences, count } of patterns) {
    for (const feature of [...causes, ...consequences])
      counts.set(feature, (counts.get(feature) ?? 0) + count);
  }
  return counts;
}

function byKey(keys: readonly string[]): (a: number, b: number) => number {
  return (a, b) => ((keys[a] ?? '') < (keys[b] ?? '') ? -1 : 1);
}

function firstOf(ids: readonly string[]): string {
  let first = ids[0] ?? '';
  for (const id of ids) if (id < first) first = id;
  return first;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
