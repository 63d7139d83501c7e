import { appendFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate } from './migrate.ts';

let cwd: string;
const message = { type: 'object', additionalProperties: false };
const contract = {
  title: 'Tool',
  contractVersion: 1,
  methods: { run: { request: { $ref: '#/$defs/Message' }, response: { $ref: '#/$defs/Message' } } },
  $defs: { Message: message },
};
const config = {
  schemaVersion: 1,
  name: 'test',
  flag: 'test_flag',
  control: { command: ['/bin/cat'] },
  candidate: { command: ['/bin/cat'] },
};
const facade = { contract: 'contract.json', go: { dir: 'go', package: 'tool' }, typescript: { dir: 'ts' } };

const write = (name: string, content: object) => writeFileSync(join(cwd, name), JSON.stringify(content));

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'generate-'));
  write('contract.json', contract);
  write('migrate.config.json', { ...config, facade });
});

afterEach(() => rmSync(cwd, { recursive: true, force: true }));

test('generate writes the code, and --check says whether it is that of the contract', () => {
  expect(migrate(cwd, ['generate', '--check']).status).toBe(1);
  expect(readdirSync(cwd).toSorted()).toEqual(['contract.json', 'migrate.config.json']);
  const written = migrate(cwd, ['generate']);
  expect(written).toMatchObject({
    status: 0,
    stderr: '',
    stdout: expect.stringContaining('written: go/types.go\n'),
  });
  expect(migrate(cwd, ['generate', '--check']).status).toBe(0);
  appendFileSync(join(cwd, 'go/types.go'), '\n');
  const checked = migrate(cwd, ['generate', '--check', '--json']);
  expect(checked.status).toBe(1);
  expect(JSON.parse(checked.stdout)).toMatchObject({
    schemaVersion: 1,
    kind: 'generate',
    check: true,
    upToDate: false,
    stale: ['go/types.go'],
    missing: [],
    extra: [],
    foreign: [],
  });
});

test('a contract outside the profile is refused with every place, and nothing is written', () => {
  write('contract.json', { ...contract, contractVersion: 2, $defs: { Message: { ...message, allOf: [] } } });
  const refused = migrate(cwd, ['generate', '--json']);
  expect(refused.status).toBe(2);
  expect(JSON.parse(refused.stdout)).toMatchObject({
    code: 'CONTRACT_INVALID',
    cause: expect.stringMatching(/^\/contractVersion: .*\n\/\$defs\/Message\/allOf: /),
  });
  expect(readdirSync(cwd).toSorted()).toEqual(['contract.json', 'migrate.config.json']);
});

test('a config without facade is told what to add', () => {
  write('migrate.config.json', config);
  expect(migrate(cwd, ['generate'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('CONFIG_INVALID'),
  });
});
