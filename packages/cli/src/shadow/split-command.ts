import { MigrateError } from '@strangler/core';
import { parse } from 'shell-quote';

/**
 * Splits a command line into words as a shell does; no shell is ever started.
 *
 * Throws USAGE for what only a shell could do: pipes, redirections, unquoted globs and variables, `NAME=value` in
 * front, an open quote. Passing them on as they are would make both sides fail alike.
 */
export function splitCommand(line: string, option: string): [string, ...string[]] {
  const words = parse(line, (name) => ({ op: `$${name}` })).map((word) => {
    if (typeof word === 'string') return word;
    const what = 'op' in word ? (word.op === 'glob' ? word.pattern : word.op) : '#';
    throw usage(
      option,
      line,
      `It holds "${what}", which only a shell understands; quote it if it is meant as it is.`,
    );
  });
  const [program, ...args] = words;
  if (program === undefined || program === '') throw usage(option, line, 'It names no program.');
  if (/^[A-Za-z_]\w*=/.test(program)) {
    throw new MigrateError({
      code: 'USAGE',
      message: `${option} begins with a variable`,
      why: `"${program}" is not a program; the command is started without a shell.`,
      next: `Set it by ${option}-env ${program}.`,
    });
  }
  if (hasOpenQuote(line)) throw usage(option, line, 'It holds a quote that is never closed.');
  return [program, ...args];
}

function usage(option: string, line: string, why: string): MigrateError {
  return new MigrateError({
    code: 'USAGE',
    message: `${option} ${JSON.stringify(line)} cannot be started`,
    why,
    next: 'Give one program with its arguments, or put the rest into a script and name that.',
  });
}

function hasOpenQuote(line: string): boolean {
  let quote: string | null = null;
  for (let at = 0; at < line.length; at++) {
    const char = line[at] as string;
    if (char === '\\' && quote !== "'") at++;
    else if (quote === null && (char === '"' || char === "'")) quote = char;
    else if (char === quote) quote = null;
  }
  return quote !== null;
}
