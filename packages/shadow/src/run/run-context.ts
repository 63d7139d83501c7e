import type { Observation, RunSettings } from '@strangler/core';
import type { Implementation } from '../implementation/implementation.ts';
import type { CaseJudgement, CaseStatus } from '../judge/judge-case.ts';
import type { JudgeSettings } from '../judge/judge-settings.ts';
import type { Observer } from '../observe/observer.ts';
import type { OutputStore } from '../observe/output-store.ts';

/** Both sides of a comparison. */
export interface Sides {
  readonly control: Implementation;
  readonly candidate: Implementation;
}

/** How far a run has come. */
export type ShadowProgress =
  | { readonly kind: 'compared'; readonly done: number; readonly total: number; readonly status: CaseStatus }
  | { readonly kind: 'timed'; readonly done: number; readonly total: number };

/** Takes what was observed: on disk, and in the books from which the verdict is derived. */
export interface ObservationLog {
  readonly outputs: OutputStore;
  /** Appends all observations of one case and pass in one write; judges them unless it is told how they came out. */
  append(observations: readonly Observation[], judgement?: CaseJudgement | null): void;
}

/** What the passes of one run share. */
export interface RunContext {
  readonly sides: Sides;
  readonly settings: RunSettings;
  readonly observer: Observer;
  readonly store: ObservationLog;
  readonly judge: JudgeSettings;
  /** The numbers of the cases of which a further run of each side is traced. */
  readonly traced: ReadonlySet<number>;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ShadowProgress) => void;
}
