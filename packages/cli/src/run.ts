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
    const words = beforeWorkload(argv);
    const style = { json: asksForJson(words), verbose: words.includes('--verbose') };
    return reportError(error instanceof CommanderError ? usageError(error, argv) : error, io, style);
  }
}

/** What stands behind `--` is meant for the program that is profiled. */
function beforeWorkload(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf('--');
  return end === -1 ? argv : argv.slice(0, end);
}

/** Looked for by hand, because a command line that cannot be parsed has to answer in JSON too. */
function asksForJson(words: readonly string[]): boolean {
  return words.some(
    (word, at) =>
      /^--(json|(reporter|format)=json)$/.test(word) ||
      (word === 'json' && /^--(reporter|format)$/.test(words[at - 1] ?? '')),
  );
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
