import { type Challenge, parseChallenge } from './challenge.ts';
import { type DoorRequest, readAll, sendOnce } from './http-door.ts';
import { refused } from './registry-fault.ts';
import type { Credentials, RegistryWorld } from './registry-world.ts';
import { isLoopback, type Repository } from './repository.ts';

const maxTokenBytes = 1024 * 1024;
const agent = { 'user-agent': 'strangler-migrate' };

/** Gives the authorization that a registry asks for, and forgets nothing while a command runs. */
export class Authenticator {
  readonly #world: RegistryWorld;
  readonly #repository: Repository;
  readonly #secrets = new Set<string>();
  #credentials: Promise<Credentials | null> | null = null;
  #authorization: string | null = null;

  constructor(world: RegistryWorld, repository: Repository) {
    this.#world = world;
    this.#repository = repository;
  }

  /** What to send with a request to this address; nothing where it is not the registry's own. */
  headersFor(url: string): Readonly<Record<string, string>> {
    const isOwn = new URL(url).origin === new URL(this.#repository.origin).origin;
    return isOwn && this.#authorization !== null ? { ...agent, authorization: this.#authorization } : agent;
  }

  /** Answers a challenge. Throws REGISTRY_REFUSED where there is nothing to answer with, or no token is given. */
  async answer(header: string, wanted: string): Promise<void> {
    const challenge = parseChallenge(header);
    const credentials = await this.#credentialsOnce();
    if (challenge?.kind === 'bearer') {
      this.#authorization = `Bearer ${await this.#buyToken(challenge, credentials, wanted)}`;
      return;
    }
    if (challenge?.kind === 'basic' && credentials?.kind === 'password') {
      this.#authorization = basic(credentials);
      return;
    }
    const why =
      challenge === null
        ? 'It wants a kind of authorization that migrate does not know.'
        : `It wants a password, and there is none for ${this.#repository.host}.`;
    throw refused(this.#repository.shown, 'authorization', why);
  }

  /** A text without any secret in it that this command has seen. */
  withoutSecrets(text: string): string {
    return [...this.#secrets].reduce((left, secret) => left.replaceAll(secret, '***'), text);
  }

  async #credentialsOnce(): Promise<Credentials | null> {
    this.#credentials ??= this.#world.credentials(this.#repository.host);
    const credentials = await this.#credentials;
    if (credentials !== null) this.#remember(credentials);
    return credentials;
  }

  #remember(credentials: Credentials): void {
    const secrets =
      credentials.kind === 'identity'
        ? [credentials.token]
        : [credentials.password, basic(credentials).replace('Basic ', '')];
    for (const secret of secrets) if (secret !== '') this.#secrets.add(secret);
  }

  async #buyToken(
    challenge: Challenge & { kind: 'bearer' },
    credentials: Credentials | null,
    wanted: string,
  ): Promise<string> {
    const { shown } = this.#repository;
    const request = tokenRequest(challenge, credentials, wanted);
    if (credentials !== null && !this.#maySend(request.url)) {
      throw refused(shown, 'authorization', 'It wants the password sent to an address without TLS.');
    }
    const answer = await sendOnce(this.#world, request);
    const text = Buffer.from(await readAll(answer, maxTokenBytes)).toString('utf8');
    const token = answer.status === 200 ? tokenIn(text) : null;
    if (token === null) {
      const why = `The server of tokens at ${new URL(request.url).host} answered ${answer.status} and gave none.`;
      throw refused(shown, 'authorization', why);
    }
    this.#secrets.add(token);
    return token;
  }

  /** A password goes over TLS, or to the machine that it would go to anyway. */
  #maySend(url: string): boolean {
    const { protocol, host } = new URL(url);
    if (protocol === 'https:') return true;
    const own = new URL(this.#repository.origin);
    return own.protocol === 'http:' && (isLoopback(host) || host === own.host);
  }
}

function tokenRequest(
  { realm, service, scope }: Challenge & { kind: 'bearer' },
  credentials: Credentials | null,
  wanted: string,
): DoorRequest {
  const terms = new URLSearchParams(service === null ? {} : { service });
  terms.set('scope', scope ?? wanted);
  if (credentials?.kind === 'identity') {
    terms.set('grant_type', 'refresh_token');
    terms.set('client_id', 'strangler-migrate');
    terms.set('refresh_token', credentials.token);
    const form = Buffer.from(terms.toString(), 'utf8');
    const headers = { ...agent, 'content-type': 'application/x-www-form-urlencoded' };
    return { method: 'POST', url: realm, headers, body: { length: form.length, chunks: () => [form] } };
  }
  const url = new URL(realm);
  for (const [name, value] of terms) url.searchParams.set(name, value);
  const headers = credentials === null ? agent : { ...agent, authorization: basic(credentials) };
  return { method: 'GET', url: url.href, headers };
}

function tokenIn(text: string): string | null {
  try {
    const { token, access_token: accessToken } = JSON.parse(text) as Record<string, unknown>;
    const found = token ?? accessToken;
    return typeof found === 'string' && found !== '' ? found : null;
  } catch {
    return null;
  }
}

function basic({ username, password }: Extract<Credentials, { kind: 'password' }>): string {
  return `Basic ${Buffer.from(`${username}:${password}`, 'utf8').toString('base64')}`;
}
