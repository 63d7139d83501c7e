/**
 * Writes src/generated/engine-code.ts: the engine in assembly/ compiled to WebAssembly, so that neither the tests nor who installs
 * the package needs its compiler.
 *
 * `--check` writes nothing and fails where the file on disk differs from what would be written.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const directory = fileURLToPath(new URL('../assembly', import.meta.url));
const target = new URL('../src/generated/engine-code.ts', import.meta.url);
const banner = '// Written by scripts/generate.ts from assembly/*.ts; run `npm run generate` to renew it.\n';

/** Nothing is freed, of at most 64 MiB, and there are no messages: what traps is told by other code. */
const options =
  '--runtime stub --use abort= --use Math=EngineMath --maximumMemory 1024 -O3 --outFile engine.wasm';

async function compileEngine(): Promise<Uint8Array> {
  const written = new Map<string, Uint8Array | string>();
  const { error, stderr } = await asc.main(
    ['engine.ts', 'engine-math.ts', '--baseDir', directory, ...options.split(' ')],
    {
      readFile: readSource,
      writeFile: (name, contents) => void written.set(name, contents),
    },
  );
  const code = written.get('engine.wasm');
  if (error !== null || !(code instanceof Uint8Array)) throw new Error(stderr.toString(), { cause: error });
  return code;
}

/** Files that TypeScript compiles too import others by their whole names, to which the compiler adds an ending. */
function readSource(name: string, base: string): string | null {
  try {
    return readFileSync(resolve(base, name.replace(/(\.ts)+$/, '.ts')), 'utf8');
  } catch {
    return null;
  }
}

const code = Buffer.from(await compileEngine()).toString('base64');
const text = `${banner}\n/** A WebAssembly module, in base64. */\nexport const engineCode =\n  '${code}';\n`;

if (!process.argv.includes('--check')) writeFileSync(target, text);
else if (readFileSync(target, 'utf8') !== text) {
  process.stderr.write('stale: src/generated/engine-code.ts. Run: npm run generate\n');
  process.exitCode = 1;
}
