import type { Command } from 'commander';
import type { LauncherOptions } from '../commands/launcher.ts';
import { connect, type Wiring } from './wiring.ts';

/** Defines `migrate launcher`. */
export function defineLauncher(program: Command, wiring: Wiring): void {
  const launcher = program
    .command('launcher')
    .description('build the program that stands in for the tool and follows the rollout')
    .option(
      '--out <file>',
      "where it is written, else launcher.out of the config, else .migrate/launcher/<the tool's name>",
    );
  connect<LauncherOptions>(
    launcher,
    wiring,
    async () => (await import('../commands/launcher.ts')).launcherCommand,
  );
}
