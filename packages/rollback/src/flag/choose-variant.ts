import type { Generation } from '@strangler/core';
import { candidatePrefixes } from './share-rule.ts';

/** Who is to answer: the implementation in charge, or the one that may replace it. */
export type Variant = 'control' | 'candidate';

/**
 * Who answers for a targeting key, exactly as flagd decides: by the rule of the flag where it has one, else by its default.
 * Without a key, or by a rule that is none of ours, it is control.
 */
export function chooseVariant(generation: Generation, targetingKey: string | null): Variant {
  const [definition] = Object.values(generation.flags);
  if (definition === undefined) return 'control';
  if (definition.targeting === undefined) return definition.defaultVariant;
  const prefixes = candidatePrefixes(definition.targeting) ?? [];
  const isCandidate = targetingKey !== null && prefixes.some((prefix) => targetingKey.startsWith(prefix));
  return isCandidate ? 'candidate' : 'control';
}

/** The share of keys that a generation's flag gives to the candidate, 0 to 1, read from the flag and not its metadata. */
export function candidateShare(generation: Generation): number {
  const [definition] = Object.values(generation.flags);
  if (definition === undefined) return 0;
  if (definition.targeting === undefined) return definition.defaultVariant === 'candidate' ? 1 : 0;
  const prefixes = candidatePrefixes(definition.targeting) ?? [];
  return prefixes.reduce((share, prefix) => share + 16 ** -prefix.length, 0);
}
