import { parse, parseMessage, stringifyMessage } from './document.ts';
import type { Shape } from './shape.ts';

/** How long a call may take. */
export interface CallOptions {
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

/** A message as a transport carries it. */
export interface Payload {
  readonly json: Uint8Array;
  readonly raw?: Uint8Array;
}

/** Hands requests to a program and takes its answers, as `createTransport` of `@strangler/facade` makes it. */
export interface Transport {
  call(method: string, request: Payload, options?: CallOptions): Promise<Payload>;
}

/** The error that the contract gives to a method, as the program answered it. */
export class ContractError<E = unknown> extends Error {
  override readonly name = 'ContractError';
  readonly method: string;
  readonly value: E;

  constructor(method: string, value: E, text: string) {
    super(`${method} answered with an error: ${text}`);
    this.method = method;
    this.value = value;
  }
}

/** How the messages of one method are read and written; `error` is null for a method that has none. */
export interface Operation<Q, R> {
  readonly name: string;
  readonly request: Shape<Q>;
  readonly response: Shape<R>;
  readonly error: Pick<Shape<unknown>, 'decode'> | null;
}

/** Calls a program. Rejects with {@link ContractError}, with a DocumentError, or with what the transport rejects with. */
export async function invoke<Q, R>(
  transport: Transport,
  operation: Operation<Q, R>,
  request: Q,
  options?: CallOptions,
): Promise<R> {
  const { json, raw } = stringifyMessage(operation.request, request);
  const message = { json: new TextEncoder().encode(json), raw };
  try {
    const answer = await transport.call(operation.name, message, options);
    return parseMessage(operation.response, { json: answer.json, raw: answer.raw ?? new Uint8Array() });
  } catch (error) {
    if (operation.error === null || !isRemote(error)) throw error;
    const text = new TextDecoder().decode(error.json);
    throw new ContractError(operation.name, parse(operation.error, error.json), text);
  }
}

function isRemote(error: unknown): error is Error & { readonly json: Uint8Array } {
  return error instanceof Error && error.name === 'RemoteError' && 'json' in error;
}
