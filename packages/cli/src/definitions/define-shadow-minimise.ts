import type { Command } from 'commander';
import type { MinimiseCommandOptions } from '../commands/shadow-minimise.ts';
import { duration, wholeNumber } from './option-parsers.ts';
import { connect, type Wiring } from './wiring.ts';

const defaultBudgetMs = 60_000;

/** Defines `migrate shadow minimise`. */
export function defineShadowMinimise(shadow: Command, wiring: Wiring): void {
  const minimise = shadow
    .command('minimise')
    .description('make a case smaller while the same difference shows')
    .argument('<case|group>', 'the beginning of a case id, its name, or a group such as g1')
    .option('--run <dir>', 'the run that it belongs to, else the newest')
    .option('--budget <duration>', 'how long to search, 60s by default', duration, defaultBudgetMs)
    .option('--jobs <n>', 'cases that are tried at the same time', wholeNumber(1))
    .option('--out <file>', 'a new file for the smaller case');
  connect<MinimiseCommandOptions>(
    minimise,
    wiring,
    async () => (await import('../commands/shadow-minimise.ts')).shadowMinimiseCommand,
  );
}
