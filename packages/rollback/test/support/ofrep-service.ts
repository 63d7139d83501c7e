import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { FlagdCore } from '@openfeature/flagd-core';

/**
 * A process of its own that serves the flags of a file by OFREP, decided by flagd's evaluator for Node.js, and prints its port.
 *
 * node ofrep-service.ts <file> [port]
 */
const [file = '', port = '0'] = process.argv.slice(2);
const silent = { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} };
const path = /^\/ofrep\/v1\/evaluate\/flags\/([a-z0-9_]+)$/;

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { context } = JSON.parse(await text(request));
  const [, key = ''] = path.exec(request.url ?? '') ?? [];
  const isAsked = request.method === 'POST' && key !== '';
  const { status, body } = isAsked ? evaluate(key, context) : { status: 404, body: {} };
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

function evaluate(key: string, context: Record<string, string>): { status: number; body: object } {
  const core = new FlagdCore(undefined, silent);
  try {
    core.setConfigurations(readFileSync(file, 'utf8'));
    const { value, variant, reason, flagMetadata } = core.resolveStringEvaluation(
      key,
      'none',
      context,
      silent,
    );
    return { status: 200, body: { key, value, variant, reason, metadata: flagMetadata } };
  } catch (error) {
    return { status: 404, body: { key, errorCode: 'FLAG_NOT_FOUND', errorDetails: String(error) } };
  }
}

const server = createServer((request, response) => {
  answer(request, response).catch(() => response.writeHead(400).end('{}'));
});
server.listen(Number(port), '127.0.0.1', () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
