import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The flagd project's evaluator for Python, which follows a file by the time of its last change. */
const provider = 'openfeature-provider-flagd==0.6.1';

/** An evaluator in a process of its own, which follows a file by itself. */
export interface FlagdEvaluator {
  /** What it answers now for these targeting keys. */
  evaluate(keys: readonly string[]): Promise<readonly string[]>;
  stop(): void;
}

/** Starts the evaluator on a file; it is installed once, into the user's cache. */
export function startFlagdEvaluator(file: string, flag: string): FlagdEvaluator {
  const script = fileURLToPath(new URL('evaluator.py', import.meta.url));
  const child = spawn(join(installed(), 'bin/python'), [script, file, flag], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const said: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  return {
    evaluate: async (keys) => {
      child.stdin.write(`${JSON.stringify(keys)}\n`);
      const { value, done } = await lines.next();
      if (done) throw new Error(`the evaluator ended: ${Buffer.concat(said).toString()}`);
      return JSON.parse(value) as string[];
    },
    stop: () => end(child),
  };
}

function end(child: ChildProcessWithoutNullStreams): void {
  child.stdin.end();
  child.kill();
}

function installed(): string {
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'strangler');
  const home = join(cache, provider.replace('==', '-'));
  if (existsSync(home)) return home;
  const part = `${home}.${process.pid}`;
  mkdirSync(cache, { recursive: true });
  try {
    execFileSync('python3', ['-m', 'venv', '--copies', part], { stdio: 'pipe' });
    execFileSync(join(part, 'bin/python'), ['-m', 'pip', 'install', '--quiet', provider], { stdio: 'pipe' });
    renameSync(part, home);
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
  return home;
}
