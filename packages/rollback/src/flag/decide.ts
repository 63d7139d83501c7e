import { flagOf } from '../generation/create-generation.ts';
import type { CurrentState } from '../generation/read-current.ts';
import { chooseVariant, type Variant } from './choose-variant.ts';

/** Who is to answer a call, and what decided it; `note` says why a wish or the state was not followed. */
export interface Decision {
  readonly variant: Variant;
  readonly source: 'environment' | 'state' | 'none';
  readonly note: string | null;
}

/** What a decision is made from. */
export interface DecisionInput {
  readonly state: CurrentState;
  readonly flag: string;
  /** The value of the flag's variable, `STRANGLER_<FLAG>`; undefined where it is not set. */
  readonly wish: string | undefined;
  readonly targetingKey: string | null;
}

/** The name of the variable that overrules the state of a flag. */
export function variableOf(flag: string): string {
  return `STRANGLER_${flag.toUpperCase()}`;
}

/**
 * Decides as every tool that follows the rollout does: a wish for control always wins, one for the candidate wins over the
 * stage but not over a latch, and whatever is not in order means control.
 */
export function decide({ state, flag, wish, targetingKey }: DecisionInput): Decision {
  const variable = variableOf(flag);
  if (wish === 'control') return control('environment', `${variable} is control`);
  const unknown =
    wish === undefined || wish === '' || wish === 'candidate'
      ? null
      : `${variable} is ignored: unknown variant ${JSON.stringify(wish.slice(0, 64))}`;
  const source = wish === 'candidate' ? 'environment' : 'state';
  if (state.kind === 'none') return control(wish === 'candidate' ? 'environment' : 'none', unknown);
  if (state.kind === 'invalid') return control(source, joined(unknown, state.reason));
  const { generation } = state;
  const { latched, generation: number } = generation.metadata;
  if (flagOf(generation) !== flag)
    return control(source, joined(unknown, `the state does not define the flag ${flag}`));
  if (latched) return control(source, joined(unknown, `generation ${number} is latched`));
  const variant = wish === 'candidate' ? 'candidate' : chooseVariant(generation, targetingKey);
  return { variant, source, note: unknown };
}

function control(source: Decision['source'], note: string | null): Decision {
  return { variant: 'control', source, note };
}

function joined(first: string | null, second: string): string {
  return first === null ? second : `${first}; ${second}`;
}
