import { expect, it } from 'vitest';
import { parseChallenge } from '../../src/registry/challenge.ts';

it.each(['', 'Digest realm="x"', 'Bearer', 'Bearer service="x"', 'Basically none'])(
  'finds nothing to answer in %j',
  (header) => {
    expect(parseChallenge(header)).toBeNull();
  },
);

it.each([
  ['Basic realm="Registry, \\"ours\\""', { kind: 'basic' }],
  ['basic', { kind: 'basic' }],
  [
    'Bearer realm="https://auth.example/token",service="registry.example",scope="repository:a/b:pull,push"',
    {
      kind: 'bearer',
      realm: 'https://auth.example/token',
      service: 'registry.example',
      scope: 'repository:a/b:pull,push',
    },
  ],
  [
    'bearer realm=https://a.example/t , error="insufficient_scope"',
    { kind: 'bearer', realm: 'https://a.example/t', service: null, scope: null },
  ],
  ['Basic realm="x", Bearer realm="https://a.example/t"', { kind: 'bearer', realm: 'https://a.example/t' }],
])('reads %s', (header, challenge) => {
  expect(parseChallenge(header)).toMatchObject(challenge);
});
