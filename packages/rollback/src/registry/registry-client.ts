import type { MigrateError } from '@strangler/core';
import { digestOf } from '../oci/digest-of.ts';
import { isTag, mediaTypes } from '../oci/oci-names.ts';
import { maxManifestBytes } from '../oci/read-artifact.ts';
import { Authenticator } from './authenticator.ts';
import { type DoorAnswer, type DoorRequest, readAll, sendOnce } from './http-door.ts';
import { PassingFault, refused } from './registry-fault.ts';
import type { RegistryWorld } from './registry-world.ts';
import type { Repository } from './repository.ts';
import { withRetries } from './with-retries.ts';

/** A blob to send: its digest, its length, and its bytes, which may be asked for several times. */
export interface BlobToSend {
  readonly digest: string;
  readonly size: number;
  readonly chunks: () => Iterable<Uint8Array>;
}

/** A manifest as a registry gave it; `digest` is that of the bytes that came. */
export interface ReceivedManifest {
  readonly bytes: Uint8Array;
  readonly digest: string;
}

const maxErrorBytes = 64 * 1024;
const maxTagPages = 1000;
const manifestTypes = `${mediaTypes.manifest}, ${mediaTypes.index}`;

/**
 * One repository of an OCI registry. Every call is tried several times and ends within the limits of its world; it throws
 * REGISTRY_UNREACHABLE, REGISTRY_REFUSED or INTERRUPTED.
 */
export class RegistryClient {
  readonly repository: Repository;
  readonly #world: RegistryWorld;
  readonly #authenticator: Authenticator;

  constructor(world: RegistryWorld, repository: Repository) {
    this.repository = repository;
    this.#world = world;
    this.#authenticator = new Authenticator(world, repository);
  }

  /** Whether the registry says that it has a blob of this size. It may be wrong: only bytes prove anything. */
  claimsBlob({ digest, size }: Pick<BlobToSend, 'digest' | 'size'>): Promise<boolean> {
    return this.#call(`asking for ${digest}`, async () => {
      const answer = await this.#send({ method: 'HEAD', url: this.#url(`blobs/${digest}`), headers: {} });
      await answer.drop();
      if (answer.status !== 200 && answer.status !== 404)
        throw await this.#refusal('asking for a blob', answer);
      return answer.status === 200 && answer.headers.get('content-length') === String(size);
    });
  }

  /** Hands over the bytes of a blob as they come, null where there is none; again from the start where they break off. */
  readBlob<T>(digest: string, use: (chunks: AsyncIterable<Uint8Array>) => Promise<T>): Promise<T | null> {
    const doing = `reading ${digest}`;
    return this.#call(doing, async () => {
      const answer = await this.#send({ method: 'GET', url: this.#url(`blobs/${digest}`), headers: {} });
      if (answer.status === 404) return drop(answer, null);
      if (answer.status !== 200) throw await this.#refusal(doing, answer);
      try {
        return await use(answer.chunks());
      } finally {
        await answer.drop();
      }
    });
  }

  /** Sends a blob, whether the registry has it or not. */
  sendBlob({ digest, size, chunks }: BlobToSend): Promise<void> {
    const doing = `sending ${digest}`;
    return this.#call(doing, async () => {
      const start = await this.#send({
        method: 'POST',
        url: this.#url('blobs/uploads/'),
        headers: {},
        body: { length: 0, chunks: () => [] },
      });
      const location = start.headers.get('location') ?? '';
      const isUsable = location !== '' && URL.canParse(location, this.repository.origin);
      if (start.status !== 202 || !isUsable) throw await this.#refusal(doing, start);
      await start.drop();
      const url = new URL(location, this.repository.origin);
      url.searchParams.set('digest', digest);
      const headers = { 'content-type': 'application/octet-stream' };
      const end = await this.#send({ method: 'PUT', url: url.href, headers, body: { length: size, chunks } });
      if (end.status !== 201) throw await this.#refusal(doing, end);
      await end.drop();
    });
  }

  /** The manifest under a tag or digest, null where there is none. */
  readManifest(reference: string): Promise<ReceivedManifest | null> {
    const doing = `reading ${reference}`;
    return this.#call(doing, async () => {
      const url = this.#url(`manifests/${reference}`);
      const answer = await this.#send({ method: 'GET', url, headers: { accept: manifestTypes } });
      if (answer.status === 404) return drop(answer, null);
      if (answer.status !== 200) throw await this.#refusal(doing, answer);
      const bytes = await readAll(answer, maxManifestBytes);
      return { bytes, digest: digestOf(bytes) };
    });
  }

  /** Sends a manifest under a tag or digest; says whether the registry itself lists it among those that refer to its subject. */
  sendManifest(reference: string, bytes: Uint8Array, mediaType: string): Promise<boolean> {
    const doing = `sending ${reference}`;
    return this.#call(doing, async () => {
      const answer = await this.#send({
        method: 'PUT',
        url: this.#url(`manifests/${reference}`),
        headers: { 'content-type': mediaType },
        body: { length: bytes.length, chunks: () => [bytes] },
      });
      if (answer.status !== 201) throw await this.#refusal(doing, answer);
      return drop(answer, answer.headers.has('oci-subject'));
    });
  }

  /** Deletes a manifest by its digest, and with it every tag of it; one that is gone already is no error. */
  deleteManifest(digest: string): Promise<void> {
    const doing = `deleting ${digest}`;
    return this.#call(doing, async () => {
      const answer = await this.#send({
        method: 'DELETE',
        url: this.#url(`manifests/${digest}`),
        headers: {},
      });
      if (answer.status === 405) {
        await answer.drop();
        throw refused(
          this.repository.shown,
          doing,
          'Deleting is switched off there: storage.delete.enabled in its config.',
        );
      }
      if (![200, 202, 204, 404].includes(answer.status)) throw await this.#refusal(doing, answer);
      await answer.drop();
    });
  }

  /** All tags, sorted; none where the repository does not exist. */
  listTags(): Promise<readonly string[]> {
    return this.#call('listing tags', async () => {
      const tags = new Set<string>();
      let next: string | null = this.#url('tags/list?n=1000');
      for (let page = 0; next !== null && page < maxTagPages; page += 1) {
        const answer: DoorAnswer = await this.#send({ method: 'GET', url: next, headers: {} });
        if (answer.status === 404) return drop(answer, []);
        if (answer.status !== 200) throw await this.#refusal('listing tags', answer);
        for (const tag of tagsIn(await readAll(answer, maxManifestBytes))) tags.add(tag);
        next = nextPage(answer.headers.get('link'), next);
      }
      return [...tags].sort();
    });
  }

  #url(path: string): string {
    return `${this.repository.origin}/v2/${this.repository.name}/${path}`;
  }

  #call<T>(doing: string, step: () => Promise<T>): Promise<T> {
    return withRetries(this.#world, { shown: this.repository.shown, doing }, step);
  }

  async #send(request: DoorRequest): Promise<DoorAnswer> {
    const first = await this.#sendAuthorised(request);
    const challenge = first.headers.get('www-authenticate');
    if (first.status !== 401 || challenge === null) return first;
    await first.drop();
    await this.#authenticator.answer(challenge, `repository:${this.repository.name}:pull,push`);
    return this.#sendAuthorised(request);
  }

  #sendAuthorised(request: DoorRequest): Promise<DoorAnswer> {
    const headers = { ...this.#authenticator.headersFor(request.url), ...request.headers };
    return sendOnce(this.#world, { ...request, headers });
  }

  async #refusal(doing: string, answer: DoorAnswer): Promise<MigrateError> {
    const body = await readAll(answer, maxErrorBytes).catch(() => new Uint8Array());
    const said = this.#authenticator.withoutSecrets(errorsIn(body));
    const why =
      answer.status === 401 || answer.status === 403
        ? `It answered ${answer.status}: the credentials for ${this.repository.host} are missing, wrong or not enough.`
        : `It answered ${answer.status}${said === '' ? '' : `: ${said}`}.`;
    return refused(this.repository.shown, doing, why);
  }
}

async function drop<T>(answer: DoorAnswer, value: T): Promise<T> {
  await answer.drop();
  return value;
}

function tagsIn(bytes: Uint8Array): string[] {
  try {
    const { tags } = JSON.parse(Buffer.from(bytes).toString('utf8')) as { tags?: unknown };
    return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string' && isTag(tag)) : [];
  } catch {
    throw new PassingFault('the list of tags is not JSON');
  }
}

/** The address of the next page, which stays at the registry whatever the header says. */
function nextPage(link: string | null, from: string): string | null {
  const target = /<([^>]+)>\s*;\s*rel="?next"?/.exec(link ?? '')?.[1];
  if (target === undefined) return null;
  const next = new URL(target, from);
  return next.origin === new URL(from).origin ? next.href : null;
}

/** What a registry said in its own words, in one short line. */
function errorsIn(bytes: Uint8Array): string {
  try {
    const { errors } = JSON.parse(Buffer.from(bytes).toString('utf8')) as {
      errors?: readonly { code?: unknown; message?: unknown }[];
    };
    const lines = (errors ?? []).map(({ code, message }) => `${String(code)} ${String(message ?? '')}`);
    return lines
      .join('; ')
      .replaceAll(/[^\x20-\x7e]+/g, ' ')
      .trim()
      .slice(0, 300);
  } catch {
    return '';
  }
}
