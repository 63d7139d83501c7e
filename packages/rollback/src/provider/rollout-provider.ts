import {
  type EvaluationContext,
  FlagNotFoundError,
  type JsonValue,
  OpenFeatureEventEmitter,
  type Provider,
  ProviderEvents,
  type ResolutionDetails,
  StandardResolutionReasons,
  TypeMismatchError,
} from '@openfeature/server-sdk';
import { type Decision, decide, variableOf } from '../flag/decide.ts';
import { flagOf } from '../generation/create-generation.ts';
import { type CurrentState, readCurrent } from '../generation/read-current.ts';
import { type RolloutWatch, watchRollout } from './watch-rollout.ts';

/** Where the state is, and what may be set about following it. */
export interface RolloutProviderOptions {
  /** The absolute path of the rollout's state, `…/.migrate/rollout`. */
  readonly home: string;
  /** The flag of the config; it is known also where there is no state. */
  readonly flag: string;
  /** Where the flag's variable is looked up, this process's own environment by default. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** How often to look for changes, in milliseconds; 1,000 by default. An evaluation always looks. */
  readonly pollMs?: number;
}

/**
 * An OpenFeature provider that answers from the state of a rollout: its flag is a string, `control` or `candidate`.
 *
 * The state is looked at in each evaluation, so a rollback takes effect in the next one. Whatever is wrong with the state means
 * `control`, and never the default of the caller. The targeting key is taken as it is, as flagd takes it: give
 * `targetingKeyOf(flag, raw)`, so that all decide alike. Without a key a canary gives control.
 */
export class RolloutProvider implements Provider {
  readonly metadata = { name: 'strangler-rollout' } as const;
  readonly runsOn = 'server';
  readonly events = new OpenFeatureEventEmitter();
  readonly #options: RolloutProviderOptions;
  #watch: RolloutWatch | null = null;

  constructor(options: RolloutProviderOptions) {
    this.#options = options;
  }

  async initialize(): Promise<void> {
    const { home, flag, pollMs } = this.#options;
    this.#watch = watchRollout(home, {
      ...(pollMs !== undefined && { pollMs }),
      onChange: () => this.events.emit(ProviderEvents.ConfigurationChanged, { flagsChanged: [flag] }),
    });
  }

  async onClose(): Promise<void> {
    this.#watch?.close();
    this.#watch = null;
  }

  async resolveStringEvaluation(
    flagKey: string,
    _default: string,
    context: EvaluationContext,
  ): Promise<ResolutionDetails<string>> {
    const { flag, home, env = process.env } = this.#options;
    if (flagKey !== flag) throw new FlagNotFoundError(`this rollout has the flag ${flag} only`);
    const state = this.#watch?.current() ?? readCurrent(home);
    const targetingKey = context.targetingKey ?? null;
    const decision = decide({ state, flag, wish: env[variableOf(flag)], targetingKey });
    return {
      value: decision.variant,
      variant: decision.variant,
      reason: reasonOf(decision, state),
      flagMetadata: flagMetadataOf(decision, state),
    };
  }

  resolveBooleanEvaluation(): Promise<ResolutionDetails<boolean>> {
    return Promise.reject(notThatType('boolean'));
  }

  resolveNumberEvaluation(): Promise<ResolutionDetails<number>> {
    return Promise.reject(notThatType('number'));
  }

  resolveObjectEvaluation<T extends JsonValue>(): Promise<ResolutionDetails<T>> {
    return Promise.reject(notThatType('object'));
  }
}

function notThatType(type: string): Error {
  return new TypeMismatchError(`the flag of a rollout is the string "control" or "candidate", not a ${type}`);
}

function reasonOf({ source, note }: Decision, state: CurrentState): string {
  if (source === 'environment') return StandardResolutionReasons.TARGETING_MATCH;
  if (state.kind !== 'generation' || note !== null) return StandardResolutionReasons.DEFAULT;
  const definition = state.generation.flags[flagOf(state.generation)];
  return definition?.targeting === undefined
    ? StandardResolutionReasons.STATIC
    : StandardResolutionReasons.TARGETING_MATCH;
}

/** What decided, for logs and hooks; only texts, numbers and truth values are allowed here. */
function flagMetadataOf(
  { source, note }: Decision,
  state: CurrentState,
): Record<string, string | number | boolean> {
  const { generation = null, stage = null } = state.kind === 'generation' ? state.generation.metadata : {};
  const known = Object.entries({ source, note, generation, stage });
  return Object.fromEntries(known.filter((entry): entry is [string, string | number] => entry[1] !== null));
}
