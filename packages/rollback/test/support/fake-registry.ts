import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** One request that a fake registry saw. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | null;
  readonly body: string;
}

/** A server that answers as a test says, on this machine. */
export interface FakeRegistry {
  readonly host: string;
  readonly repository: string;
  readonly seen: readonly SeenRequest[];
}

/** What a fake registry does with a request; it has to end the response, or let it hang. */
export type Answer = (request: SeenRequest, response: ServerResponse, at: number) => void;

/** Starts a fake registry that ends with the test. */
export async function fakeRegistry(answer: Answer): Promise<FakeRegistry> {
  const seen: SeenRequest[] = [];
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('error', () => undefined);
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      const { method = '', url = '', headers } = request;
      const one = { method, path: url, authorization: headers.authorization ?? null, body };
      seen.push(one);
      answer(one, response, seen.length - 1);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { host, repository: `${host}/team/tool`, seen };
}
