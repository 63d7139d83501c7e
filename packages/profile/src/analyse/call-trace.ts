import type { SampleTable } from '@strangler/core';
import type { CallTree } from './call-tree.ts';
import type { FrameTable } from './frame-table.ts';

/** What lies at or beneath some frames: what leaves with them. */
export interface CostBeneath {
  /** The cost of all samples that hold one of the frames. */
  readonly total: number;
  /** By place among the kept: the part of it through a frame that stands at or beneath the first of the frames. */
  readonly byPlace: Float64Array;
}

/** Which frames a trace looks at. */
export interface TraceTargets {
  /** The frames that are kept; the callees of one that is not are those of its caller. */
  readonly kept: readonly number[];
  /** Frames whose callers are looked for. */
  readonly reached: readonly number[];
  /** Sets of frames beneath which costs are added up. */
  readonly groups: readonly (readonly number[])[];
}

const nothing: CostBeneath = { total: 0, byPlace: new Float64Array(0) };

/**
 * Traces the calls between a few frames through stacks that come in batches.
 *
 * A frame that recurs in a stack stands only where it stands first, looking from the root. Memory grows with the
 * frames and with the ways from the root to those that are reached, not with samples.
 */
export class CallTrace {
  /** The ways from the root to the frames that are reached, by their places among the kept. */
  readonly tree: CallTree;
  readonly #groups: ReadonlyMap<string, GroupCost>;
  readonly #paths: PathTree;
  /** By location: the places of its frames among the kept, the outermost first; null where none is kept. */
  readonly #placesAt: readonly (Int32Array | null)[];
  /** By place: the last sample that it was seen in, as the number of samples before it. */
  readonly #seenBy: Float64Array;
  readonly #isReached: Uint8Array;
  readonly #groupsOf: readonly (readonly GroupCost[])[];
  /** The places in the stack that is looked at, from the root. */
  readonly #order: Int32Array;
  #samples = 0;

  constructor(table: FrameTable, { kept, reached, groups }: TraceTargets) {
    const placeOf = new Map(kept.map((frame, place) => [frame, place]));
    this.#placesAt = placesAtLocations(table, placeOf);
    this.#seenBy = new Float64Array(kept.length).fill(-1);
    this.#order = new Int32Array(kept.length);
    this.#isReached = new Uint8Array(kept.length);
    for (const frame of reached) this.#isReached[placeOf.get(frame) ?? -1] = 1;
    this.#groups = new Map(groups.map((group) => [keyOf(group), new GroupCost(this.#order)]));
    const groupsOf: GroupCost[][] = kept.map(() => []);
    for (const group of groups) {
      const cost = this.#groups.get(keyOf(group)) as GroupCost;
      for (const frame of group) groupsOf[placeOf.get(frame) ?? -1]?.push(cost);
    }
    this.#groupsOf = groupsOf;
    this.#paths = new PathTree(kept.length);
    this.tree = this.#paths.tree;
  }

  add({ length, stackOffsets, stacks }: SampleTable, weights: Float64Array): void {
    for (let sample = 0; sample < length; sample++) {
      const start = stackOffsets[sample] as number;
      const count = this.#orderFrames(stacks, start, stackOffsets[sample + 1] as number);
      if (count > 0) this.#addStack(count, weights[sample] as number);
      this.#samples++;
    }
  }

  /** What lies at or beneath a group of frames; nothing for one that was not asked for. */
  beneath(group: readonly number[]): CostBeneath {
    return this.#groups.get(keyOf(group))?.cost ?? nothing;
  }

  /** Puts the places of a stack into their order; returns how many there are. */
  #orderFrames(stacks: Uint32Array, start: number, end: number): number {
    const placesAt = this.#placesAt;
    const seenBy = this.#seenBy;
    let count = 0;
    for (let at = end - 1; at >= start; at--) {
      const places = placesAt[stacks[at] as number];
      if (places == null) continue;
      for (let line = 0; line < places.length; line++) {
        const place = places[line] as number;
        if (seenBy[place] === this.#samples) continue;
        seenBy[place] = this.#samples;
        this.#order[count++] = place;
      }
    }
    return count;
  }

  #addStack(count: number, weight: number): void {
    let lastReached = -1;
    for (let at = 0; at < count; at++) {
      const place = this.#order[at] as number;
      if (this.#isReached[place] === 1) lastReached = at;
      const groups = this.#groupsOf[place] as readonly GroupCost[];
      for (let group = 0; group < groups.length; group++) {
        groups[group]?.add(at, count, weight, this.#samples);
      }
    }
    this.#paths.add(this.#order, lastReached + 1, weight);
  }
}

function placesAtLocations(
  { offsets, indices }: FrameTable,
  placeOf: ReadonlyMap<number, number>,
): readonly (Int32Array | null)[] {
  const all: (Int32Array | null)[] = [];
  for (let location = 0; location + 1 < offsets.length; location++) {
    const places: number[] = [];
    for (let at = (offsets[location + 1] as number) - 1; at >= (offsets[location] as number); at--) {
      const place = placeOf.get(indices[at] as number);
      if (place !== undefined) places.push(place);
    }
    all.push(places.length === 0 ? null : Int32Array.from(places));
  }
  return all;
}

function keyOf(group: readonly number[]): string {
  return group.join(' ');
}

/** The cost beneath one group of frames. */
class GroupCost {
  readonly cost: { total: number; readonly byPlace: Float64Array };
  readonly #order: Int32Array;
  #lastSample = -1;

  constructor(order: Int32Array) {
    this.#order = order;
    this.cost = { total: 0, byPlace: new Float64Array(order.length) };
  }

  /** Takes what stands from one of its frames on; in each sample, the first of its frames counts. */
  add(start: number, end: number, weight: number, sample: number): void {
    if (this.#lastSample === sample) return;
    this.#lastSample = sample;
    this.cost.total += weight;
    const order = this.#order;
    const { byPlace } = this.cost;
    for (let at = start; at < end; at++) {
      const place = order[at] as number;
      byPlace[place] = (byPlace[place] as number) + weight;
    }
  }
}

/** A call tree in the making. */
class PathTree {
  readonly tree = { place: [-1], parent: [-1], weight: [0] };
  readonly #placeCount: number;
  readonly #nodes = new Map<number, number>();
  /** The way that was added last, and its nodes. */
  readonly #places: number[] = [];
  readonly #path: number[] = [];

  constructor(placeCount: number) {
    this.#placeCount = placeCount;
  }

  add(order: Int32Array, length: number, weight: number): void {
    const { weight: weights } = this.tree;
    let node = 0;
    let isSame = true;
    for (let at = 0; at < length; at++) {
      const place = order[at] as number;
      isSame &&= this.#places[at] === place;
      node = isSame ? (this.#path[at] as number) : this.#childOf(node, place);
      this.#places[at] = place;
      this.#path[at] = node;
      weights[node] = (weights[node] as number) + weight;
    }
    if (!isSame) this.#places.length = length;
  }

  #childOf(parent: number, place: number): number {
    const key = parent * this.#placeCount + place;
    const known = this.#nodes.get(key);
    if (known !== undefined) return known;
    const node = this.tree.place.length;
    this.#nodes.set(key, node);
    this.tree.place.push(place);
    this.tree.parent.push(parent);
    this.tree.weight.push(0);
    return node;
  }
}
