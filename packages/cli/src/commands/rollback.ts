import { existsSync } from 'node:fs';
import type { RollbackReport } from '@strangler/core';
import { rollBack } from '@strangler/rollback';
import { readableConfig } from '../config/readable-config.ts';
import { rolloutHome, whoActs } from '../rollout/rollout-home.ts';
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
  const home = rolloutHome(context);
  const wasThere = existsSync(home);
  const report = rollBack({
    home,
    // For a state that no longer tells it.
    flag: readableConfig(context)?.flag ?? null,
    to: options.to ?? null,
    reason: options.reason ?? '',
    releaseLatch: options.releaseLatch ?? false,
    ...whoActs(context),
    now: context.io.now,
    monotonic: context.io.uptime,
  });
  context.print(report, () => renderReport(report, options.releaseLatch ?? false));
  if (wasThere) return 0;
  context.tell(`Nothing had been rolled out in ${home}: a tool that follows another place is not affected.`);
  return 1;
}

function renderReport(report: RollbackReport, releasedLatch: boolean): string {
  const { from, to, elapsedMs, controlVerified, warnings } = report;
  const where = to.generation === null ? 'no generation' : `generation ${to.generation}`;
  const what = releasedLatch
    ? `${to.stage}, the latch is lifted`
    : `${to.stage}, latched: the control answers`;
  const lines = [
    `${where}: ${what} (was ${from === null ? 'nothing' : from.stage}), in ${elapsedMs.toFixed(1)} ms`,
    controlVerified
      ? 'the stored control was hashed and is whole'
      : 'the stored control could not be verified',
    ...warnings.map((warning) => `warning: ${warning}`),
  ];
  return `${lines.join('\n')}\n`;
}
