import type { RunSettings } from '@strangler/core';
import type { Implementation } from '../implementation/implementation.ts';
import type { CaseStatus, JudgeSettings } from '../judge/judge-case.ts';
import type { Observer } from '../observe/observer.ts';
import type { RunStore } from './run-store.ts';

/** Both sides of a comparison. */
export interface Sides {
  readonly control: Implementation;
  readonly candidate: Implementation;
}

/** How far a run has come. */
export type ShadowProgress =
  | { readonly kind: 'compared'; readonly done: number; readonly total: number; readonly status: CaseStatus }
  | { readonly kind: 'timed'; readonly done: number; readonly total: number };

/** What the passes of one run share. */
export interface RunContext {
  readonly sides: Sides;
  readonly settings: RunSettings;
  readonly observer: Observer;
  readonly store: RunStore;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ShadowProgress) => void;
}

/** How the cases of a run are judged. */
export function judgeSettingsOf(context: Pick<RunContext, 'sides' | 'settings' | 'store'>): JudgeSettings {
  const { sides, settings, store } = context;
  return {
    channels: settings.channels,
    controlAnswersAs: sides.control.answersAs,
    candidateAnswersAs: sides.candidate.answersAs,
    read: (output) => store.outputs.read(output),
  };
}
