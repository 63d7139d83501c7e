import type { StageFigures } from '@strangler/core';
import { ArmTally } from '../events/arm-tally.ts';
import type { EventTallies } from '../events/event-tallies.ts';
import type { Variant } from '../flag/choose-variant.ts';
import type { KnownMetadata } from '../generation/metadata-of.ts';
import { armFigures } from './arm-figures.ts';

/** The stages that a rollout went through, the oldest first, with what both arms did in each; stages without a run are left out. */
export function stageWindows(
  generations: readonly KnownMetadata[],
  tallies: EventTallies,
): readonly StageFigures[] {
  return groupStages(generations)
    .map((group) => describe(group, tallies))
    .filter(({ control, candidate }) => control !== null || candidate !== null);
}

type Group = readonly [KnownMetadata, ...KnownMetadata[]];

function groupStages(generations: readonly KnownMetadata[]): readonly Group[] {
  const groups: [KnownMetadata, ...KnownMetadata[]][] = [];
  for (const each of generations) {
    const last = groups.at(-1);
    if (last !== undefined && continues(last[0], each)) last.push(each);
    else groups.push([each]);
  }
  return groups;
}

function continues(left: KnownMetadata, right: KnownMetadata): boolean {
  const keys = ['stage', 'percent', 'latched', 'control', 'candidate'] as const;
  return keys.every((key) => left[key] === right[key]);
}

function describe(group: Group, tallies: EventTallies): StageFigures {
  const [first] = group;
  const { stage, percent, latched, createdAt, control, candidate } = first;
  const generations = group.map(({ generation }) => generation);
  const arm = (variant: Variant): StageFigures['control'] => {
    const sum = new ArmTally();
    for (const number of generations) sum.merge(tallies.generation(number)[variant]);
    return sum.runs === 0 ? null : armFigures(sum);
  };
  return {
    stage,
    percent,
    latched,
    generations,
    since: createdAt,
    digests: { control, candidate },
    control: arm('control'),
    candidate: arm('candidate'),
  };
}
