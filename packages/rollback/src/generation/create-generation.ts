import {
  candidatePercent,
  type FlagDefinition,
  type Generation,
  type GenerationMetadata,
} from '@strangler/core';

/** What a generation says: its flag, and everything of its metadata that is not fixed. */
export type GenerationContent = Readonly<
  { flag: string } & Omit<GenerationMetadata, 'schemaVersion' | 'kind'>
>;

/** Makes a generation; `percent` matters in canary only, every other stage has its own. */
export function createGeneration(content: GenerationContent): Generation {
  const { flag, ...metadata } = content;
  const percent = candidatePercent(content.stage, content.percent);
  return {
    $schema: 'https://flagd.dev/schema/v0/flags.json',
    flags: { [flag]: defineFlag(content.stage, percent) },
    metadata: { schemaVersion: 1, kind: 'generation', ...metadata, percent },
  };
}

/** The name of the one flag that a generation holds. */
export function flagOf(generation: Generation): string {
  return Object.keys(generation.flags)[0] ?? '';
}

function defineFlag(stage: GenerationMetadata['stage'], percent: number): FlagDefinition {
  const answersAlways = stage === 'live' || stage === 'complete';
  const definition: FlagDefinition = {
    state: 'ENABLED',
    variants: { control: 'control', candidate: 'candidate' },
    defaultVariant: answersAlways ? 'candidate' : 'control',
  };
  return stage === 'canary' ? { ...definition, targeting: { fractional: weigh(percent) } } : definition;
}

/** Weights are whole numbers in flagd: percent where it is whole, hundredths of a percent where it is not. */
function weigh(percent: number): [[string, number], [string, number]] {
  const total = Number.isInteger(percent) ? 100 : 10_000;
  const candidate = Math.round((percent * total) / 100);
  return [
    ['candidate', candidate],
    ['control', total - candidate],
  ];
}
