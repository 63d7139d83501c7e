/**
 * Writes dist/bundle: all code of the workspace in a few files that load quickly, and profile.cjs and rollback.cjs, the quick
 * answer on a small profile and the quick way back in one file each. Libraries stay outside; those that the bundle imports have to be dependencies of this package.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type InputOptions, type OutputChunk, type OutputOptions, type Plugin, rolldown } from 'rolldown';

const path = (relativePath: string) => fileURLToPath(new URL(relativePath, import.meta.url));
const packages = path('../..');

/** In a bundle a module no longer knows where it lies: its package is looked up, and the module's place in that. */
const keepPlaces: Plugin = {
  name: 'keep-places',
  transform: (code, id) => {
    const [name = '', folder, ...rest] = relative(packages, id).split('/');
    if (folder !== 'src' || !code.includes('import.meta.url')) return null;
    const module = rest.join('/').replace(/\.ts$/, '.js');
    const url =
      name === 'cli'
        ? `new URL('../${module}', import.meta.url).href`
        : `new URL('${module}', import.meta.resolve('@strangler/${name}')).href`;
    return code.replaceAll('import.meta.url', url);
  },
};

/** Both bundles are made from the sources. No module of the packages does anything when it is loaded. */
const common: InputOptions = {
  platform: 'node',
  resolve: { conditionNames: ['@strangler/source', 'node', 'import', 'default'] },
  treeshake: { moduleSideEffects: false },
};

const directory = path('../dist/bundle');

async function write(input: InputOptions, output: OutputOptions): Promise<readonly OutputChunk[]> {
  const bundle = await rolldown({ ...common, ...input });
  const { output: files } = await bundle.generate({ minify: true, ...output });
  await bundle.close();
  const chunks = files.filter((file) => file.type === 'chunk');
  for (const { fileName, code } of chunks) writeFileSync(`${directory}/${fileName}`, asciiOf(code));
  return chunks;
}

/** V8 keeps and reads ASCII in half the memory. */
function asciiOf(code: string): string {
  return code.replaceAll(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function refuseUndeclared(chunks: readonly OutputChunk[]): void {
  const own = new Set(chunks.map(({ fileName }) => fileName));
  const manifest = JSON.parse(readFileSync(path('../package.json'), 'utf8')) as { dependencies: object };
  const undeclared = chunks
    .flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports])
    .filter((name) => !own.has(name) && !name.startsWith('node:') && !(name in manifest.dependencies));
  if (undeclared.length > 0) throw new Error(`not dependencies of the cli: ${undeclared.join(', ')}`);
}

const libraries = (id: string) => !id.startsWith('.') && !id.startsWith('/') && !id.startsWith('@strangler/');
const main = { input: { main: path('../src/main.ts') }, external: libraries, plugins: [keepPlaces] };
rmSync(directory, { recursive: true, force: true });
mkdirSync(directory, { recursive: true });
refuseUndeclared(await write(main, { format: 'esm', chunkFileNames: '[name]-[hash].js' }));

/** The documents that a rollback reads and writes; the validators of all others are larger than all else that it loads. */
const ofRollback = ['AuditEntry', 'InvocationEvent', 'Generation'];
const validatorsOfRollback: Plugin = {
  name: 'validators-of-rollback',
  transform: (code, id) => {
    if (!id.endsWith('core/src/generated/documents.ts')) return null;
    const names = ofRollback.map((title) => `validate${title}`);
    const imports = code.split('\n').filter((line) => names.some((name) => line.includes(`{ ${name} }`)));
    const table = ofRollback.map((title) => `${title}: validate${title}`);
    return `${imports.join('\n')}\nexport const validators = { ${table.join(', ')} };`;
  },
};

const quick: OutputOptions = { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false };
await write(
  { input: { profile: path('../src/quick/quick-profile.ts') }, external: [/^node:/, 're2js'] },
  quick,
);
await write(
  {
    input: { rollback: path('../src/quick/quick-rollback.ts') },
    external: [/^node:/],
    plugins: [validatorsOfRollback],
  },
  quick,
);
