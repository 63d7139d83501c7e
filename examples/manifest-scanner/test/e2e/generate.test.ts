import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { example, runMigrate } from '../temporary-migration.ts';

const dir = mkdtempSync(join(tmpdir(), 'generated-'));

beforeAll(() => {
  for (const path of ['migrate.config.json', 'contract.schema.json', 'go/internal/hasher', 'rust/hasher']) {
    cpSync(`${example}${path}`, join(dir, path), { recursive: true });
  }
});

afterAll(() => rmSync(dir, { recursive: true, force: true }));

test('the generated code is that of the contract', () => {
  expect(runMigrate(dir, 'generate', '--check')).toMatchObject({ status: 0 });
});

test('a contract that changed makes the generated code stale', () => {
  const file = join(dir, 'contract.schema.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"maximum": 1024', '"maximum": 512'));
  expect(runMigrate(dir, 'generate', '--check')).toMatchObject({ status: 1 });
});
