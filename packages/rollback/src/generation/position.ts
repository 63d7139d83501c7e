import type { Generation, Stage } from '@strangler/core';

/** Where a rollout was or is, as audit entries and reports name it. */
export interface Position {
  readonly generation: number;
  readonly stage: Stage;
  readonly percent: number;
}

/** The position that a generation stands for. */
export function positionOf(generation: Generation): Position {
  const { generation: number, stage, percent } = generation.metadata;
  return { generation: number, stage, percent };
}
