import type { RollbackReport } from '@strangler/core';
import { rollBack } from '@strangler/rollback';
import { readLoosely } from '../config/read-loosely.ts';
import { rollbackPlace, whoActs } from '../rollout/rollout-home.ts';
import type { CommandContext, CommandResult } from '../terminal/command-context.ts';
import type { GlobalOptions } from '../terminal/global-options.ts';

/** The options of `migrate rollback`. */
export interface RollbackCommandOptions extends GlobalOptions {
  readonly to?: number;
  readonly reason?: string;
  readonly releaseLatch?: boolean;
}

/** `migrate rollback`: back to the control, or to a generation, at once. */
export function rollbackCommand(context: CommandContext, options: RollbackCommandOptions): CommandResult {
  const { home, doubt } = rollbackPlace(context);
  const releasesLatch = options.releaseLatch ?? false;
  const report = rollBack({
    home,
    flag: () => readLoosely(context.cwd, context.config).flag,
    spares: () => readLoosely(context.cwd, context.config).controlFiles,
    to: options.to ?? null,
    reason: options.reason ?? '',
    releaseLatch: releasesLatch,
    ...whoActs(context),
    now: context.io.now,
    monotonic: context.io.uptime,
  });
  context.print(report, () => renderReport(report, releasesLatch));
  const problems = [doubt, releasesLatch || report.hadRollout ? null : nothingIn(home)].filter(
    (problem) => problem !== null,
  );
  for (const problem of problems) context.io.err(`${problem}\n`);
  return problems.length === 0 ? 0 : 1;
}

/** What there is may be a rollback's own: that it was made does not mean that anything was rolled back. */
function nothingIn(home: string): string {
  return `Nothing had been rolled out in ${home}, so nothing was rolled back: a tool that follows another place is not affected.`;
}

function renderReport(report: RollbackReport, releasedLatch: boolean): string {
  const { home, from, to, elapsedMs, controlVerified, warnings, olderHosts, controlLine: line } = report;
  const where = to.generation === null ? 'no generation' : `generation ${to.generation}`;
  const what = releasedLatch
    ? `${to.stage}, the latch is lifted`
    : `${to.stage}, latched: the control answers`;
  const lines = [
    `${where}: ${what} (was ${from === null ? 'nothing' : from.stage}), in ${elapsedMs.toFixed(1)} ms`,
    `in ${home}`,
    controlVerified
      ? 'the stored control was hashed and is whole'
      : 'the stored control could not be verified',
    ...warnings.map((warning) => `warning: ${warning}`),
    ...(olderHosts.length === 0 ? [] : ['hosts whose newest event names an older generation:']),
    ...olderHosts.slice(0, shownHosts).map((each) => `  ${each.host}: ${each.generation}, at ${each.time}`),
    ...(olderHosts.length > shownHosts
      ? [`  and ${olderHosts.length - shownHosts} more; --json lists them`]
      : []),
    `on a machine that this state does not reach: ${line}`,
  ];
  return `${lines.join('\n')}\n`;
}

const shownHosts = 10;
