import { OneShotTransport } from './one-shot-transport.ts';
import type { ProgramOptions, WorkerOptions } from './program-options.ts';
import type { Transport } from './transport.ts';
import { WorkerPool } from './worker-pool.ts';

/** Which road calls take: a process a call, or long-lived workers. */
export type TransportOptions =
  | ({ readonly kind: 'one-shot' } & ProgramOptions)
  | ({ readonly kind: 'worker' } & WorkerOptions);

/** Makes the transport to a program. Nothing is started before the first call. */
export function createTransport(options: TransportOptions): Transport {
  return options.kind === 'one-shot' ? new OneShotTransport(options) : new WorkerPool(options);
}
