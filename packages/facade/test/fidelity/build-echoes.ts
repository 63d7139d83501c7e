import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate, readContract } from '@strangler/facade';
import { cargoTarget, run, writeFile, writeLockFile, writeTypescriptConfig } from './toolchains.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

/** One language's program that reads documents and writes them again. */
export interface Echo {
  readonly language: 'go' | 'rust' | 'typescript';
  readonly run: (lines: readonly (string | Uint8Array)[]) => readonly string[];
}

/** The generated code of the three languages and what is built from it. */
export interface Echoes {
  readonly dir: string;
  readonly all: readonly Echo[];
}

/** Generates the test contract in all languages and compiles the three programs, side by side. */
export async function buildEchoes(): Promise<Echoes> {
  const dir = mkdtempSync(join(tmpdir(), 'fidelity-'));
  const contract = readContract(join(here, 'contract.schema.json'));
  const files = await generate(contract, {
    go: { dir: 'go/fidelity', package: 'fidelity' },
    rust: { dir: 'rust', crate: 'echo' },
    typescript: { dir: 'typescript/fidelity' },
  });
  for (const { path, text } of files) writeFile(join(dir, path), text);
  await Promise.all([buildGo(dir), buildRust(dir), buildTypescript(dir)]);
  return { dir, all: echoesIn(dir) };
}

async function buildGo(dir: string): Promise<void> {
  writeFile(join(dir, 'go/go.mod'), 'module example.com/echo\n\ngo 1.20\n');
  cpSync(join(here, 'echo/main.go'), join(dir, 'go/main.go'));
  await run('go', ['build', '-o', 'echo', '.'], join(dir, 'go'));
}

async function buildRust(dir: string): Promise<void> {
  mkdirSync(join(dir, 'rust/src/bin'), { recursive: true });
  cpSync(join(here, 'echo/echo.rs'), join(dir, 'rust/src/bin/lines.rs'));
  writeLockFile(join(dir, 'rust'), 'echo');
  await run('cargo', ['build', '--locked', '--target-dir', cargoTarget], join(dir, 'rust'));
  cpSync(join(cargoTarget, 'debug/lines'), join(dir, 'rust/lines'));
}

async function buildTypescript(dir: string): Promise<void> {
  writeTypescriptConfig(join(dir, 'typescript'));
  cpSync(join(here, 'echo/echo.ts.txt'), join(dir, 'typescript/echo.ts'));
  await run('tsc', ['-p', '.'], join(dir, 'typescript'));
}

function echoesIn(dir: string): readonly Echo[] {
  const echo = (language: Echo['language'], file: string, args: readonly string[]): Echo => ({
    language,
    run: (lines) => {
      const input = Buffer.concat(lines.flatMap((line) => [Buffer.from(line as string), Buffer.from('\n')]));
      const done = spawnSync(file, args, { input, maxBuffer: 1 << 30 });
      if (done.status !== 0)
        throw new Error(`${language} ended with ${done.status ?? done.signal}: ${done.stderr}`);
      return done.stdout.toString().split('\n').slice(0, -1);
    },
  });
  return [
    echo('go', join(dir, 'go/echo'), []),
    echo('rust', join(dir, 'rust/lines'), []),
    echo('typescript', process.execPath, [
      '--disable-warning=ExperimentalWarning',
      join(dir, 'typescript/echo.ts'),
    ]),
  ];
}
