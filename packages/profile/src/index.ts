export { analyseHotPaths, type HotPathOptions } from './analyse/analyse-hot-paths.ts';
export { countCosts } from './analyse/count-costs.ts';
export type { Frame, Granularity } from './analyse/frame-table.ts';
export { checkView, type ViewOptions } from './analyse/frame-view.ts';
export { formatPercentage } from './analyse/percentage.ts';
export type { CountOptions, FrameCost, ProfileCosts } from './analyse/profile-costs.ts';
export { sortCosts } from './analyse/sort-costs.ts';
export type { BenchmarkOptions } from './capture/benchmark/capture-benchmark.ts';
export type { CaptureOptions } from './capture/capture-profile.ts';
export type { CapturedProfile, CaptureProgress, CaptureSetting } from './capture/capture-session.ts';
export type { CpuCheck, MissedCpu } from './capture/check-cpu.ts';
export type { PerfOptions } from './capture/perf/capture-perf.ts';
export type { RunRecord } from './capture/repeat-workloads.ts';
export type { SharePrecision } from './capture/share-precision.ts';
export type { CaptureWorkload } from './capture/workload.ts';
export { buildFlameTree, type FlameTreeOptions } from './flame/build-flame-tree.ts';
export type {
  CoverageBuild,
  CoveredBlock,
  CoveredFunction,
  CoveredProgram,
} from './measure/covered-program.ts';
export type { GoProgramMeasurement } from './measure/measure-go-program.ts';
export type { MeasureStep } from './measure/measure-program.ts';
export type { CalledCandidate } from './measure/record-calls.ts';
export { mergeProfiles } from './merge/merge-profiles.ts';
export type { ReadLimits } from './read/read-limits.ts';
export { readProfile } from './read/read-profile.ts';
export { readProfileFile } from './read/read-profile-file.ts';
export { type FetchOptions, fetchProfile } from './read/remote/fetch-profile.ts';
export { analyseSmallProfile } from './read/small/analyse-small-profile.ts';
export { analyseHotPathsOfFile } from './read/stream/analyse-hot-paths-of-file.ts';
export {
  buildCovered,
  captureBenchmark,
  capturePerf,
  captureProfile,
  measureGoProgram,
} from './run-programs.ts';
export { encodeFolded } from './write/encode-folded.ts';
export { encodeProfile } from './write/encode-profile.ts';
export { encodeSpeedscope } from './write/encode-speedscope.ts';
