import { renderTable } from '@strangler/report';
import { type History, type HistoryEntry, readHistory } from '@strangler/rollback';
import { rolloutHome } from '../rollout/rollout-home.ts';
import type { CommandContext, CommandResult } from '../terminal/command-context.ts';

/** `migrate rollout history`: all generations, who made them and why. */
export function historyCommand(context: CommandContext): CommandResult {
  const history = readHistory(rolloutHome(context));
  const document = { schemaVersion: 1, kind: 'rollout-history', ...describe(history) };
  context.print(document, () => render(history));
  return 0;
}

function describe({ generations, emergencies }: History): object {
  return {
    generations: generations.map(({ number, stored, audit }) => ({
      number,
      metadata: stored.kind === 'generation' ? stored.generation.metadata : null,
      problem: stored.kind === 'generation' ? null : stored.reason,
      audit,
    })),
    emergencies,
  };
}

function render({ generations, emergencies }: History): string {
  const columns = (['generation', 'when', 'what', 'by', 'why'] as const).map((heading) => ({
    heading,
    align: heading === 'generation' ? ('right' as const) : ('left' as const),
  }));
  const rows = generations.map(renderEntry);
  for (const { time, actor, reason } of emergencies)
    rows.push(['-', time, 'rollback without a generation', actor, reason]);
  return rows.length === 0 ? 'nothing has been rolled out yet\n' : renderTable(columns, rows);
}

function renderEntry({ number, stored, audit }: HistoryEntry): string[] {
  const by = audit?.actor ?? 'not in the audit log';
  if (stored.kind !== 'generation')
    return [`${number}`, audit?.time ?? '', `unreadable: ${stored.reason}`, by, ''];
  const { stage, percent, latched, createdAt, reason } = stored.generation.metadata;
  const share = stage === 'canary' ? ` ${percent} %` : '';
  const forced = audit?.forced ? ', forced' : '';
  return [`${number}`, createdAt, `${stage}${share}${latched ? ', latched' : ''}${forced}`, by, reason];
}
