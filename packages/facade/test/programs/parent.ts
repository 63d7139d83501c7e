/** Makes a worker busy, says its process id, and waits to be killed. */
import { readdirSync, readFileSync } from 'node:fs';
import { createTransport } from '../../src/client/create-transport.ts';

const [program = ''] = process.argv.slice(2);
const transport = createTransport({ kind: 'worker', program, contract: 'c0ffee00'.repeat(8) });
const call = (method: string, json: string) => transport.call(method, { json: Buffer.from(json) });

await call('echo', '{}');
for (const method of ['spin', 'sleep', 'spin', 'sleep', 'spin', 'sleep']) {
  // Nobody waits for an answer that does not come.
  call(method, '{"ms":60000}').catch(() => undefined);
}
await new Promise((resolve) => setTimeout(resolve, 5));
const children = readdirSync('/proc/self/task').map((thread) =>
  readFileSync(`/proc/self/task/${thread}/children`, 'utf8'),
);
process.stdout.write(`${children.join('').trim()}\n`);
setInterval(() => undefined, 60_000);
