/** How far a rollout has gone; see {@link stageMeaning} for who answers in each. */
export const stages = ['off', 'shadow', 'canary', 'live', 'complete'] as const;

/** One of {@link stages}. */
export type Stage = (typeof stages)[number];

/** Who answers in each stage, in one sentence a person reads. */
export const stageMeaning: Readonly<Record<Stage, string>> = {
  off: 'control answers',
  shadow: 'control answers; a sample of inputs is compared on the candidate afterwards',
  canary: 'the candidate answers for a share of keys, control for the rest',
  live: 'the candidate answers; a sample of inputs is compared on control afterwards',
  complete: 'the candidate answers; control is kept until its retention ends',
};

/** Says whether a string names a stage. */
export function isStage(value: string): value is Stage {
  return (stages as readonly string[]).includes(value);
}

/** The share of keys, in percent, that the candidate answers for in a stage. */
export function candidatePercent(stage: Stage, canaryPercent: number): number {
  switch (stage) {
    case 'off':
    case 'shadow':
      return 0;
    case 'canary':
      return canaryPercent;
    case 'live':
    case 'complete':
      return 100;
  }
}
