import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { isMigrateError, MigrateError } from '@strangler/core';
import { runCommand } from '@strangler/process';
import {
  type CredentialSource,
  findCredentials,
  parseRepository,
  RegistryClient,
  unusableCredentials,
} from '@strangler/rollback';
import type { CommandContext } from '../terminal/command-context.ts';
import type { GlobalOptions } from '../terminal/global-options.ts';
import type { ReleaseTerms } from './release-terms.ts';

/** The options that say which registry is meant. */
export interface RegistryOptions extends GlobalOptions {
  readonly registry?: string;
  readonly plainHttp?: boolean;
  readonly local?: boolean;
}

const helperTimeoutMs = 30_000;

/** The registry that the call, else the config, names; null where neither does, or --local asks for none. */
export function openRegistry(
  context: CommandContext,
  options: RegistryOptions,
  terms: ReleaseTerms,
): RegistryClient | null {
  const named = options.local ? undefined : (options.registry ?? terms.registry);
  if (named === undefined) return null;
  const source = credentialSource(context);
  const { signal } = context.io;
  const credentials = (host: string) => findCredentials(source, host);
  const repository = parseRepository(named, options.plainHttp ?? terms.plainHttp);
  return new RegistryClient({ fetch: globalThis.fetch, credentials, signal }, repository);
}

/** As {@link openRegistry}; throws USAGE where no registry is named. */
export function openNamedRegistry(
  context: CommandContext,
  options: RegistryOptions,
  terms: ReleaseTerms,
): RegistryClient {
  const client = openRegistry(context, options, terms);
  if (client !== null) return client;
  throw new MigrateError({
    code: 'USAGE',
    message: 'No registry is named.',
    why: 'Neither --registry nor release.registry in the config says where to look.',
    next: 'Pass --registry <host/path>.',
  });
}

/** The credentials that docker keeps for this user. */
function credentialSource({ io, searchPath }: CommandContext): CredentialSource {
  const directory = io.env.DOCKER_CONFIG || join(io.env.HOME || homedir(), '.docker');
  const configPath = join(directory, 'config.json');
  return {
    configPath,
    readConfig: () => readIfThere(configPath),
    runHelper: (name, host) =>
      runHelper(`docker-credential-${name}`, host, { ...io.env, PATH: searchPath }, io.signal),
  };
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(String((error as NodeJS.ErrnoException).code))) return null;
    throw unusableCredentials(`${path} cannot be read.`);
  }
}

/** A helper that has no credentials exits with 1; what it printed may be a secret, and is never shown. */
async function runHelper(
  program: string,
  host: string,
  env: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
): Promise<string | null> {
  try {
    const options = {
      stdin: host,
      env,
      signal,
      timeoutMs: helperTimeoutMs,
      reject: false,
      maxOutput: 1_000_000,
    };
    const { exitCode, stdout } = await runCommand(program, ['get'], options);
    return exitCode === 0 ? stdout : null;
  } catch (error) {
    if (!isMigrateError(error) || error.code === 'INTERRUPTED') throw error;
    throw unusableCredentials(
      error.code === 'TOOL_MISSING'
        ? `${program} is not installed.`
        : `${program} get did not end as it should.`,
    );
  }
}
