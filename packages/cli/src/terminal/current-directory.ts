import { isAbsolute } from 'node:path';

/**
 * The directory that relative paths start from.
 *
 * Where it was removed, as a deployment does under a shell that stands in it, it is where the shell says that it was: a
 * command that is told another place by an absolute path needs none.
 */
export function currentDirectory(env: Readonly<Record<string, string | undefined>>): string {
  try {
    return process.cwd();
  } catch {
    return env.PWD !== undefined && isAbsolute(env.PWD) ? env.PWD : '/';
  }
}
