import type { Command } from 'commander';
import type { RunbookCommandOptions } from '../commands/runbook.ts';
import { connect, type Wiring } from './wiring.ts';

/** Defines `migrate runbook`. */
export function defineRunbook(program: Command, wiring: Wiring): void {
  const runbook = program
    .command('runbook')
    .description('write the procedure for this very migration, forward and back')
    .option('--out <file>', 'write the page there instead of printing it')
    .option('--rehearse', 'run every command of it on a copy of the state, and keep the record');
  connect<RunbookCommandOptions>(
    runbook,
    wiring,
    async () => (await import('../commands/runbook.ts')).runbookCommand,
  );
}
