import {
  candidatePercent,
  type FlagDefinition,
  type Generation,
  type GenerationMetadata,
} from '@strangler/core';
import { shareRule } from '../flag/share-rule.ts';

/** What a generation says: its flag, and everything of its metadata that is not fixed. */
export type GenerationContent = Readonly<
  { flag: string } & Omit<GenerationMetadata, 'schemaVersion' | 'kind'>
>;

/** Makes a generation; `percent` matters in canary only, every other stage has its own. */
export function createGeneration(content: GenerationContent): Generation {
  const { flag, ...given } = content;
  // flagd refuses a whole file for one value of null in its metadata.
  const known = Object.entries(given).filter(([, value]) => value !== null);
  const metadata = Object.fromEntries(known) as typeof given;
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
  return stage === 'canary' ? { ...definition, targeting: shareRule(percent) } : definition;
}
