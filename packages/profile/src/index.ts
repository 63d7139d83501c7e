export { analyseHotPaths, type HotPathOptions } from './analyse/analyse-hot-paths.ts';
export { type CountOptions, countCosts, type FrameCost, type ProfileCosts } from './analyse/count-costs.ts';
export type { Frame } from './analyse/frame-table.ts';
export { formatPercentage } from './analyse/percentage.ts';
export { sortCosts } from './analyse/sort-costs.ts';
export {
  type CapturedProfile,
  type CaptureOptions,
  type CaptureProgress,
  captureProfile,
} from './capture/capture-profile.ts';
export type { CaptureWorkload } from './capture/run-workload.ts';
export { mergeProfiles } from './merge/merge-profiles.ts';
export type { ReadLimits } from './read/read-limits.ts';
export { readProfile } from './read/read-profile.ts';
export { readProfileFile } from './read/read-profile-file.ts';
export { encodeProfile } from './write/encode-profile.ts';
