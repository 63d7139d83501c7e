import type { Command } from 'commander';
import type { GlobalOptions } from '../terminal/global-options.ts';
import { connect, type Wiring } from './wiring.ts';

/** Defines `migrate status`. */
export function defineStatus(program: Command, wiring: Wiring): void {
  const status = program
    .command('status')
    .description('show the stage, the binaries and what the events say');
  connect<GlobalOptions>(status, wiring, async () => (await import('../commands/status.ts')).statusCommand);
}
