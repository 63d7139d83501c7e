import { type Command, Option } from 'commander';
import type { ProfileCommandOptions } from '../commands/profile.ts';
import { numberBetween, several, wholeNumber } from './option-parsers.ts';
import { connect, type Wiring } from './wiring.ts';

/** Defines `migrate profile`. */
export function defineProfile(program: Command, wiring: Wiring): void {
  const profile = program
    .command('profile')
    .description('find the operations over 20 % of run time')
    .argument('[args...]', 'behind --: arguments of the workload, in place of those in the config')
    .option('--from <file>', 'read this profile; may be repeated, profiles are merged', several, [])
    .option('--threshold <percent>', 'share of run time of a hot path', numberBetween(0.01, 100))
    .option('--top <n>', 'functions in the text', wholeNumber(1), 20)
    .option('--sample-type <name>', 'what to count, for example cpu')
    .option('--out <file>', 'write the result there and not to stdout')
    .addOption(
      new Option('--format <format>', 'how the result is printed').choices(['text', 'json', 'pprof']),
    );
  connect<ProfileCommandOptions>(
    profile,
    wiring,
    async () => (await import('../commands/profile.ts')).profileCommand,
  );
}
