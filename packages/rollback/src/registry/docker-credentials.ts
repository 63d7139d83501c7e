import { MigrateError } from '@strangler/core';
import type { Credentials } from './registry-world.ts';

/** How the user's credentials are looked up. */
export interface CredentialSource {
  /** What the docker config holds, null where there is none. */
  readonly readConfig: () => string | null;
  /** How errors name it. */
  readonly configPath: string;
  /** Runs `docker-credential-<name> get` with this on standard input, and gives what it wrote, null where it failed. */
  readonly runHelper: (name: string, host: string) => Promise<string | null>;
}

interface DockerConfig {
  readonly auths?: Readonly<Record<string, StoredAuth>>;
  readonly credsStore?: unknown;
  readonly credHelpers?: Readonly<Record<string, unknown>>;
}

type StoredAuth = Readonly<Partial<Record<'auth' | 'username' | 'password' | 'identitytoken', unknown>>>;

/** What a helper calls a user that is none, but a token. */
const tokenUser = '<token>';

/**
 * Looks up the credentials for a registry as docker does: the registry's own helper, the helper for all, the config
 * itself. Null where nobody has any. Throws REGISTRY_CREDENTIALS, which never says what a secret is.
 */
export async function findCredentials(source: CredentialSource, host: string): Promise<Credentials | null> {
  const config = parseConfig(source);
  const own = textOf(config.credHelpers?.[host]);
  const helper = own ?? textOf(config.credsStore);
  if (helper !== null) {
    const found = await askHelper(source, helper, host);
    if (found !== null || own !== null) return found;
  }
  const stored = findStored(config.auths ?? {}, host);
  return stored === null ? null : readStored(source, stored);
}

function parseConfig(source: CredentialSource): DockerConfig {
  const text = source.readConfig();
  if (text === null) return {};
  try {
    const config: unknown = JSON.parse(text);
    if (typeof config === 'object' && config !== null) return config as DockerConfig;
  } catch {
    // What the parser says would quote the text, and that holds secrets.
  }
  throw unusableCredentials(`${source.configPath} is not a JSON object.`);
}

async function askHelper(
  { runHelper }: CredentialSource,
  helper: string,
  host: string,
): Promise<Credentials | null> {
  if (!/^[A-Za-z0-9._-]+$/.test(helper))
    throw unusableCredentials('The config names a helper with a path in it.');
  const output = await runHelper(helper, host);
  if (output === null) return null;
  try {
    const { Username: username, Secret: secret } = JSON.parse(output) as Record<string, unknown>;
    if (typeof username === 'string' && typeof secret === 'string') {
      if (username === tokenUser) return { kind: 'identity', token: secret };
      return { kind: 'password', username, password: secret };
    }
  } catch {
    // As above: nothing of its output may be shown.
  }
  throw unusableCredentials(`docker-credential-${helper} gave something else than a user and a secret.`);
}

/** Keys may carry a scheme and a path, as older versions of docker wrote them. */
function findStored(auths: Readonly<Record<string, StoredAuth>>, host: string): StoredAuth | null {
  const bare = (key: string): string => key.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
  const key =
    Object.keys(auths).find((each) => each === host) ??
    Object.keys(auths).find((each) => bare(each) === bare(host));
  return key === undefined ? null : (auths[key] ?? null);
}

function readStored({ configPath }: CredentialSource, stored: StoredAuth): Credentials | null {
  const [token, auth] = [textOf(stored.identitytoken), textOf(stored.auth)];
  if (token !== null) return { kind: 'identity', token };
  if (auth !== null) {
    const text = Buffer.from(auth, 'base64').toString('utf8');
    const colon = text.indexOf(':');
    if (colon < 1)
      throw unusableCredentials(`An entry of auths in ${configPath} is not a user and a password.`);
    return { kind: 'password', username: text.slice(0, colon), password: text.slice(colon + 1) };
  }
  const [username, password] = [textOf(stored.username), textOf(stored.password)];
  return username === null || password === null ? null : { kind: 'password', username, password };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The error of credentials that cannot be read; `why` must not quote what was read. */
export function unusableCredentials(why: string): MigrateError {
  return new MigrateError({
    code: 'REGISTRY_CREDENTIALS',
    message: 'The credentials for the registry cannot be read.',
    why,
    next: 'docker login <host> writes them anew; DOCKER_CONFIG names the directory of the config.',
  });
}
