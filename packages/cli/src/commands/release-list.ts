import type { ExitCode } from '@strangler/core';
import { renderTable } from '@strangler/report';
import { type ListedRelease, listReleases, type ReleaseList } from '@strangler/rollback';
import { openRegistry, type RegistryOptions } from '../release/open-registry.ts';
import { findReleaseTerms } from '../release/release-terms.ts';
import { rolloutHome } from '../rollout/rollout-home.ts';
import type { CommandContext } from '../terminal/command-context.ts';

/** `migrate release list`: all releases, where they are, who uses them and how long they are kept. */
export async function releaseListCommand(
  context: CommandContext,
  options: RegistryOptions,
): Promise<ExitCode> {
  const { retainDays, ...terms } = findReleaseTerms(context);
  const list = await listReleases({
    home: rolloutHome(context),
    client: openRegistry(context, options, { ...terms, retainDays }),
    retainDays,
    now: context.io.now(),
    signal: context.io.signal,
  });
  context.print({ schemaVersion: 1, kind: 'release-list', ...list }, () => render(list));
  return list.problems.length === 0 ? 0 : 1;
}

function render({ releases, problems }: ReleaseList): string {
  const headings = ['tag', 'role', 'binary', 'where', 'used as', 'kept', 'statements'];
  const columns = headings.map((heading) => ({ heading, align: 'left' }) as const);
  const table = releases.length === 0 ? 'no releases yet\n' : renderTable(columns, releases.map(renderRow));
  return `${table}${problems.map((problem) => `problem: ${problem}\n`).join('')}`;
}

function renderRow({ release, tags, places, usedBy, retention, statements }: ListedRelease): string[] {
  const { daysLeft } = retention;
  const days = daysLeft === null ? 'while it is needed' : `${daysLeft} ${daysLeft === 1 ? 'day' : 'days'}`;
  const kept = daysLeft === 0 ? (retention.keptBy[0] ?? 'may be pruned') : days;
  return [
    tags.join(', ') || '-',
    release.role,
    release.binary.slice(0, 'sha256:'.length + 12),
    places.join(', '),
    usedBy ?? '-',
    kept,
    `${statements.length}`,
  ];
}
