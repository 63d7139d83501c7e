import { type ProgramEnd, startProgram } from '@strangler/process';

/** How a program is run; as with Go's `exec.Cmd`, what is not given takes its default. */
export interface RunProgramOptions {
  readonly args?: readonly string[];
  readonly cwd?: string;
  /** Its whole environment; this process's own by default. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** What standard input holds; empty by default. */
  readonly stdin?: string | Uint8Array;
  /** Cancels the program: SIGTERM to its group, and SIGKILL after the grace. */
  readonly signal?: AbortSignal;
  /** Milliseconds after which it is cancelled. */
  readonly timeoutMs?: number;
  /** Milliseconds from SIGTERM to SIGKILL, and for strangers that hold its output; 2,000 by default. */
  readonly graceMs?: number;
  /** Bytes that are kept of stdout, and of stderr; 100 million by default. The rest is dropped. */
  readonly maxOutput?: number;
}

/** What a program did. An exit code is never folded into a signal, nor a signal into an exit code. */
export interface ProgramResult {
  readonly end: ProgramEnd;
  /** Whether, and why, it was cancelled; it may have ended with any code all the same. */
  readonly cancelled: 'signal' | 'timeout' | null;
  readonly stdout: Buffer;
  readonly stderr: Buffer;
  /** Whether more was written than is kept. */
  readonly truncated: boolean;
}

/** Runs a program and tells how it ended, whatever that is. Throws only where it cannot be started. */
export async function runProgram(program: string, options: RunProgramOptions = {}): Promise<ProgramResult> {
  const { stdin = '', signal, timeoutMs, graceMs = 2_000, maxOutput = 100_000_000 } = options;
  const running = await startProgram(program, options);
  const stdout = collect(running.stdout, maxOutput);
  const stderr = collect(running.stderr, maxOutput);
  running.stdin.end(stdin);
  let cancelled: ProgramResult['cancelled'] = null;
  const cancel = (why: 'signal' | 'timeout') => {
    cancelled ??= why;
    void running.end(graceMs);
  };
  const onAbort = () => cancel('signal');
  if (signal?.aborted) onAbort();
  signal?.addEventListener('abort', onAbort, { once: true });
  const timer = timeoutMs === undefined ? undefined : setTimeout(() => cancel('timeout'), timeoutMs);
  const end = await running.ended;
  clearTimeout(timer);
  signal?.removeEventListener('abort', onAbort);
  // Whatever it left behind in its group ends with it, and so lets go of its output.
  running.signal('SIGKILL');
  await within(graceMs, [stdout.closed, stderr.closed]);
  running.stdin.destroy();
  running.stdout.destroy();
  running.stderr.destroy();
  const truncated = stdout.isTruncated() || stderr.isTruncated();
  return { end, cancelled, stdout: stdout.bytes(), stderr: stderr.bytes(), truncated };
}

function collect(stream: NodeJS.ReadableStream, limit: number) {
  const chunks: Buffer[] = [];
  let kept = 0;
  let truncated = false;
  stream.on('data', (chunk: Buffer) => {
    const part = chunk.subarray(0, limit - kept);
    truncated ||= part.length < chunk.length;
    kept += part.length;
    if (part.length > 0) chunks.push(part);
  });
  return {
    closed: new Promise((resolve) => stream.once('close', resolve)),
    bytes: () => Buffer.concat(chunks),
    isTruncated: () => truncated,
  };
}

async function within(limitMs: number, waits: readonly Promise<unknown>[]): Promise<void> {
  const limit = Promise.withResolvers<void>();
  const timer = setTimeout(limit.resolve, limitMs);
  await Promise.race([Promise.all(waits), limit.promise]);
  clearTimeout(timer);
}
