import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countCosts } from '@strangler/profile';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readGiven } from '../../src/profile/read-given.ts';
import type { CommandContext } from '../../src/terminal/command-context.ts';

const directory = mkdtempSync(join(tmpdir(), 'read-given-'));
const server = createServer((_, response) => response.end('main;served 5\n'));
const controller = new AbortController();
const context = { cwd: directory, io: { signal: controller.signal } } as unknown as CommandContext;
let origin = '';

beforeAll(async () => {
  writeFileSync(join(directory, 'a.folded'), 'main;run 3\n');
  writeFileSync(join(directory, 'b:c.folded'), 'main;run 4\nmain 1\n');
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
  rmSync(directory, { recursive: true });
});

test('says which file is missing, and which address is none', async () => {
  await expect(readGiven(context, ['a.folded', 'missing.pb'])).rejects.toMatchObject({
    code: 'INPUT_NOT_FOUND',
  });
  await expect(readGiven(context, ['file:///a.folded'])).rejects.toMatchObject({ code: 'USAGE' });
});

test('reads one file as it is', async () => {
  const { profile, modulePath } = await readGiven(context, ['a.folded']);
  expect([profile.samples.length, modulePath]).toEqual([1, null]);
});

test('merges files and addresses', async () => {
  const { profile } = await readGiven(context, ['a.folded', 'b:c.folded', `${origin}/debug/pprof/goroutine`]);
  const { costs, total } = countCosts(profile);
  expect(total).toBe(13n);
  expect(new Map(costs.map(({ frame, flat }) => [frame.name, flat]))).toEqual(
    new Map([
      ['main', 1n],
      ['run', 7n],
      ['served', 5n],
    ]),
  );
});

test('stops asking once it is interrupted', async () => {
  controller.abort();
  await expect(readGiven(context, [`${origin}/p`])).rejects.toMatchObject({ code: 'INTERRUPTED' });
});
