import type { ExitCode } from '@strangler/core';
import { pullRelease } from '@strangler/rollback';
import { openNamedRegistry, type RegistryOptions } from '../release/open-registry.ts';
import { findReleaseTerms } from '../release/release-terms.ts';
import { localHome, whoActs } from '../rollout/rollout-home.ts';
import type { CommandContext } from '../terminal/command-context.ts';

/** The options of `migrate release pull`. */
export interface PullCommandOptions extends RegistryOptions {
  readonly force?: boolean;
}

/** `migrate release pull <tag or digest>`: brings a release into the layout, hashed. */
export async function releasePullCommand(
  context: CommandContext,
  options: PullCommandOptions,
  [reference = '']: readonly string[],
): Promise<ExitCode> {
  const pulled = await pullRelease({
    home: localHome(context),
    reference,
    client: openNamedRegistry(context, options, findReleaseTerms(context)),
    force: options.force ?? false,
    host: whoActs(context).host,
    now: context.io.now(),
  });
  context.print({ schemaVersion: 1, kind: 'release-pull', ...pulled }, () => {
    const what =
      pulled.release === null ? 'a binary that no release speaks of' : `the ${pulled.release.role}`;
    return `${reference}: ${what}, ${pulled.binary}, is whole in ${pulled.path}\n`;
  });
  return 0;
}
