/**
 * Writes src/generated/flame-graph-page.ts from src/flame-graph/page: its script as one file and its style sheet, with
 * the digests by which a content security policy names them.
 *
 * `--check` writes nothing and fails where the file on disk differs from what would be written.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const pageDir = new URL('../src/flame-graph/page/', import.meta.url);
const outFile = new URL('../src/generated/flame-graph-page.ts', import.meta.url);
const banner =
  '// Written by scripts/generate.ts from src/flame-graph/page; run `npm run generate` to renew it.\n';

async function bundle(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      modulePreload: false,
      lib: { entry: fileURLToPath(new URL('main.ts', pageDir)), formats: ['iife'], name: 'flameGraph' },
    },
  });
  const [built] = Array.isArray(output) ? output : [output];
  const chunk = built !== undefined && 'output' in built ? built.output[0] : undefined;
  if (chunk === undefined) throw new Error('the bundle holds no script');
  return chunk.code.replaceAll(/^\s*\/\/#(end)?region.*\n/gm, '');
}

function render(name: string, text: string): string {
  const lines = text.trimEnd().split('\n');
  const digest = createHash('sha256').update(lines.join('\n')).digest('base64');
  return [
    `export const ${name} = [`,
    ...lines.map((line) => `  ${JSON.stringify(line)},`),
    "].join('\\n');",
    `export const ${name}Digest = 'sha256-${digest}';\n`,
  ].join('\n');
}

const style = readFileSync(new URL('style.css', pageDir), 'utf8');
const text = [banner, render('pageScript', await bundle()), render('pageStyle', style)].join('\n');

if (!process.argv.includes('--check')) writeFileSync(outFile, text);
else if (!existsSync(outFile) || readFileSync(outFile, 'utf8') !== text) {
  process.stderr.write('stale: src/generated/flame-graph-page.ts. Run: npm run generate\n');
  process.exitCode = 1;
}
