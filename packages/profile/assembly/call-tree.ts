const firstRoom: u32 = 256;
/** Half of the slots are free; where so many in a row are not, something is odd. */
const mostProbes = 256;

/** Ways from the root down as a tree of places; 0 is the root above all, and parents come before their children. */
@final
export class CallTree {
  count: u32 = 1;
  places: StaticArray<u32> = new StaticArray<u32>(firstRoom);
  parents: StaticArray<u32> = new StaticArray<u32>(firstRoom);
  weights: StaticArray<f64> = new StaticArray<f64>(firstRoom);
  /** By hash: a node, 0 where there is none. */
  private slots: StaticArray<u32> = new StaticArray<u32>(firstRoom * 2);

  /** Adds a weight to all nodes of a way that has so many places. */
  add(way: StaticArray<u32>, length: u32, weight: f64): void {
    let node: u32 = 0;
    for (let at: u32 = 0; at < length; at++) {
      node = this.childOf(node, way[at]);
      this.weights[node] += weight;
    }
  }

  private childOf(parent: u32, place: u32): u32 {
    const slot = this.slotOf(parent, place);
    const known = this.slots[slot];
    if (known !== 0) return known;
    const node = this.count++;
    this.slots[slot] = node;
    this.places[node] = place;
    this.parents[node] = parent;
    if (this.count === (this.places.length as u32)) this.grow();
    return node;
  }

  /** Where a node stands among the slots, or would stand. */
  private slotOf(parent: u32, place: u32): u32 {
    const mask = (this.slots.length as u32) - 1;
    const hash = (parent * 0x9e3779b1) ^ (place * 0x85ebca6b);
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let probes = 0; !this.isSlotOf(this.slots[slot], parent, place); probes++) {
      if (probes > mostProbes) unreachable();
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private isSlotOf(node: u32, parent: u32, place: u32): bool {
    return node === 0 || (this.parents[node] === parent && this.places[node] === place);
  }

  private grow(): void {
    const room = this.count * 2;
    this.places = larger<u32>(this.places, room);
    this.parents = larger<u32>(this.parents, room);
    this.weights = larger<f64>(this.weights, room);
    this.slots = new StaticArray<u32>(room * 2);
    for (let node: u32 = 1; node < this.count; node++) {
      this.slots[this.slotOf(this.parents[node], this.places[node])] = node;
    }
  }
}

function larger<T>(values: StaticArray<T>, length: u32): StaticArray<T> {
  const copy = new StaticArray<T>(length);
  for (let at = 0; at < values.length; at++) copy[at] = values[at];
  return copy;
}
