/** Reads, counts and traces one small profile. Every function traps, that is throws, where the profile is not plain. */
export { betaQuantile } from '../../core/src/statistics/beta-quantile';

import { CallTrace } from './call-trace';
import { Costs } from './costs';
import { gunzip } from './gunzip';
import { isText } from './is-text';
import { Profile } from './profile';
import { sortFrames } from './sort-frames';
import { Span } from './span';

const mostDecodedBytes: u32 = 2 ** 20;
/** Percent of the total from which on a function is worth naming, as in the analysis of all profiles. */
const worthNaming: f64 = 1;
/** How far reading ahead reaches. */
const paddingBytes: u32 = 16;

let profile!: Profile;

// After `read`.
/** For each type: where its name starts and ends, and where its unit does. Of the types of periods, the last counts. */
export let sampleTypes!: StaticArray<usize>;
export let periodTypes!: StaticArray<usize>;
/** Where the name of the default sample type starts and ends. */
export let defaultSampleType!: StaticArray<usize>;
export let period: i64 = 0;
/** How many entries the samples are. */
export let entryCount: u32 = 0;

// After `analyse`.
export let total: f64 = 0;
/** How many samples there are, where they are counted. */
export let sampleCount: f64 = 0;
export let isCounted: bool = false;
/** By frame. Of each, the texts are where its name starts and ends, and where its file does. */
export let flat!: StaticArray<f64>;
export let cum!: StaticArray<f64>;
export let hits!: StaticArray<f64>;
export let lines!: StaticArray<f64>;
export let texts!: StaticArray<usize>;
/** The frames that cost anything, sorted by flat. */
export let rows!: StaticArray<u32>;
/** The frames that are worth naming, sorted by cum; their places are their indices. */
export let worthy!: StaticArray<u32>;
/** By hot place and place: the cost of the frame at the one, at or beneath the frame at the other. */
export let beneath!: StaticArray<f64>;
/** The ways to hot frames: by node, the place, the node above, and the cost of all samples through it. */
export let nodeCount: u32 = 0;
export let nodePlaces!: StaticArray<u32>;
export let nodeParents!: StaticArray<u32>;
export let nodeWeights!: StaticArray<f64>;

/** Makes room for a file; gives its address. */
export function reserve(length: u32): usize {
  return heap.alloc(length + paddingBytes);
}

/** Reads a file, compressed or not, that was put into memory. */
export function read(file: usize, length: u32): void {
  const bytes = gunzip(new Span(file, file + length), mostDecodedBytes);
  if (bytes.length > mostDecodedBytes || isText(bytes)) unreachable();
  profile = new Profile(bytes);
  sampleTypes = profile.sampleTypes;
  periodTypes = profile.periodTypes;
  defaultSampleType = [profile.defaultSampleType.start, profile.defaultSampleType.end];
  period = profile.period;
  entryCount = profile.samples.count;
}

/**
 * Sums one column; another one, divided, says how many times each stack was hit. Hot is what holds so many percent of
 * the total.
 */
export function analyse(column: u32, countColumn: u32, divisor: f64, hotPercent: f64): void {
  const costs = new Costs(profile, column, countColumn, divisor);
  total = costs.total;
  sampleCount = costs.sampleCount;
  isCounted = costs.isCounted;
  flat = costs.flat;
  cum = costs.cum;
  hits = costs.hits;
  lines = profile.frames.lines;
  texts = profile.frames.texts();
  rows = sorted(costs, flat, 0);
  worthy = sorted(costs, cum, min(worthNaming, hotPercent));
  let hotCount = 0;
  while (hotCount < worthy.length && costs.cumPercent(worthy[hotCount]) >= hotPercent) hotCount++;
  const trace = new CallTrace(profile, worthy, hotCount, column);
  beneath = trace.beneath;
  nodeCount = trace.tree.count;
  nodePlaces = trace.tree.places;
  nodeParents = trace.tree.parents;
  nodeWeights = trace.tree.weights;
}

/** The frames that cost anything and hold at least so many percent, the largest of a size first. */
function sorted(costs: Costs, by: StaticArray<f64>, leastPercent: f64): StaticArray<u32> {
  const all = new StaticArray<u32>(costs.flat.length);
  let length = 0;
  for (let frame = 0; frame < all.length; frame++) {
    if (!costs.isNothing(frame) && costs.cumPercent(frame) >= leastPercent) all[length++] = frame;
  }
  const frames = all.slice<StaticArray<u32>>(0, length);
  sortFrames(frames, by, profile.frames.names);
  return frames;
}
