import type { BenchmarkOptions } from './capture/benchmark/capture-benchmark.ts';
import type { CaptureOptions } from './capture/capture-profile.ts';
import type { CapturedProfile } from './capture/capture-session.ts';
import type { PerfOptions } from './capture/perf/capture-perf.ts';
import type { CoverageBuild, CoveredProgram } from './measure/covered-program.ts';
import type { GoProgramMeasurement, measureGoProgram as Measure } from './measure/measure-go-program.ts';

// What starts programs is loaded when it is first called: reading a profile takes less time than loading all of that.

/** See `capture/capture-profile.ts`. */
export async function captureProfile(options: CaptureOptions): Promise<CapturedProfile> {
  return (await import('./capture/capture-profile.ts')).captureProfile(options);
}

/** See `capture/perf/capture-perf.ts`. */
export async function capturePerf(options: PerfOptions): Promise<CapturedProfile> {
  return (await import('./capture/perf/capture-perf.ts')).capturePerf(options);
}

/** See `capture/benchmark/capture-benchmark.ts`. */
export async function captureBenchmark(options: BenchmarkOptions): Promise<CapturedProfile> {
  return (await import('./capture/benchmark/capture-benchmark.ts')).captureBenchmark(options);
}

/** See `measure/measure-go-program.ts`. */
export async function measureGoProgram(options: GoProgramMeasurement): ReturnType<typeof Measure> {
  return (await import('./measure/measure-go-program.ts')).measureGoProgram(options);
}

/** See `measure/covered-program.ts`. */
export async function buildCovered(build: CoverageBuild): Promise<CoveredProgram> {
  return (await import('./measure/covered-program.ts')).buildCovered(build);
}
