import { type LoadedConfig, loadConfigIfAny } from '../config/load-config.ts';
import type { CommandContext } from '../terminal/command-context.ts';

/** What the config says of releases, with the defaults. */
export interface ReleaseTerms {
  readonly registry: string | undefined;
  readonly plainHttp: boolean;
  readonly retainDays: number;
}

const defaultRetainDays = 60;

/** What a config says of releases; the defaults where there is none. */
export function releaseTerms(loaded: LoadedConfig | null): ReleaseTerms {
  const { registry, plainHttp = false, retainDays = defaultRetainDays } = loaded?.config.release ?? {};
  return { registry, plainHttp, retainDays };
}

/** The terms of the config that a command finds, if it finds any. */
export function findReleaseTerms(context: CommandContext): ReleaseTerms {
  return releaseTerms(loadConfigIfAny(context.cwd, context.config));
}
