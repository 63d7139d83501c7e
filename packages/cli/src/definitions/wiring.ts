import type { ExitCode } from '@strangler/core';
import type { Command } from 'commander';
import { type CommandContext, type CommandResult, createContext } from '../terminal/command-context.ts';
import type { CommandIo } from '../terminal/command-io.ts';
import type { GlobalOptions } from '../terminal/global-options.ts';

/** What a definition needs to turn a parsed command line into a running command. */
export interface Wiring {
  readonly io: CommandIo;
  readonly setExitCode: (code: ExitCode) => void;
}

/** The code of one command: what it is given, its options, then its arguments. */
export type CommandAction<O> = (
  context: CommandContext,
  options: O,
  args: readonly string[],
) => CommandResult;

/** Connects a command to its code, which is loaded only when the command is run. */
export function connect<O extends GlobalOptions>(
  command: Command,
  { io, setExitCode }: Wiring,
  load: () => Promise<CommandAction<O>>,
): void {
  addGlobalOptions(command);
  command.action(async () => {
    const options = mergedOptions(command) as O;
    const action = await load();
    setExitCode(await action(createContext(io, options), options, command.args));
  });
}

/** Adds the options that every command takes. */
export function addGlobalOptions(command: Command): Command {
  return command
    .option('--config <file>', 'the config, else the nearest migrate.config.json upward')
    .option('--cwd <dir>', 'run as if started in this directory')
    .option('--json', 'print exactly one JSON document on stdout')
    .option('--quiet', 'print results and errors only')
    .option('--verbose', 'print where a fault came from')
    .option('--no-color', 'print without colours, as with NO_COLOR');
}

/** An option may stand before or behind the command's name; behind it wins. */
function mergedOptions(command: Command): GlobalOptions {
  const own = command.opts<GlobalOptions>();
  const outer = command.parent === null ? own : mergedOptions(command.parent);
  return { ...outer, ...own, color: outer.color && own.color };
}
