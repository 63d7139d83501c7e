import { describeFailure, PassingFault } from './registry-fault.ts';
import { defaultLimits, type RegistryWorld } from './registry-world.ts';

/** One request; a body is made anew for each try and has a known length. */
export interface DoorRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: { readonly length: number; readonly chunks: () => Iterable<Uint8Array> };
}

/** An answer; its chunks can be read once, and have to be read or dropped. */
export interface DoorAnswer {
  readonly status: number;
  readonly headers: Headers;
  chunks(): AsyncGenerator<Uint8Array>;
  drop(): Promise<void>;
}

const passingStatuses: readonly number[] = [408, 429, 500, 502, 503, 504];

/**
 * The one door to the network: sends a request once, and gives up where no byte comes or goes for too long. Redirects are
 * followed for reading only; credentials do not follow to another origin. Throws PassingFault for all that may pass.
 */
export async function sendOnce(world: RegistryWorld, request: DoorRequest): Promise<DoorAnswer> {
  const { idleMs } = { ...defaultLimits, ...world.limits };
  const watch = new Watchdog(idleMs, world.signal);
  try {
    const response = await world.fetch(request.url, toInit(request, watch));
    watch.touch();
    if (passingStatuses.includes(response.status)) throw await passing(response);
    return answer(response, watch);
  } catch (error) {
    watch.end();
    throw error instanceof PassingFault ? error : new PassingFault(watch.reason() ?? describeFailure(error));
  }
}

/** Reads a whole body that is small. */
export async function readAll(answer: DoorAnswer, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.chunks()) {
    size += chunk.length;
    if (size > limit) {
      await answer.drop();
      throw new Error(`the answer has more than ${limit} bytes`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function toInit({ method, headers, body }: DoorRequest, watch: Watchdog): RequestInit {
  const isReading = method === 'GET' || method === 'HEAD';
  const init: RequestInit = {
    method,
    headers: { ...headers },
    redirect: isReading ? 'follow' : 'manual',
    signal: watch.signal,
  };
  if (body === undefined) return init;
  const sized = { ...init.headers, 'content-length': String(body.length) };
  if (body.length === 0) return { ...init, headers: sized, body: '' };
  const stream = ReadableStream.from(touching(body.chunks(), watch));
  return { ...init, headers: sized, body: stream, duplex: 'half' } as RequestInit;
}

/** A chunk is copied, because its bytes may change before they are sent. */
async function* touching(chunks: Iterable<Uint8Array>, watch: Watchdog): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) {
    watch.touch();
    yield chunk.slice();
  }
}

function answer(response: Response, watch: Watchdog): DoorAnswer {
  return {
    status: response.status,
    headers: response.headers,
    async *chunks() {
      try {
        for await (const chunk of response.body ?? []) {
          watch.touch();
          yield chunk;
        }
      } catch (error) {
        throw new PassingFault(watch.reason() ?? describeFailure(error));
      } finally {
        watch.end();
      }
    },
    async drop() {
      watch.end();
      await response.body?.cancel().catch(() => undefined);
    },
  };
}

async function passing(response: Response): Promise<PassingFault> {
  await response.body?.cancel().catch(() => undefined);
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return new PassingFault(`it answered ${response.status}`, seconds >= 0 ? seconds * 1000 : null);
}

/** Aborts a request in which nothing has moved for some time, or that the caller no longer wants. */
class Watchdog {
  readonly signal: AbortSignal;
  readonly #idle = new AbortController();
  readonly #timer: NodeJS.Timeout;
  readonly #idleMs: number;

  constructor(idleMs: number, outer: AbortSignal | undefined) {
    this.#idleMs = idleMs;
    this.signal = outer === undefined ? this.#idle.signal : AbortSignal.any([this.#idle.signal, outer]);
    this.#timer = setTimeout(() => this.#idle.abort(), idleMs);
  }

  touch(): void {
    this.#timer.refresh();
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  /** Why it aborted, or null. */
  reason(): string | null {
    return this.#idle.signal.aborted ? `nothing came for ${this.#idleMs / 1000} s` : null;
  }
}
