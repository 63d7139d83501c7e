import type { Estimate } from '../statistics/estimate.ts';

/** What crossing to a subprocess and back costs, besides the work that is done there. */
export interface RoundTrip {
  readonly seconds: Estimate;
  /** Seconds for each byte that is sent and comes back. */
  readonly secondsPerByte: number;
}

/** Both ways to call a subprocess: one started for each call, and one that stays and is sent messages. */
export interface RoundTrips {
  readonly oneShot: RoundTrip;
  readonly worker: RoundTrip;
}

/** What a probe at the entry of an operation saw; counts are those of one run, on average over the workloads. */
export interface ProbedOperation {
  /** Entries from outside: an operation that calls itself is entered once; null where that could not be counted. */
  readonly outerCallsPerRun: number | null;
  /** The part of the run time that is spent inside it; null where the probe itself takes too much of that. */
  readonly wallShare: Estimate | null;
  /** Bytes of its arguments, as far as their size can be seen; null where that is of none. */
  readonly bytesPerCall: number | null;
  /** The first receiver or parameter whose size cannot be seen, for example `m map[string]int`; null where all can. */
  readonly unweighed?: string | null;
  /** True where other goroutines of the program were there when it was called; null where that is not known. */
  readonly isConcurrent: boolean | null;
}

/** The recorded calls of one run, repeated on the candidate. */
export interface ReplayedOperation {
  readonly callsPerRun: number;
  /** Their time as a part of the run time of the program as it is. */
  readonly share: Estimate;
  /** Bytes of a request and its response. */
  readonly bytesPerCall: number;
}

/** What is known of one operation besides its share of the profile; counts are of one run. */
export interface MeasuredOperation extends ProbedOperation {
  /** Every entry, those from itself included. */
  readonly callsPerRun: number;
  /** The first parameter that no other process can be given, for example `visit func(int)`; null where all can. */
  readonly uncrossable: string | null;
  /** The part of its time that is on the critical path; null where that was not measured. */
  readonly criticalShare: Estimate | null;
  /** What the candidate takes for the calls of a run; null where there is no candidate for it. */
  readonly replay: ReplayedOperation | null;
}

/** What was measured of a program and of this machine, besides the profile. */
export interface Measurements {
  /** Seconds of wall time of one run of the program as it is. */
  readonly wallSeconds: Estimate;
  /** User and system seconds of it, without the processes that it starts; null where the runner cannot measure them. */
  readonly cpuSeconds: Estimate | null;
  readonly rounds: number;
  /** By the function's name in the profile. */
  readonly operations: ReadonlyMap<string, MeasuredOperation>;
  readonly roundTrips: RoundTrips;
  /** Run time with a garbage collector that runs less often, as a part of the run time; null where not measured. */
  readonly relaxedShare: Estimate | null;
  /** What could not be measured, as sentences. */
  readonly notes: readonly string[];
}
