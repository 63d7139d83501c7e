import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The version whose inputs and goldens the tests compare with. */
const pinned = 'github.com/google/pprof@v0.0.0-20251114195745-4902fdda35c8';

let directory: Promise<string> | undefined;

/** The read-only directory of google/pprof's source with its test data, from the Go module proxy; asked for once. */
export function pprofModuleDir(): Promise<string> {
  directory ??= downloadModule();
  return directory;
}

async function downloadModule(): Promise<string> {
  const empty = await mkdtemp(join(tmpdir(), 'pprof-module-'));
  try {
    await writeFile(join(empty, 'go.mod'), 'module example.com/empty\n\ngo 1.21\n');
    const { stdout } = await run('go', ['mod', 'download', '-json', pinned], { cwd: empty });
    const { Dir } = JSON.parse(stdout) as { readonly Dir: string };
    return Dir;
  } finally {
    await rm(empty, { recursive: true, force: true });
  }
}
