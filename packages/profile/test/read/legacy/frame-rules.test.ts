import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProfile } from '@strangler/profile';
import { RE2JS } from 're2js';
import { beforeAll, expect, test } from 'vitest';
import { pprofModuleDir } from '../../support/pprof-module.ts';
import { buildPprofOracle, type OracleAnswer, type PprofOracle } from '../../support/pprof-oracle.ts';
import { temporaryDirectory } from '../../support/temporary-directory.ts';

const directory = temporaryDirectory();
let ask: PprofOracle;
let names: readonly string[];

beforeAll(async () => {
  ask = await buildPprofOracle(directory);
  const source = readFileSync(join(await pprofModuleDir(), 'profile', 'legacy_profile.go'), 'utf8');
  const literals = source.slice(source.indexOf('var allocRxStr')).matchAll(/^\t`(.*)`,$/gm);
  names = Array.from(literals, ([, literal = '']) => literal).flatMap(namesOf);
  expect(names.length).toBeGreaterThan(150);
}, 120_000);

/** Names that an expression means, and some beside them. */
function namesOf(expression: string): readonly string[] {
  const bare = expression.replaceAll(/[()?]/g, '').replaceAll('\\', '').replaceAll('[0-9]*', '7');
  const without = expression
    .replaceAll(/\([^)]*\)\?/g, '')
    .replaceAll('\\', '')
    .replaceAll('[0-9]*', '');
  return [bare, without].flatMap((text) => {
    const name = text.replaceAll('.*', 'Some');
    return [name, text.replaceAll('.*', ''), `x${name}`, `${name}x`, `base::${name}`, `tc_${name}`];
  });
}

function matched(expression: string): readonly string[] {
  if (expression === '') return [];
  const rule = RE2JS.compile(`^(${expression})$`);
  return names.filter((name) => rule.matches(name));
}

test.each([
  ['a heap profile', 'heap profile: 1: 2 [1: 2] @ heapprofile\n1: 2 [1: 2] @ 0x1\n'],
  ['a contention profile', '--- contentionz 1 ---\n1 1 @ 0x1\n'],
  ['a count profile', 'goroutine profile: total 1\n1 @ 0x1\n'],
])('%s leaves out the frames that google/pprof leaves out', async (_, text) => {
  const bytes = Buffer.from(text);
  const [theirs] = (await ask([bytes])) as readonly Extract<OracleAnswer, { text: string }>[];
  const ours = readProfile(bytes, 'legacy');
  expect(matched(ours.dropFrames).length).toBeGreaterThan(0);
  expect(matched(ours.dropFrames)).toEqual(matched(theirs?.dropFrames ?? ''));
  expect(matched(ours.keepFrames)).toEqual(matched(theirs?.keepFrames ?? ''));
});
