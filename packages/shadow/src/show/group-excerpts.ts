import type { DifferenceGroup, ShadowReport } from '@strangler/core';
import type { RunStore } from '../run/run-store.ts';
import { readObservationsOf } from './case-evidence.ts';
import { judgeObservedCase } from './judge-observed-case.ts';
import { type ObservedPair, renderDetail } from './render-detail.ts';
import { settingsOfRun } from './settings-of-run.ts';

const maxLines = 40;
const maxLineLength = 400;
/** Short, since a report waits for all of its groups. */
const limitMs = 500;

/** What differs in the example of a group, in the channel of the group, cut to a readable length. */
export interface GroupExcerpt {
  /** The id of the group. */
  readonly group: string;
  readonly text: string;
}

/** Excerpts for the first groups of a report, from the stored observations; a group whose example is gone has none. */
export async function groupExcerpts(
  store: RunStore,
  { groups }: Pick<ShadowReport, 'groups'>,
  maxGroups = 20,
): Promise<GroupExcerpt[]> {
  const shown = groups.slice(0, maxGroups);
  if (shown.length === 0) return [];
  const settings = await settingsOfRun(store);
  const observed = readObservationsOf(store, new Set(shown.map(({ exampleCase }) => exampleCase)));
  const excerpts: GroupExcerpt[] = [];
  for (const { id, channel, exampleCase } of shown) {
    const { observations } = judgeObservedCase(observed.get(exampleCase) ?? [], settings);
    const control = observations.find((each) => each.role === 'control');
    const candidate = observations.find((each) => each.role === 'candidate');
    if (control === undefined || candidate === undefined) continue;
    const text = await renderExcerpt(channel, { control, candidate }, store.dir);
    excerpts.push({ group: id, text: cut(text) });
  }
  return excerpts;
}

/** What a program said about its end explains it better than the end itself. */
async function renderExcerpt(
  channel: DifferenceGroup['channel'],
  pair: ObservedPair,
  runDir: string,
): Promise<string> {
  const text = await renderDetail(channel, pair, { runDir, limitMs });
  if (channel !== 'exit' || pair.control.stderr.sha256 === pair.candidate.stderr.sha256) return text;
  return `${text}\nstderr\n${await renderDetail('stderr', pair, { runDir, limitMs })}`;
}

function cut(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => (line.length > maxLineLength ? `${line.slice(0, maxLineLength)} …` : line));
  if (lines.length <= maxLines + 1) return lines.join('\n').toWellFormed();
  return `${lines.slice(0, maxLines).join('\n')}\n… and ${lines.length - maxLines - 1} more lines\n`.toWellFormed();
}
