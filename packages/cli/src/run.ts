import { type ExitCode, MigrateError } from '@strangler/core';
import { CommanderError } from 'commander';
import { buildProgram } from './program.ts';
import type { CommandIo } from './terminal/command-io.ts';
import { reportError } from './terminal/report-error.ts';

/** Runs one command line and gives its exit code; everything that it says goes through `io`. */
export async function run(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  try {
    const setExitCode = (code: ExitCode): void => {
      exitCode = code;
    };
    await buildProgram({ io, setExitCode }).parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const json = hasFlag(argv, '--json') || hasFlag(argv, '--reporter=json') || hasPair(argv, 'json');
    const style = { json, verbose: hasFlag(argv, '--verbose') };
    return reportError(error instanceof CommanderError ? usageError(error, argv) : error, io, style);
  }
}

/** Looked for by hand, because a command line that cannot be parsed has to answer in JSON too. */
function hasFlag(argv: readonly string[], flag: string): boolean {
  const end = argv.indexOf('--');
  return argv.slice(0, end === -1 ? argv.length : end).includes(flag);
}

/** `--reporter json` and `--format json` ask for JSON too. */
function hasPair(argv: readonly string[], value: string): boolean {
  return argv.some((arg, at) => (arg === '--reporter' || arg === '--format') && argv[at + 1] === value);
}

function usageError(error: CommanderError, argv: readonly string[]): MigrateError {
  const [message = '', ...hints] = error.message.replace(/^error: /, '').split('\n');
  const command = argv.find((arg) => !arg.startsWith('-')) ?? '';
  return new MigrateError({
    code: 'USAGE',
    message,
    why: hints.join(' ').replace(/^\((.*)\)$/, '$1') || 'The command line does not allow it.',
    next: `See: migrate help${command === '' || error.code === 'commander.unknownCommand' ? '' : ` ${command}`}`,
    cause: error,
  });
}
