import type { Finding } from '../compare/finding.ts';
import { fitsShapes, valueShape } from '../compare/shape/value-shape.ts';

/** What is known about one place in which the control disagrees with itself. */
interface Noise {
  readonly shapes: Set<string>;
  readonly types: Set<string>;
  /** Lengths of the values that may be hex numbers by their letters and digits. */
  readonly hexLengths: Set<number>;
  offset: number;
  count: number;
}

/** Values of a place that are told apart; past them the place has no shape. */
const maxShapes = 20;

/** The places in which one run of the control differs from others, and what may differ in them. */
export class NoiseMap {
  readonly #places = new Map<string, Noise>();
  readonly #lists = new Set<string>();
  readonly #causes = new Set<string>();

  add(finding: Finding): void {
    this.#causes.add(causeOf(finding));
    if (finding.list !== null) this.#lists.add(finding.list);
    const id = placeOf(finding);
    const noise = this.#places.get(id) ?? {
      shapes: new Set(),
      types: new Set(),
      hexLengths: new Set(),
      offset: Number.POSITIVE_INFINITY,
      count: 0,
    };
    noise.count++;
    this.#places.set(id, noise);
    for (const value of finding.values) {
      if (value === null) continue;
      if (noise.shapes.size < maxShapes) noise.shapes.add(valueShape(value));
      if (mayBeHex(value)) noise.hexLengths.add(value.length);
    }
    for (const type of finding.types) if (type !== null) noise.types.add(type);
    noise.offset = Math.min(noise.offset, finding.offset ?? 0);
  }

  get isEmpty(): boolean {
    return this.#places.size === 0;
  }

  /** Whether the control differs with itself in the same way somewhere with the same cause. */
  knowsCause(finding: Finding): boolean {
    return this.#causes.has(causeOf(finding));
  }

  /**
   * Whether a difference of the candidate is no more than the control's own: the same kind at the same place, with a
   * value of the same shape; or anything in a list of which the length is noise.
   */
  covers(finding: Finding): boolean {
    if (finding.kind === 'truncated') return false;
    if (this.#isInNoisyList(finding)) return true;
    const noise = this.#places.get(placeOf(finding));
    if (noise !== undefined) return fits(finding, noise);
    if (finding.kind !== 'value' && finding.kind !== 'notation') return false;
    // A line that is noise as a whole is so in each word; a value that is noise may be written in any way.
    const line = /^(.*line \d+) \d+$/.exec(finding.path)?.[1] ?? finding.path;
    const around = this.#places.get(`value ${line}`);
    return around !== undefined && fits({ ...finding, kind: 'value' }, around);
  }

  /**
   * What is left of the differences of a candidate when the noise is taken away.
   *
   * Where the control writes as many things with a name that only chance wrote in each run, the candidate has to as well.
   */
  beyond(findings: readonly Finding[]): readonly Finding[] {
    const balance = new Map<string, number>();
    for (const { kind, path, location } of findings) {
      const step = kind === 'missing' ? -1 : kind === 'extra' ? 1 : 0;
      const id = isLine(location) ? location : path;
      if (step !== 0) balance.set(id, (balance.get(id) ?? 0) + step);
    }
    return findings.filter((finding) => {
      if (!this.covers(finding)) return true;
      if (finding.kind !== 'missing' && finding.kind !== 'extra') return false;
      const id = isLine(finding.location) ? finding.location : finding.path;
      return this.#isBalanced(id) && balance.get(id) !== 0;
    });
  }

  #isBalanced(id: string): boolean {
    const missing = this.#places.get(`missing ${id}`)?.count ?? 0;
    return missing > 0 && missing === this.#places.get(`extra ${id}`)?.count;
  }

  #isInNoisyList({ path, kind }: Finding): boolean {
    if (this.#lists.size === 0) return false;
    if (kind === 'order' && this.#lists.has(path)) return true;
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      if (this.#lists.has(path.slice(0, end))) return true;
    }
    return false;
  }
}

function fits({ kind, values, types, offset }: Finding, noise: Noise): boolean {
  switch (kind) {
    case 'value': {
      const [, value] = values;
      if (value === null || fitsShapes(value, [...noise.shapes])) return true;
      // Two short ids may hold no letter by chance, and look like numbers; a JSON number never is one.
      return types[1] !== 'number' && mayBeHex(value) && noise.hexLengths.has(value.length);
    }
    case 'type': {
      // What is in a list or an object can only be compared with a run of the control that has one there too.
      const [, value] = values;
      return value !== null && noise.types.has(types[1] ?? '') && fitsShapes(value, [...noise.shapes]);
    }
    case 'end':
      return false;
    case 'bytes':
      return (offset ?? 0) >= noise.offset;
    default:
      return true;
  }
}

function mayBeHex(text: string): boolean {
  return text.length >= 7 && text.length <= 128 && /^[0-9a-f]+$/.test(text);
}

/** A line that one side lacks has no position on the other, so its cause stands for its place. */
function placeOf({ kind, path, location, what }: Finding): string {
  if ((kind === 'missing' || kind === 'extra') && isLine(location)) return `${kind} ${location}`;
  return kind === 'notation' ? `${kind} ${path} ${what}` : `${kind} ${path}`;
}

function isLine(location: string): boolean {
  return location.includes('line "');
}

function causeOf({ kind, location }: Finding): string {
  return `${kind} ${location}`;
}
