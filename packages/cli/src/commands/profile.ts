import { type ExitCode, MigrateError } from '@strangler/core';
import { analyseGiven } from '../profile/analyse-given.ts';
import type { ProfileViewOptions } from '../profile/profile-view.ts';
import { checkDestination, type ProfileFormat, writeResult } from '../profile/write-result.ts';
import type { CommandContext } from '../terminal/command-context.ts';
import type { GlobalOptions } from '../terminal/global-options.ts';

/** The options of `migrate profile`. */
export interface ProfileCommandOptions extends GlobalOptions, ProfileViewOptions {
  readonly from: readonly string[];
  readonly threshold?: number;
  readonly causal?: boolean;
  readonly candidateSpeedup?: number;
  readonly top: number;
  readonly format?: ProfileFormat;
  readonly out?: string;
}

/** `migrate profile`: reads profiles or captures one, and prints the hot paths. */
export async function profileCommand(
  context: CommandContext,
  options: ProfileCommandOptions,
  args: readonly string[],
): Promise<ExitCode> {
  const captured = options.from.length === 0;
  if (!captured) checkReading(options, args);
  checkDestination(context, options);
  const result = captured
    ? await (await import('../profile/profile-configured.ts')).profileConfigured(context, options, args)
    : await analyseGiven(context, options);
  await writeResult(context, options, result);
  return 0;
}

/** What only a run could answer cannot be asked of a profile that is read. */
function checkReading({ causal, candidateSpeedup }: ProfileCommandOptions, args: readonly string[]): void {
  if (args.length > 0) throw strayArgument(args);
  const option = causal === true ? '--causal' : '--candidate-speedup';
  if (causal !== true && candidateSpeedup === undefined) return;
  throw new MigrateError({
    code: 'USAGE',
    message: `${option} has no meaning with --from`,
    why: 'Calls and run times are measured by running the program, and with --from nothing is run.',
    next: `Leave ${option} away, or profile the program of a migrate.config.json.`,
  });
}

function strayArgument([first]: readonly string[]): MigrateError {
  return new MigrateError({
    code: 'USAGE',
    message: `"${first}" is neither a profile nor a workload`,
    why: 'With --from nothing is run, so there is no workload to give arguments to.',
    next: `To merge several profiles, give each its own option: --from <file> --from ${first}.`,
  });
}
