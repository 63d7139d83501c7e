/**
 * Writes src/generated/flame-graph-page.ts from src/flame-graph/page: its script as one file and its style sheet, with
 * the digests by which a content security policy names them; and src/generated/shadow-page.ts from src/shadow-page, which
 * has no script. What the pages look alike in is in src/page.
 *
 * `--check` writes nothing and fails where a file on disk differs from what would be written.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const pageDir = new URL('../src/flame-graph/page/', import.meta.url);
const banner = (from: string) =>
  `// Written by scripts/generate.ts from ${from}; run \`npm run generate\` to renew it.\n`;

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

/** The style of all pages, then that of one. */
function styleOf(file: string): string {
  const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8').trimEnd();
  return `${read('../src/page/base.css')}\n\n${read(file)}`;
}

function keep(name: string, text: string): void {
  const file = new URL(`../src/generated/${name}`, import.meta.url);
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    process.stderr.write(`stale: src/generated/${name}. Run: npm run generate\n`);
    process.exitCode = 1;
  }
}

keep(
  'flame-graph-page.ts',
  [
    banner('src/flame-graph/page'),
    render('pageScript', await bundle()),
    render('pageStyle', styleOf('../src/flame-graph/page/style.css')),
  ].join('\n'),
);
keep(
  'shadow-page.ts',
  [banner('src/shadow-page'), render('pageStyle', styleOf('../src/shadow-page/style.css'))].join('\n'),
);
