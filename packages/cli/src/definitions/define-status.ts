import type { Command } from 'commander';
import type { StatusCommandOptions } from '../commands/status.ts';
import { httpUrl } from './option-parsers.ts';
import { connect, type Wiring } from './wiring.ts';

/** Defines `migrate status`. */
export function defineStatus(program: Command, wiring: Wiring): void {
  const status = program
    .command('status')
    .description('show the stage, the binaries and what the events say')
    .option('--prometheus <file>', "write the figures for Prometheus's textfile collector too")
    .option('--otlp <url>', 'push the figures to an OpenTelemetry collector too', httpUrl);
  connect<StatusCommandOptions>(
    status,
    wiring,
    async () => (await import('../commands/status.ts')).statusCommand,
  );
}
