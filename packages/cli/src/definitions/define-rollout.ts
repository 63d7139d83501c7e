import { stages } from '@strangler/core';
import { Argument, type Command } from 'commander';
import type { RolloutCommandOptions } from '../commands/rollout.ts';
import type { GlobalOptions } from '../terminal/global-options.ts';
import { numberBetween } from './option-parsers.ts';
import { connect, type Wiring } from './wiring.ts';

/** Defines `migrate rollout` and `migrate rollout history`. */
export function defineRollout(program: Command, wiring: Wiring): void {
  const rollout = program
    .command('rollout')
    .description('move to a stage, once its gates are met')
    .addArgument(new Argument('<stage>', 'where to').choices([...stages]))
    .option(
      '--percent <n>',
      'share of keys that the candidate answers for, in canary',
      numberBetween(0.01, 100),
    )
    .option('--sample <share>', 'share of invocations captured for comparison', numberBetween(0, 1))
    .option('--reason <text>', 'why; it is kept in the audit log')
    .option('--force', 'pass gates that are not met; needs --reason, never lifts a latch');
  connect<RolloutCommandOptions>(
    rollout,
    wiring,
    async () => (await import('../commands/rollout.ts')).rolloutCommand,
  );
  const history = rollout.command('history').description('list all generations, who made them and why');
  connect<GlobalOptions>(
    history,
    wiring,
    async () => (await import('../commands/rollout-history.ts')).historyCommand,
  );
}
