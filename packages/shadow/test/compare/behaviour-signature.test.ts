import type { FileChange, Observation } from '@strangler/core';
import { behaviourSignature } from '@strangler/shadow';
import { describe, expect, test } from 'vitest';
import { sampleObservation, textOutput } from '../sample-observation.ts';

function signature(changes: Partial<Observation>): string {
  return behaviourSignature(sampleObservation(changes), (output) => Buffer.from(output.text ?? ''));
}

function written(path: string, change: FileChange['change'] = 'added'): FileChange {
  return { path, change, type: 'file', mode: '0644', bytes: 1, sha256: 'a', target: null };
}

const out = (stdout: string) => ({ stdout: textOutput(stdout) });

describe('behaviour that differs in values only has one signature', () => {
  test.each<[Partial<Observation>, Partial<Observation>]>([
    [out('{"a":[1,2],"b":"x"}'), out('{"a":[3,4,5],"b":"y"}')],
    [out('{"a":1,"b":2}'), out('{"b":2,\n"a":1}')],
    [out('scanned 1 file in 3ms\n'), out('scanned 20 file in 71ms\n')],
    [{ files: [written('out/1.json')] }, { files: [written('out/2.json'), written('out/3.json')] }],
  ])('%#', (a, b) => {
    expect(signature(a)).toBe(signature(b));
  });
});

describe('behaviour of another shape has another', () => {
  test.each<[Partial<Observation>, Partial<Observation>]>([
    [out('{"a":1}'), out('{"a":"1"}')],
    [out('{"a":1}'), out('{"b":1}')],
    [out('{"a":[]}'), out('{"a":[1]}')],
    [out('{"a":[1]}'), out('{"a":[1,2]}')],
    [out('ok\n'), out('')],
    [out('ok\n'), out('failed\n')],
    [{ end: { kind: 'exited', code: 0 } }, { end: { kind: 'exited', code: 1 } }],
    [{ files: [written('out/1.json')] }, { files: [written('log/1.json')] }],
    [{ files: [written('out/1.json')] }, { files: [written('out/1.json', 'removed')] }],
    [{ stderr: textOutput('') }, { stderr: textOutput('warning\n') }],
  ])('%#', (a, b) => {
    expect(signature(a)).not.toBe(signature(b));
  });
});

test('it is a short word', () => {
  expect(signature({})).toMatch(/^[0-9a-f]{14}$/);
});
