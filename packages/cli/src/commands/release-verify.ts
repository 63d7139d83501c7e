import type { ExitCode } from '@strangler/core';
import { MigrateError } from '@strangler/core';
import { type VerifiedItem, verifyReleases } from '@strangler/rollback';
import { openRegistry, type RegistryOptions } from '../release/open-registry.ts';
import { findReleaseTerms } from '../release/release-terms.ts';
import { localHome } from '../rollout/rollout-home.ts';
import type { CommandContext } from '../terminal/command-context.ts';

/** `migrate release verify [tag or digest]`: downloads and hashes; exit 1 where anything is not whole. */
export async function releaseVerifyCommand(
  context: CommandContext,
  options: RegistryOptions,
  [reference]: readonly string[],
): Promise<ExitCode> {
  const client = openRegistry(context, options, findReleaseTerms(context));
  const items = await verifyReleases({ home: localHome(context), reference: reference ?? null, client });
  if (items.length === 0 && reference !== undefined) throw notFound(reference);
  const isWhole = items.every(({ problems }) => problems.length === 0);
  const document = { schemaVersion: 1, kind: 'release-verify', outcome: isWhole ? 'whole' : 'broken', items };
  context.print(document, () => render(items));
  return isWhole ? 0 : 1;
}

function render(items: readonly VerifiedItem[]): string {
  const broken = items.filter(({ problems }) => problems.length > 0);
  const lines = broken.flatMap(({ place, kind, digest, tags, problems }) =>
    problems.map((problem) => `${place}: ${kind} ${tags[0] ?? digest}: ${problem}`),
  );
  const whole = items.length - broken.length;
  return `${[...lines, `${whole} of ${items.length} were read byte by byte and are whole`].join('\n')}\n`;
}

function notFound(reference: string): MigrateError {
  return new MigrateError({
    code: 'RELEASE_NOT_FOUND',
    message: `${reference} is no release.`,
    why: 'No release has this tag or digest, and the generation in force does not name it.',
    next: 'migrate release list shows what is there.',
  });
}
