import type { ValueType } from '@strangler/core';
import { toPair } from '../../analyse/described-function.ts';
import type { Frame } from '../../analyse/frame-table.ts';
import type { TracedFunctions } from '../../analyse/hot-function.ts';
import { countRule } from '../../analyse/sample-counts.ts';
import { shareIntervals } from '../../analyse/share-interval.ts';
import type { WorthyFunction } from '../../analyse/worthy-function.ts';
import { defaultSampleType } from '../pprof/default-sample-type.ts';
import { Engine } from './engine.ts';

/** The texts of a frame, and those of a type, are four numbers: where each of two begins and ends. */
const textPlaces = 4;

/** A small profile that was counted and traced. */
export class SmallProfile implements TracedFunctions {
  readonly sampleType: ValueType;
  /** How many samples there are, or entries where the samples are not counted. */
  readonly sampleCount: number;
  readonly total: number;
  /** The frames that cost anything, sorted by flat. */
  readonly rows: Uint32Array;
  /** By frame. */
  readonly flat: Float64Array;
  readonly cum: Float64Array;
  readonly lines: Float64Array;
  readonly worthy: readonly WorthyFunction[];
  readonly trace: TracedFunctions['trace'];
  readonly intervalOf: ReturnType<typeof shareIntervals>;
  readonly #hits: Float64Array;
  readonly #texts: Uint32Array;
  readonly #engine = new Engine();
  readonly #isCounted: boolean;

  /** Throws for all but a plain profile, compressed or not. */
  constructor(bytes: Uint8Array, thresholdPercent: number) {
    const engine = this.#engine;
    engine.read(bytes);
    const sampleTypes = this.#types('sampleTypes');
    const column = defaultSampleType(sampleTypes, this.#text(engine.integers('defaultSampleType'), 0));
    const rule = countRule(
      {
        sampleTypes,
        periodType: this.#types('periodTypes').at(-1) ?? null,
        period: BigInt(engine.figure('period')),
      },
      column,
    );
    engine.analyse(column, rule, thresholdPercent);
    const isCounted = rule !== null && engine.figure('isCounted') === 1;
    this.sampleType = sampleTypes[column] as ValueType;
    this.sampleCount = engine.figure(isCounted ? 'sampleCount' : 'entryCount');
    this.#isCounted = isCounted;
    this.intervalOf = shareIntervals(isCounted ? this.sampleCount : null, engine.betaQuantile);
    this.total = engine.figure('total');
    this.rows = engine.integers('rows');
    this.flat = engine.floats('flat');
    this.cum = engine.floats('cum');
    this.lines = engine.floats('lines');
    this.#hits = engine.floats('hits');
    this.#texts = engine.integers('texts');
    this.worthy = Array.from(engine.integers('worthy'), (frame) => this.#worthyFunction(frame));
    this.trace = this.#traced();
  }

  name(frame: number): string {
    return this.#text(this.#texts, frame * textPlaces);
  }

  file(frame: number): string {
    return this.#text(this.#texts, frame * textPlaces + 2);
  }

  interval(frame: number): [number, number] | null {
    return toPair(this.intervalOf(this.#samplesOf(frame)));
  }

  percentOf(value: number): number {
    return this.total === 0 ? 0 : (value / this.total) * 100;
  }

  *frames(): Iterable<Frame> {
    for (let frame = 0; frame < this.flat.length; frame++) yield this.#frame(frame);
  }

  #frame(frame: number): Frame {
    const line = this.lines[frame] as number;
    return { name: this.name(frame), file: this.file(frame), line, qualifier: '' };
  }

  #samplesOf(frame: number): number | null {
    return this.#isCounted ? (this.#hits[frame] as number) : null;
  }

  #worthyFunction(index: number): WorthyFunction {
    const cum = this.cum[index] as number;
    const cost = {
      frame: this.#frame(index),
      flat: BigInt(this.flat[index] as number),
      cum: BigInt(cum),
      samples: this.#samplesOf(index),
    };
    return { index, cost, cumPercent: this.percentOf(cum) };
  }

  #traced(): TracedFunctions['trace'] {
    const engine = this.#engine;
    const nodes = engine.figure('nodeCount');
    const beneath = engine.floats('beneath');
    const places = this.worthy.length;
    return {
      tree: {
        place: engine.integers('nodePlaces').subarray(0, nodes),
        parent: engine.integers('nodeParents').subarray(0, nodes),
        weight: engine.floats('nodeWeights').subarray(0, nodes),
      },
      beneath: ([frame]) => {
        const place = this.worthy.findIndex(({ index }) => index === frame);
        return { byPlace: beneath.subarray(place * places, (place + 1) * places) };
      },
    };
  }

  #types(table: 'sampleTypes' | 'periodTypes'): readonly ValueType[] {
    const places = this.#engine.integers(table);
    const types: ValueType[] = [];
    for (let at = 0; at < places.length; at += textPlaces) {
      types.push({ type: this.#text(places, at), unit: this.#text(places, at + 2) });
    }
    return types;
  }

  #text(places: Uint32Array, at: number): string {
    return this.#engine.text(places[at] as number, places[at + 1] as number);
  }
}
