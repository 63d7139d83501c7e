import type { RunImplementation } from '@strangler/core';
import { withInput } from '../observe/environment.ts';
import { quoteShell } from '../show/quote-shell.ts';

/** A shell line that compares both sides on one case file; `{input}` is replaced, since such a file has none. */
export function shadowLine(
  sides: { readonly control: RunImplementation; readonly candidate: RunImplementation },
  input: string | null,
  casesFile: string,
): string {
  const words = (['control', 'candidate'] as const).flatMap((role) => {
    const { argv, env } = sides[role];
    const command = argv.map((word) => quoteShell(withInput(word, input))).join(' ');
    const variables = Object.entries(env).map(
      ([name, value]) => `--${role}-env ${quoteShell(`${name}=${withInput(value, input)}`)}`,
    );
    return [`--${role} ${quoteShell(command)}`, ...variables];
  });
  return `migrate shadow ${words.join(' ')} --cases ${quoteShell(casesFile)} --min-cases 1 --timing-cases 0`;
}
