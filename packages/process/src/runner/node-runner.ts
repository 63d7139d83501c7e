import { checkRequest } from './check-request.ts';
import type { FinishedRun, RunEnd } from './finished-run.ts';
import { isExecutableFormat } from './is-executable-format.ts';
import { NodeRun, notStarted } from './node-run.ts';
import { checkDirectory, openInput } from './open-inputs.ts';
import { interruptedRun } from './run-fault.ts';
import type { RunRequest } from './run-request.ts';
import type { Runner } from './runner.ts';

/**
 * The runner for machines without a Rust toolchain: the same observations, started by Node.js.
 *
 * It measures no more than wall time. Standard streams are sockets and not pipes, so a program cannot open
 * /dev/stdin or /dev/stdout by name; a death by a real-time signal looks like exit 0, for Node.js has no name for
 * it; a damaged ELF binary is handed to /bin/sh, which ends with an exit code; a process that leaves its group
 * survives; and descriptors that Node.js was started with are passed on.
 */
export class NodeRunner implements Runner {
  readonly name = 'node';
  readonly runCase = null;
  readonly #active = new Map<NodeRun, Promise<unknown>>();
  #closed = false;

  async run(request: RunRequest, signal?: AbortSignal): Promise<FinishedRun> {
    checkRequest(request);
    this.#throwIfOver(signal);
    await checkDirectory(request.cwd);
    const executable = await isExecutableFormat(request.command[0]);
    const input = await openInput(request.stdin);
    try {
      this.#throwIfOver(signal);
      if (!executable) return unstarted({ kind: 'not-started', error: 'ENOEXEC' });
      return await this.#observe(() => new NodeRun(request, input), signal);
    } finally {
      await input?.close();
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const run of this.#active.keys()) run.fail(interruptedRun());
    await Promise.allSettled(this.#active.values());
  }

  async #observe(start: () => NodeRun, signal: AbortSignal | undefined): Promise<FinishedRun> {
    let run: NodeRun;
    try {
      run = start();
    } catch (error) {
      return unstarted(notStarted(error));
    }
    const abort = () => run.fail(interruptedRun(signal?.reason));
    signal?.addEventListener('abort', abort, { once: true });
    const finished = run.finish();
    this.#active.set(run, finished);
    try {
      return await finished;
    } finally {
      signal?.removeEventListener('abort', abort);
      this.#active.delete(run);
    }
  }

  #throwIfOver(signal: AbortSignal | undefined): void {
    if (this.#closed || signal?.aborted) throw interruptedRun(signal?.reason);
  }
}

/** A program that does not start writes nothing and costs nothing worth telling. */
function unstarted(end: RunEnd): FinishedRun {
  const nothing = { bytes: 0, sha256: emptySha256, truncated: false, content: new Uint8Array(), file: null };
  const cost = { wallMs: 0, userMs: null, systemMs: null, maxRssBytes: null, memoryScope: null };
  return { end, stdout: nothing, stderr: nothing, cost };
}

const emptySha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
