import { basename } from 'node:path';

const names = /^(?:node|deno|bun|python[\d.]*|pypy[\d.]*|sh|bash|dash|ruby|perl|php|java)$/;

/** Says whether a program runs scripts, by its name. */
export function isInterpreter(program: string): boolean {
  return names.test(basename(program));
}
