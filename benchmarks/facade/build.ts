import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate, readContract } from '@strangler/facade';
import { run, writeFile, writeLockFile } from '../../packages/facade/test/fidelity/toolchains.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Generates the benchmark's contract and builds a Go client and a Rust program around it, as a user does; gives their paths. */
export async function buildBenchmark(): Promise<{ readonly client: string; readonly program: string }> {
  const dir = mkdtempSync(join(tmpdir(), 'bench-facade-'));
  const files = await generate(readContract(join(here, 'contract.schema.json')), {
    go: { dir: 'go/manifests', package: 'manifests' },
    rust: { dir: 'rust', crate: 'bench' },
  });
  for (const { path, text } of files) writeFile(join(dir, path), text);
  cpSync(join(here, 'go'), join(dir, 'go'), { recursive: true });
  writeFile(join(dir, 'go/go.mod'), 'module example.com/bench\n\ngo 1.20\n');
  cpSync(join(here, 'implementation.rs'), join(dir, 'rust/src/implementation.rs'));
  writeLockFile(join(dir, 'rust'), 'bench');
  await run('go', ['build', '-o', 'client', '.'], join(dir, 'go'));
  await run('cargo', ['build', '--quiet', '--release', '--locked'], join(dir, 'rust'));
  return { client: join(dir, 'go/client'), program: join(dir, 'rust/target/release/bench') };
}
