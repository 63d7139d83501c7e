import type { CaseRequest, PlacedRun } from './case-request.ts';
import type { FinishedRun } from './finished-run.ts';
import type { RunRequest } from './run-request.ts';

/** Starts short programs, each in a process group of its own that is killed whole when the run ends. */
export interface Runner {
  /** `measured` for the native runner, `node` for the fallback in TypeScript. */
  readonly name: 'measured' | 'node';
  /**
   * Runs one program. It never rejects for what the program does, only where nothing could be observed: INTERRUPTED
   * after an abort or a close, INPUT_NOT_FOUND and INPUT_UNREADABLE for the working directory and the input file,
   * CASE_INVALID for a request that no system call can express, TOOL_FAILED for a fault of the runner or the machine.
   */
  run(request: RunRequest, signal?: AbortSignal): Promise<FinishedRun>;
  /**
   * Runs all programs of one case in a place that it lays out and looks at itself; null or absent for a runner that cannot, so
   * that the caller has to do that. The runs of one place wait in line. Rejects as `run` does, and with CASE_INVALID
   * where the bytes of a file are no longer those that the case is known by.
   */
  readonly runCase?: ((request: CaseRequest, signal?: AbortSignal) => Promise<readonly PlacedRun[]>) | null;
  /** Kills what still runs, rejecting it with INTERRUPTED, and frees the runner, without which Node.js does not end. */
  close(): Promise<void>;
}
