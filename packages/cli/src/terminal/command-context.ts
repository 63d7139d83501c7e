import { resolve } from 'node:path';
import type { ExitCode } from '@strangler/core';
import type { CommandIo } from './command-io.ts';
import type { GlobalOptions } from './global-options.ts';

/** What one command is given: the world, and the options that every command takes. */
export interface CommandContext {
  readonly io: CommandIo;
  /** Absolute. */
  readonly cwd: string;
  readonly config: string | null;
  /** The PATH on which programs are found. */
  readonly searchPath: string;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
  /** Whether what is printed on stdout may hold colours. */
  readonly color: boolean;
  /** Prints what the command found: the document with --json, else the text. */
  print(document: object, text: () => string): void;
  /** Tells on stderr what is going on; silent with --quiet. */
  tell(line: string): void;
}

/** What a command ends with. */
export type CommandResult = Promise<ExitCode> | ExitCode;

/** Makes the context of one command from its parsed options. */
export function createContext(io: CommandIo, options: GlobalOptions): CommandContext {
  const json = options.json ?? false;
  const quiet = options.quiet ?? false;
  return {
    io,
    cwd: resolve(io.cwd, options.cwd ?? '.'),
    config: options.config ?? null,
    searchPath: io.env.PATH ?? '/usr/local/bin:/usr/bin:/bin',
    json,
    quiet,
    verbose: options.verbose ?? false,
    color: options.color && !io.env.NO_COLOR && io.stdoutIsTerminal,
    print: (document, text) => io.out(json ? `${JSON.stringify(document)}\n` : text()),
    tell: (line) => {
      if (!quiet) io.err(`${line}\n`);
    },
  };
}
