import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTransport, generate, readContract } from '@strangler/facade';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { minimal, withMember } from '../fidelity/fidelity-rows.ts';
import { cargoTarget, run, writeFile, writeLockFile } from '../fidelity/toolchains.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const contract = readContract(join(here, '../fidelity/contract.schema.json'));
let dir: string;
let programs: Readonly<Record<'go' | 'rust', string>>;
let rustCaller: string;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'calls-'));
  programs = { go: join(dir, 'go/calls'), rust: join(dir, 'rust/program') };
  rustCaller = join(dir, 'rust/caller');
  const files = await generate(contract, {
    go: { dir: 'go/fidelity', package: 'fidelity' },
    rust: { dir: 'rust', crate: 'tool' },
    typescript: { dir: 'typescript' },
  });
  for (const { path, text } of files) writeFile(join(dir, path), text);
  await Promise.all([buildGo(), buildRust()]);
});

afterAll(() => rmSync(dir, { recursive: true, force: true }));

async function buildGo(): Promise<void> {
  writeFile(join(dir, 'go/go.mod'), 'module example.com/calls\n\ngo 1.20\n');
  cpSync(join(here, 'main.go'), join(dir, 'go/main.go'));
  await run('go', ['build', '-o', programs.go, '.'], join(dir, 'go'));
}

async function buildRust(): Promise<void> {
  cpSync(join(here, 'implementation.rs'), join(dir, 'rust/src/implementation.rs'));
  cpSync(join(here, 'caller.rs'), join(dir, 'rust/src/bin/caller.rs'));
  writeLockFile(join(dir, 'rust'), 'tool');
  await run('cargo', ['build', '--locked', '--target-dir', cargoTarget], join(dir, 'rust'));
  cpSync(join(cargoTarget, 'debug/tool'), programs.rust);
  cpSync(join(cargoTarget, 'debug/caller'), rustCaller);
}

describe.each(['rust', 'go'] as const)('typed calls of a %s program', (language) => {
  test('from Go, by a process a call and by a worker', async () => {
    const lines = await run(programs.go, [programs[language], minimal], dir);
    const of = (road: string) =>
      [
        `${road} echo true <nil>`,
        `${road} missing true there is no such thing`,
        `${road} store <nil>`,
        `${road} outside the request is outside the contract: /name must match the pattern "^(?:[\\\\w.-]+|/)$"`,
        `${road} count true counting failed`,
      ].join('\n');
    expect(lines).toBe(`${of('one-shot')}\n${of('worker')}\n`);
  });

  test('from Rust, by a process a call, by a worker and by a switch', async () => {
    const lines = await run(rustCaller, [programs[language], minimal], dir);
    const of = (road: string) =>
      [
        `${road} echo true`,
        `${road} missing NotFound there is no such thing`,
        `${road} store Ok(Empty)`,
        `${road} outside the request is outside the contract: /name must match the pattern "^(?:[\\\\w.-]+|/)$"`,
        `${road} count counting failed`,
      ].join('\n');
    expect(lines).toBe(`${of('one-shot')}\n${of('worker')}\n${of('switch')}\n`);
  });

  test.each(['one-shot', 'worker'] as const)('from TypeScript, by a %s', async (kind) => {
    const generated = await import(join(dir, 'typescript/index.ts'));
    const transport = createTransport({
      kind,
      program: programs[language],
      contract: generated.contractHash,
    });
    const client = generated.createClient(transport);
    const request = generated.parseEverything(minimal);
    expect(await client.echo(request)).toEqual(request);
    const levels = 120;
    const deep = `${'{"value":"v","left":'.repeat(levels)}{"value":"v"}${'}'.repeat(levels)}`;
    const nested = generated.parseEverything(withMember('tree', deep));
    expect(generated.stringifyEverything(await client.echo(nested))).toBe(withMember('tree', deep));
    await expect(client.echo({ ...request, name: 'missing' })).rejects.toMatchObject({
      name: 'ContractError',
      value: { code: 'not-found', message: 'there is no such thing' },
    });
    expect(await client.store({ name: 'a', content: Uint8Array.of(0, 255, 10) })).toEqual({});
    await expect(client.store({ name: 'a b' })).rejects.toMatchObject({
      name: 'DocumentError',
      pointer: '/name',
    });
    await expect(client.count({})).rejects.toMatchObject({
      value: { code: 'other', error: 'counting failed' },
    });
    await transport.close();
  });
});
