import type { DifferenceGroup } from '@strangler/core';
import type { Difference } from '../compare/difference.ts';
import { coverByCause, type DifferencePattern } from './cover-by-cause.ts';

/** Past this many distinct places a run does not differ for reasons that a list explains; the rest is one place a channel. */
const maxFeatures = 20_000;
/** Places of all patterns together, which bounds the memory however many cases differ in ways of their own. */
const maxPatternPlaces = 2_000_000;
/** Further places that a group lists. */
const maxAlso = 20;

/** One place that differs in some case: its channel, kind and normalised location. */
interface Feature {
  readonly key: string;
  readonly difference: Difference;
  /** The case from which the title was taken, the first by id. */
  titleCase: string;
  title: string;
}

/**
 * Groups differences by cause, over all cases that are added.
 *
 * Cases that differ in the same places are kept as one pattern, so memory grows with the ways to differ and not with the
 * cases. The groups do not depend on the order of the cases, up to 20,000 distinct places.
 */
export class DifferenceGroups {
  readonly #features = new Map<string, number>();
  readonly #list: Feature[] = [];
  readonly #patterns = new Map<string, DifferencePattern>();
  #places = 0;

  add(caseId: string, differences: readonly Difference[]): void {
    if (differences.length === 0) return;
    const causes = causesOf(differences);
    const features = [...new Set(differences.map((each) => this.#featureOf(caseId, each)))];
    const isCause = new Set(causes.map((each) => this.#featureOf(caseId, each)));
    this.#addPattern(
      caseId,
      features.filter((feature) => isCause.has(feature)).sort(ascending),
      features.filter((feature) => !isCause.has(feature)).sort(ascending),
    );
  }

  /** The groups, most cases first. */
  list(runDir: string): DifferenceGroup[] {
    const covered = coverByCause(
      [...this.#patterns.values()],
      this.#list.map(({ key }) => key),
    );
    return covered.map(({ feature, count, exampleCase, also }, index) => {
      const { difference, title } = this.#list[feature] as Feature;
      const { channel, kind, location } = difference;
      return {
        id: `g${index + 1}`,
        title,
        channel,
        kind,
        location,
        also: listed(also.map((other) => nameOf((this.#list[other] as Feature).difference))),
        count,
        exampleCase,
        reproduce: `migrate shadow show ${exampleCase.slice(0, 12)} --run ${runDir}`,
      };
    });
  }

  #featureOf(caseId: string, difference: Difference): number {
    const key = featureKey(difference);
    const known = this.#features.get(key);
    if (known === undefined) return this.#newFeature(caseId, key, difference);
    const feature = this.#list[known] as Feature;
    if (caseId < feature.titleCase) {
      feature.titleCase = caseId;
      feature.title = difference.title;
    }
    return known;
  }

  #newFeature(caseId: string, key: string, difference: Difference): number {
    if (this.#list.length >= maxFeatures && difference.location !== restLocation) {
      return this.#featureOf(caseId, {
        channel: difference.channel,
        kind: difference.kind,
        location: restLocation,
        title: `${difference.channel} differs in ${restLocation}`,
      });
    }
    const number = this.#list.length;
    this.#features.set(key, number);
    this.#list.push({ key, difference, titleCase: caseId, title: difference.title });
    return number;
  }

  #addPattern(caseId: string, causes: readonly number[], consequences: readonly number[]): void {
    const isFull = this.#places > maxPatternPlaces;
    const kept = isFull ? causes.slice(0, 1) : causes;
    const rest = isFull ? [] : consequences;
    const key = `${kept.join()};${rest.join()}`;
    const known = this.#patterns.get(key);
    if (known !== undefined) {
      known.count++;
      if (caseId < known.exampleCase) known.exampleCase = caseId;
      return;
    }
    this.#places += kept.length + rest.length;
    this.#patterns.set(key, { causes: kept, consequences: rest, count: 1, exampleCase: caseId });
  }
}

const restLocation = 'further places';

/**
 * The differences of one case that may be its cause. Where the candidate ended otherwise than the control, whatever else
 * differs follows from that.
 */
export function causesOf(differences: readonly Difference[]): readonly Difference[] {
  const ends = differences.filter(({ channel }) => channel === 'exit');
  return ends.length > 0 ? ends : differences;
}

/** What makes two differences one: channel, kind and normalised location; sorts by how telling a channel is. */
export function featureKey({
  channel,
  kind,
  location,
}: Pick<Difference, 'channel' | 'kind' | 'location'>): string {
  return `${channelOrder.indexOf(channel)}${channel}\0${kind}\0${location}`;
}

const channelOrder: readonly Difference['channel'][] = ['exit', 'answer', 'stdout', 'files', 'stderr'];

function nameOf({ channel, kind, location }: Difference): string {
  return `${channel} ${location} (${kind})`;
}

function listed(names: readonly string[]): string[] {
  const shown = names.slice(0, maxAlso);
  return names.length > maxAlso ? [...shown, `and ${names.length - maxAlso} more places`] : shown;
}

function ascending(a: number, b: number): number {
  return a - b;
}
