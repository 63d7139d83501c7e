import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A service that answers by OFREP from a file, in a process of its own. */
export interface OfrepService {
  readonly address: string;
  readonly port: number;
  /** Ends it; who asks afterwards is refused. */
  stop(): Promise<void>;
}

/** Starts it on a port, a free one by default, and waits until it has answered, since first answers are slow. */
export async function startOfrepService(file: string, port = 0): Promise<OfrepService> {
  const script = fileURLToPath(new URL('ofrep-service.ts', import.meta.url));
  const child = spawn(process.execPath, [script, file, String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('the service ended')));
  const [line] = await Promise.race([once(child.stdout, 'data'), ended]);
  ended.catch(() => undefined);
  const address = `http://127.0.0.1:${Number(line)}`;
  for (let asked = 0; asked < 50; asked += 1) await ask(address);
  return { address, port: Number(line), stop: () => end(child) };
}

async function ask(address: string): Promise<void> {
  const body = JSON.stringify({ context: { targetingKey: 'a' } });
  const answer = await fetch(`${address}/ofrep/v1/evaluate/flags/any`, { method: 'POST', body });
  await answer.text();
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}
