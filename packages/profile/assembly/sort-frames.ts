import { FrameNames } from './frame-names';

let sizes!: StaticArray<f64>;
let names!: FrameNames;

/** Sorts frames in their place as `pprof -top` does: by size, then by name; no two have the same name. */
export function sortFrames(frames: StaticArray<u32>, by: StaticArray<f64>, named: FrameNames): void {
  // A function has no outer variables here.
  sizes = by;
  names = named;
  frames.sort((left, right) => {
    if (sizes[left] !== sizes[right]) return sizes[left] > sizes[right] ? -1 : 1;
    return names.name(left).compare(names.name(right));
  });
}
