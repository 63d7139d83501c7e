import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RunRequest } from '@strangler/process';

/** Where tests keep the built runner, so that only the first run of them has to build it. */
export const testCacheDir = fileURLToPath(new URL('../../../runner/target/test-cache', import.meta.url));

/** A directory for one test file and the requests that run in it. */
export class Workbench {
  readonly directory = mkdtempSync(join(tmpdir(), 'process-test-'));
  readonly spillDir = join(this.directory, 'spill');

  constructor() {
    mkdirSync(this.spillDir);
  }

  /** A request with settings that suit most tests. */
  request(command: readonly [string, ...string[]], settings: Partial<RunRequest> = {}): RunRequest {
    return {
      command,
      cwd: this.directory,
      env: { PATH: '/usr/bin:/bin' },
      stdin: null,
      timeoutMs: 20_000,
      maxOutputBytes: 64 * 1024 * 1024,
      spillDir: this.spillDir,
      ...settings,
    };
  }

  /** A request that runs a shell script. */
  shell(script: string, settings: Partial<RunRequest> = {}): RunRequest {
    return this.request(['/bin/sh', '-c', script], settings);
  }

  /** Writes a file and gives its path. */
  file(content: string | Uint8Array, mode = 0o644): string {
    const path = join(this.directory, randomUUID());
    writeFileSync(path, content, { mode });
    return path;
  }

  /** A path at which nothing is yet. */
  freshPath(): string {
    return join(this.directory, randomUUID());
  }

  remove(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}

/** Says whether a process runs; one that has ended and is only waited for does not. */
export function isAlive(pid: number): boolean {
  try {
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
}

/** Waits until a condition holds; throws after ten seconds. */
export async function until(condition: () => boolean): Promise<void> {
  const start = performance.now();
  while (!condition()) {
    if (performance.now() - start > 10_000) throw new Error('The condition did not come true within 10 s.');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Waits for a file that a program writes its process number into. */
export async function pidIn(path: string): Promise<number> {
  await until(() => existsSync(path) && readFileSync(path, 'utf8').endsWith('\n'));
  return Number(readFileSync(path, 'utf8'));
}
