import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** Dependencies are compiled once and kept, which is most of the time. */
export const cargoTarget = join(root, 'node_modules/.cache/strangler-fidelity');

const scripts: Readonly<Record<string, string>> = {
  tsc: join(root, 'node_modules/typescript/bin/tsc'),
  biome: join(root, 'node_modules/@biomejs/biome/bin/biome'),
};

/** Runs a tool and gives what it printed; throws where it fails. */
export async function run(tool: string, args: readonly string[], cwd: string): Promise<string> {
  const script = scripts[tool];
  const [file, all] = script === undefined ? [tool, args] : [process.execPath, [script, ...args]];
  try {
    const { stdout, stderr } = await promisify(execFile)(file, [...all], { cwd, maxBuffer: 1 << 26 });
    return stdout + stderr;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${tool} ${args.join(' ')}\n${stdout}\n${stderr}`, { cause: error });
  }
}

/** Writes a file and the directories above it. */
export function writeFile(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Pins the dependencies of a generated crate. */
export function writeLockFile(dir: string, crate: string): void {
  const lock = readFileSync(fileURLToPath(new URL('echo/Cargo.lock.txt', import.meta.url)), 'utf8');
  writeFile(join(dir, 'Cargo.lock'), lock.replace('name = "echo"', `name = "${crate}"`));
}

/** Lets the strict compiler of this repository check generated TypeScript. */
export function writeTypescriptConfig(dir: string): void {
  const compilerOptions = {
    composite: false,
    declaration: false,
    declarationMap: false,
    noEmit: true,
    allowImportingTsExtensions: true,
    rewriteRelativeImportExtensions: false,
    typeRoots: [join(root, 'node_modules/@types')],
  };
  const config = { extends: join(root, 'tsconfig.base.json'), compilerOptions, include: ['.'] };
  writeFile(join(dir, 'tsconfig.json'), JSON.stringify(config));
  writeFile(join(dir, 'package.json'), '{ "type": "module" }\n');
}

/** Lets the linter of this repository check generated TypeScript. */
export function writeBiomeConfig(dir: string): void {
  const { linter, formatter, javascript } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
  writeFile(join(dir, 'biome.json'), JSON.stringify({ root: true, linter, formatter, javascript }));
}
