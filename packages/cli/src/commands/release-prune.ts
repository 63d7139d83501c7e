import { type ExitCode, MigrateError } from '@strangler/core';
import { type PrunedPlace, type PruneOutcome, pruneReleases } from '@strangler/rollback';
import { loadConfigIfAny } from '../config/load-config.ts';
import { openRegistry, type RegistryOptions } from '../release/open-registry.ts';
import { releaseTerms } from '../release/release-terms.ts';
import { rolloutHome, whoActs } from '../rollout/rollout-home.ts';
import type { CommandContext } from '../terminal/command-context.ts';

/** The options of `migrate release prune`. */
export interface PruneCommandOptions extends RegistryOptions {
  readonly apply?: boolean;
}

/** `migrate release prune`: removes what nobody needs any more, or says what that is. */
export async function releasePruneCommand(
  context: CommandContext,
  options: PruneCommandOptions,
  references: readonly string[],
): Promise<ExitCode> {
  const loaded = loadConfigIfAny(context.cwd, context.config);
  const terms = releaseTerms(loaded);
  const apply = options.apply ?? false;
  const outcome = await pruneReleases({
    home: rolloutHome(context),
    flag: loaded?.config.flag ?? missingConfig(),
    references,
    apply,
    client: openRegistry(context, options, terms),
    retainDays: terms.retainDays,
    host: whoActs(context).host,
    now: context.io.now(),
    signal: context.io.signal,
  });
  context.print({ schemaVersion: 1, kind: 'release-prune', applied: apply, ...outcome }, () =>
    render(outcome, apply),
  );
  return isRefused(outcome) ? 1 : 0;
}

/** Whether something was asked for that was not done: a name that stays, or anything that is broken or cannot be judged. */
function isRefused({ trouble, unknown, places }: PruneOutcome): boolean {
  return (
    trouble !== null ||
    unknown.length > 0 ||
    places.some(({ broken, kept }) => broken.length > 0 || kept.some(({ wasNamed }) => wasNamed))
  );
}

function render({ trouble, unknown, places }: PruneOutcome, apply: boolean): string {
  const lines = places.flatMap((place) => renderPlace(place, apply));
  lines.push(...unknown.map((name) => `${name} names no release`));
  const removes = places.some(({ removed }) => removed.length > 0);
  if (trouble !== null) lines.push(`nothing is removed: ${trouble}`);
  else if (!apply && removes) lines.push('nothing was removed; pass --apply to do it');
  return `${lines.join('\n')}\n`;
}

function renderPlace({ place, removed, kept, broken }: PrunedPlace, apply: boolean): string[] {
  const name = (tags: readonly string[], binary: string): string => tags.join(', ') || binary;
  return [
    ...broken.map((problem) => `${place}: nothing is removed while this is broken: ${problem}`),
    ...removed.map(
      ({ tags, release }) => `${place}: ${name(tags, release.binary)} ${apply ? 'is removed' : 'may go'}`,
    ),
    ...kept.map(
      ({ tags, release, keptBy }) => `${place}: ${name(tags, release.binary)} stays: ${keptBy.join('; ')}`,
    ),
    ...(removed.length + kept.length === 0 ? [`${place}: there is no release`] : []),
  ];
}

function missingConfig(): never {
  throw new MigrateError({
    code: 'CONFIG_NOT_FOUND',
    message: 'no migrate.config.json was found',
    why: 'It names the flag whose releases may be removed; those of other flags stay.',
    next: 'Run the command beside the config, or name it by --config <file>.',
  });
}
