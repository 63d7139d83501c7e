import { type ExitCode, stageMeaning } from '@strangler/core';
import { renderTable } from '@strangler/report';
import {
  type CurrentState,
  type EventSummary,
  readCurrent,
  readHistory,
  summariseEvents,
} from '@strangler/rollback';
import { rolloutHome } from '../rollout/rollout-home.ts';
import type { CommandContext } from '../terminal/command-context.ts';

/** `migrate status`: the stage, the binaries, and what the events say of both implementations. */
export async function statusCommand(context: CommandContext): Promise<ExitCode> {
  const home = rolloutHome(context);
  const current = readCurrent(home);
  const events = await summariseEvents(home, context.io.signal);
  const metadata = current.kind === 'generation' ? current.generation.metadata : null;
  const problem = problemOf(current, home);
  context.print({ schemaVersion: 1, kind: 'status', rollout: metadata, problem, events }, () =>
    [renderCurrent(current, problem), renderEvents(events)].join('\n'),
  );
  return problem === null ? 0 : 1;
}

/** Why the state cannot be followed although there was a rollout, or null. */
function problemOf(current: CurrentState, home: string): string | null {
  if (current.kind === 'invalid') return current.reason;
  const lostPointer = current.kind === 'none' && readHistory(home).generations.length > 0;
  return lostPointer ? 'the pointer to the current generation was removed' : null;
}

function renderCurrent(current: CurrentState, problem: string | null): string {
  if (problem !== null) return `the state cannot be used, so control answers: ${problem}\n`;
  if (current.kind !== 'generation') return 'nothing has been rolled out: control answers\n';
  const { generation, stage, percent, latched, control, candidate, reason } = current.generation.metadata;
  const rows = [
    [
      'stage',
      `${stage}${stage === 'canary' ? ` ${percent} %` : ''}: ${latched ? stageMeaning.off : stageMeaning[stage]}`,
    ],
    [
      'generation',
      `${generation}${latched ? ', latched: nothing promotes until migrate rollback --release-latch' : ''}`,
    ],
    ['reason', reason || '-'],
    ['control', control ?? '-'],
    ['candidate', candidate ?? '-'],
  ];
  return rows.map(([name = '', value]) => `${name.padEnd(11)}${value}\n`).join('');
}

function renderEvents({ control, candidate, brokenLines }: EventSummary): string {
  const ms = (value: number | null): string => (value === null ? '–' : value.toFixed(1));
  const rows = Object.entries({ control, candidate }).map(([name, { count, fallbacks, durationMs }]) => [
    name,
    `${count}`,
    `${fallbacks}`,
    ...[durationMs.p50, durationMs.p95, durationMs.p99].map(ms),
  ]);
  const headings = ['answered by', 'runs', 'fallbacks', 'p50 ms', 'p95 ms', 'p99 ms'];
  const columns = headings.map(
    (heading, index) => ({ heading, align: index === 0 ? 'left' : 'right' }) as const,
  );
  const broken = brokenLines === 0 ? '' : `${brokenLines} event lines cannot be read\n`;
  return `${renderTable(columns, rows)}${broken}`;
}
