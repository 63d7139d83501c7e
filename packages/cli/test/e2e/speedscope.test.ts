import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate } from './migrate.ts';
import { useBrowser } from './open-browser.ts';
import { sampleProfile } from './sample-profile.ts';

const browser = useBrowser({ webgl: true });
const app = fileURLToPath(
  new URL('.', import.meta.resolve('speedscope/dist/release/file-format-schema.json')),
);
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

const directory = mkdtempSync(join(tmpdir(), 'speedscope-'));
let server: Server;
let address: string;

beforeAll(async () => {
  writeFileSync(
    join(directory, 'cpu.pb.gz'),
    sampleProfile({
      'main.main > main.hash > ~main.update': 30,
      'main.main > main.hash': 50,
      'runtime.mcall > runtime.schedule[go.shape.struct { a int; b int }]': 20,
    }),
  );
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '', 'http://localhost').pathname;
    const file = join(path.startsWith('/exported') ? directory : app, path);
    response.setHeader('content-type', contentTypes[extname(path)] ?? 'application/octet-stream');
    response.end(readFileSync(file));
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
  rmSync(directory, { recursive: true, force: true });
});

interface Row {
  readonly name: string;
  readonly total: string;
  readonly self: string;
}

/** Opens an exported file in speedscope's own app and reads its table of functions. */
async function openInSpeedscope(file: string): Promise<readonly Row[]> {
  const page = await browser().newPage();
  try {
    await page.goto(`${address}/index.html#profileURL=/${file}&view=sandwich`);
    const rows = page.locator('tr', { hasText: 'main.main' });
    await rows.first().waitFor();
    const cells = await page
      .locator('tr')
      .evaluateAll((all) =>
        all.map((row) => [...row.querySelectorAll('td')].map((cell) => (cell.textContent ?? '').trim())),
      );
    return cells
      .filter(({ length }) => length === 3)
      .map(([total = '', self = '', name = '']) => ({ total, self, name }))
      .sort((left, right) => (left.name < right.name ? -1 : 1));
  } finally {
    await page.close();
  }
}

function exportAs(format: string, file: string): string {
  const args = ['profile', '--from', 'cpu.pb.gz', '--format', format];
  expect(migrate(directory, [...args, '--out', file])).toMatchObject({ status: 0, stdout: '' });
  return readFileSync(join(directory, file), 'utf8');
}

describe('speedscope opens', () => {
  test('a speedscope file: every function, inlined ones too, with its cost and share', async () => {
    exportAs('speedscope', 'exported.speedscope.json');
    expect(await openInSpeedscope('exported.speedscope.json')).toEqual([
      { name: 'main.hash', total: '800.00ms (80%)', self: '500.00ms (50%)' },
      { name: 'main.main', total: '800.00ms (80%)', self: '0.00ns (<0.01%)' },
      { name: 'main.update', total: '300.00ms (30%)', self: '300.00ms (30%)' },
      { name: 'runtime.mcall', total: '200.00ms (20%)', self: '0.00ns (<0.01%)' },
      {
        name: 'runtime.schedule[go.shape.struct { a int; b int }]',
        total: '200.00ms (20%)',
        self: '200.00ms (20%)',
      },
    ]);
  });

  test('a folded file, where a semicolon in a name is a colon', async () => {
    exportAs('folded', 'exported.folded');
    const rows = await openInSpeedscope('exported.folded');
    expect(rows.map(({ name, total }) => `${name} ${total}`)).toEqual([
      'main.hash 800,000,000 (80%)',
      'main.main 800,000,000 (80%)',
      'main.update 300,000,000 (30%)',
      'runtime.mcall 200,000,000 (20%)',
      'runtime.schedule[go.shape.struct { a int: b int }] 200,000,000 (20%)',
    ]);
  });
});

describe('without --out', () => {
  test.each(['speedscope', 'folded', 'html'])('%s goes to standard output', (format) => {
    const text = exportAs(format, 'exported.out');
    const { status, stdout } = migrate(directory, ['profile', '--from', 'cpu.pb.gz', '--format', format]);
    expect(status).toBe(0);
    expect(stdout).toBe(text);
  });

  test('pprof is refused before anything is done', () => {
    const args = ['profile', '--from', 'not-there.pb.gz', '--format', 'pprof'];
    const { status, stderr } = migrate(directory, args);
    expect(status).toBe(2);
    expect(stderr).toContain('--format pprof needs --out <file>');
  });
});

test('a file that cannot be written is a wrong call', () => {
  const args = ['profile', '--from', 'cpu.pb.gz', '--format', 'html', '--out', 'nowhere/page.html'];
  const { status, stderr } = migrate(directory, args);
  expect(status).toBe(2);
  expect(stderr).toMatch(/page\.html cannot be written[\s\S]*no such file/);
});
