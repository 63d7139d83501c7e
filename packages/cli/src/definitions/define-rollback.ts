import type { Command } from 'commander';
import type { RollbackCommandOptions } from '../commands/rollback.ts';
import { wholeNumber } from './option-parsers.ts';
import { connect, type Wiring } from './wiring.ts';

/** Defines `migrate rollback`. */
export function defineRollback(program: Command, wiring: Wiring): void {
  const rollback = program
    .command('rollback')
    .description('go back to the control at once; needs no gate, no network and no config')
    .option('--to <generation>', 'go back to this generation instead', wholeNumber(0))
    .option('--reason <text>', 'why; it is kept in the audit log')
    .option('--release-latch', 'lift the latch that the last rollback set, so that stages can advance again');
  connect<RollbackCommandOptions>(
    rollback,
    wiring,
    async () => (await import('../commands/rollback.ts')).rollbackCommand,
  );
}
