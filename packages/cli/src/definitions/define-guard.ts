import type { Command } from 'commander';
import type { GuardCommandOptions } from '../commands/guard.ts';
import { connect, type Wiring } from './wiring.ts';

/** Defines `migrate guard`. */
export function defineGuard(program: Command, wiring: Wiring): void {
  const guard = program
    .command('guard')
    .description('judge the stage by its events, and roll back where it does harm')
    .option('--once', 'look once and end, as without any option; 1 where it rolled back')
    .option('--watch', 'look again and again until it is told to stop')
    .option('--systemd', 'print a systemd unit that runs it with --watch');
  connect<GuardCommandOptions>(
    guard,
    wiring,
    async () => (await import('../commands/guard.ts')).guardCommand,
  );
}
