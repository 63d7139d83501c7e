import { type ByteRange, joinRanges, liesWithin } from '../compare/byte-ranges.ts';
import type { Finding } from '../compare/finding.ts';
import { fitsShapes, valueShape } from '../values/value-shape.ts';

/** What is known about one place in which the control disagrees with itself. */
interface Noise {
  readonly shapes: Set<string>;
  readonly types: Set<string>;
  /** Lengths of the values that may be hex numbers by their letters and digits. */
  readonly hexLengths: Set<number>;
  /** Modes of a written file. */
  readonly modes: Set<string>;
  /** Bytes that differ in outputs of one length, ascending. */
  ranges: readonly ByteRange[];
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
    const noise = this.#noiseAt(placeOf(finding));
    noise.count++;
    for (const value of finding.values) if (value !== null) addValue(value, finding, noise);
    for (const type of finding.types) if (type !== null) noise.types.add(type);
    if (finding.kind === 'bytes') noise.ranges = joinRanges(noise.ranges, finding.ranges?.() ?? []);
  }

  #noiseAt(place: string): Noise {
    const known = this.#places.get(place);
    if (known !== undefined) return known;
    const made: Noise = {
      shapes: new Set(),
      types: new Set(),
      hexLengths: new Set(),
      modes: new Set(),
      ranges: [],
      count: 0,
    };
    this.#places.set(place, made);
    return made;
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
    if (noise !== undefined) return fits(finding, noise) && this.#hasKnownType(finding);
    if (finding.kind !== 'value' && finding.kind !== 'notation') return false;
    // A line that is noise as a whole is so in each word; a value that is noise may be written in any way.
    const around = this.#places.get(`value ${isWord(finding) ? lineOf(finding) : finding.path}`);
    return around !== undefined && fits({ ...finding, kind: 'value' }, around);
  }

  /**
   * What is left of the differences of a candidate when the noise is taken away.
   *
   * Where the control writes as many things with a name that only chance wrote in each run, the candidate has to as well.
   */
  beyond(findings: readonly Finding[]): readonly Finding[] {
    const balance = new Map<string, number>();
    for (const finding of findings) {
      const step = finding.kind === 'missing' ? -1 : finding.kind === 'extra' ? 1 : 0;
      const id = lonelyPlace(finding);
      if (step !== 0) balance.set(id, (balance.get(id) ?? 0) + step);
    }
    return findings.filter((finding) => {
      if (!this.covers(finding)) return true;
      if (finding.kind !== 'missing' && finding.kind !== 'extra') return false;
      const id = lonelyPlace(finding);
      return this.#isBalanced(id) && balance.get(id) !== 0;
    });
  }

  #isBalanced(id: string): boolean {
    const missing = this.#places.get(`missing ${id}`)?.count ?? 0;
    return missing > 0 && missing === this.#places.get(`extra ${id}`)?.count;
  }

  /** A further file has to be of a type and a mode that the control was seen to write by such a name. */
  #hasKnownType(finding: Finding): boolean {
    const [, type] = finding.types;
    if (finding.channel !== 'files' || finding.kind !== 'extra' || finding.what === null) return true;
    const place = lonelyPlace(finding);
    return ['missing', 'extra'].some((kind) => this.#places.get(`${kind} ${place}`)?.types.has(type ?? ''));
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

function addValue(value: string, { kind }: Finding, noise: Noise): void {
  if (kind === 'mode') noise.modes.add(value);
  if (noise.shapes.size < maxShapes) noise.shapes.add(valueShape(value));
  if (mayBeHex(value)) noise.hexLengths.add(value.length);
}

function fits({ kind, values, types, ranges }: Finding, noise: Noise): boolean {
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
    case 'bytes': {
      // What is too large or too deep to be read is so each time, and equals nothing.
      if (ranges === undefined) return types[1] === 'unknown' && noise.types.has('unknown');
      const differing = ranges();
      return differing !== null && liesWithin(differing, noise.ranges);
    }
    case 'mode':
      return noise.modes.has(values[1] ?? '');
    default:
      return true;
  }
}

function mayBeHex(text: string): boolean {
  return text.length >= 7 && text.length <= 128 && /^[0-9a-f]+$/.test(text);
}

function placeOf(finding: Finding): string {
  const { kind, path, what } = finding;
  if (kind === 'missing' || kind === 'extra') return `${kind} ${lonelyPlace(finding)}`;
  return kind === 'notation' ? `${kind} ${path} ${what}` : `${kind} ${path}`;
}

/** The place of what one side lacks: a line has no position on the other side, so its cause stands for its place. */
function lonelyPlace({ target, location, path }: Finding): string {
  return target?.line === undefined ? path : location;
}

function isWord({ target }: Finding): boolean {
  return (target?.line?.word ?? null) !== null;
}

/** The path of the line in which a word stands. */
function lineOf({ path }: Finding): string {
  return path.slice(0, path.lastIndexOf(' '));
}

function causeOf({ kind, location }: Finding): string {
  return `${kind} ${location}`;
}
