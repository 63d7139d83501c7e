import { type Command, Option } from 'commander';
import type { ProfileCommandOptions } from '../commands/profile.ts';
import { numberBetween, several, wholeNumber } from './option-parsers.ts';
import { connect, type Wiring } from './wiring.ts';

/** Defines `migrate profile`. */
export function defineProfile(program: Command, wiring: Wiring): void {
  const profile = program
    .command('profile')
    .description('find the operations over 20 % of run time, and whether moving one pays')
    .argument('[args...]', 'behind --: arguments of the workload, in place of those in the config')
    .option('--from <file|url>', 'read this profile; may be repeated, profiles are merged', several, [])
    .option('--threshold <percent>', 'share of run time of a hot path', numberBetween(0.01, 100))
    .option('--top <n>', 'functions in the text', wholeNumber(1), 20)
    .option('--causal', 'slow operations down, to see how much of each is on the critical path')
    .option(
      '--candidate-speedup <factor>',
      'how many times faster the candidate is, where it cannot be measured',
      numberBetween(0.001, 1_000_000),
    );
  for (const option of viewOptions) profile.addOption(option);
  connect<ProfileCommandOptions>(
    profile,
    wiring,
    async () => (await import('../commands/profile.ts')).profileCommand,
  );
}

const granularities = ['functions', 'filefunctions', 'files', 'lines', 'addresses'];
const formats = ['text', 'json', 'html', 'speedscope', 'folded', 'pprof'];

/** What of a profile is shown, and how. */
const viewOptions: readonly Option[] = [
  new Option('--sample-type <name>', 'what to count, for example cpu'),
  new Option('--granularity <kind>', 'what a row is of').choices(granularities),
  new Option('--no-inlines', 'count what is inlined for the function that it was inlined into'),
  new Option('--focus <re2>', 'keep only stacks with a matching frame'),
  new Option('--ignore <re2>', 'leave out stacks with a matching frame'),
  new Option('--hide <re2>', 'leave out matching frames'),
  new Option('--show <re2>', 'keep only matching frames'),
  new Option('--show-from <re2>', 'leave out the frames above the outermost matching one'),
  new Option('--out <file>', 'write the result there and not to stdout'),
  new Option('--format <format>', 'how the result is printed').choices(formats),
];
