import type { RollbackReport } from '@strangler/core';
import { rollBack } from '@strangler/rollback';
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
  const report = rollBack({
    home: rolloutHome(context),
    flag: null,
    to: options.to ?? null,
    reason: options.reason ?? '',
    releaseLatch: options.releaseLatch ?? false,
    ...whoActs(context),
    now: context.io.now,
    monotonic: context.io.uptime,
  });
  context.print(report, () => renderReport(report));
  return 0;
}

function renderReport({ from, to, elapsedMs, controlVerified, warnings }: RollbackReport): string {
  const lines = [
    `generation ${to.generation}: ${to.stage} (was ${from === null ? 'nothing' : from.stage}), in ${elapsedMs.toFixed(1)} ms`,
    controlVerified
      ? 'the stored control was hashed and is whole'
      : 'the stored control could not be verified',
    ...warnings.map((warning) => `warning: ${warning}`),
  ];
  return `${lines.join('\n')}\n`;
}
