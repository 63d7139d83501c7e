import { describe, expect, it } from 'vitest';
import { type CredentialSource, findCredentials } from '../../src/registry/docker-credentials.ts';

const basic = (text: string): string => Buffer.from(text).toString('base64');
const host = 'registry.example:5000';

function source(config: unknown, helpers: Readonly<Record<string, string>> = {}): CredentialSource {
  return {
    configPath: '/home/alex/.docker/config.json',
    readConfig: () => (typeof config === 'string' || config === null ? config : JSON.stringify(config)),
    runHelper: async (name, asked) => helpers[`${name} ${asked}`] ?? null,
  };
}

describe('findCredentials', () => {
  it.each<[string, unknown, Readonly<Record<string, string>>]>([
    ['a config that is not JSON', '{"auths":{"x":{"auth":"c2VjcmV0"', {}],
    ['a config that is a list', '"s3cret"', {}],
    ['an entry that is no user and password', { auths: { [host]: { auth: basic('s3cret') } } }, {}],
    ['a helper with a path in its name', { credsStore: '../../bin/s3cret' }, {}],
    ['a helper that prints something else', { credsStore: 'pass' }, { [`pass ${host}`]: 's3cret' }],
    [
      'a helper that prints half an answer',
      { credsStore: 'pass' },
      { [`pass ${host}`]: '{"Secret":"s3cret"}' },
    ],
  ])('says of %s that it cannot be read, and nothing of what it holds', async (_, config, helpers) => {
    const failure = await findCredentials(source(config, helpers), host).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'REGISTRY_CREDENTIALS' });
    const { message, why, next, stack } = failure as {
      message: string;
      why: string;
      next: string;
      stack: string;
    };
    expect(`${message} ${why} ${next} ${stack.split('\n')[0]}`).not.toMatch(/s3cret|c2VjcmV0/);
  });

  it.each<[string, unknown]>([
    ['no config', null],
    ['an empty one', {}],
    ['another registry', { auths: { 'other.example': { auth: basic('a:b') } } }],
    ['an entry without anything', { auths: { [host]: {} } }],
    ['a helper that knows nothing', { credsStore: 'pass' }],
  ])('finds nothing in %s', async (_, config) => {
    expect(await findCredentials(source(config), host)).toBeNull();
  });

  it.each<[string, string]>([
    ['the host', host],
    ['an address', `https://${host}/v1/`],
  ])('finds a password under %s, colons and all', async (_, key) => {
    const found = await findCredentials(source({ auths: { [key]: { auth: basic('alex:a:b') } } }), host);
    expect(found).toEqual({ kind: 'password', username: 'alex', password: 'a:b' });
  });

  it('finds the entry of Docker Hub under the key that docker gives it', async () => {
    const key = 'https://index.docker.io/v1/';
    expect(await findCredentials(source({ auths: { [key]: { auth: basic('a:b') } } }), key)).not.toBeNull();
  });

  it('prefers the helper of the registry, then the one for all, then the config', async () => {
    const auths = { [host]: { auth: basic('config:x') } };
    const answer = (name: string): string => JSON.stringify({ Username: name, Secret: 'x' });
    const helpers = { [`own ${host}`]: answer('own'), [`all ${host}`]: answer('all') };
    const userOf = async (config: object): Promise<unknown> => findCredentials(source(config, helpers), host);
    expect(await userOf({ auths, credsStore: 'all', credHelpers: { [host]: 'own' } })).toMatchObject({
      username: 'own',
    });
    expect(await userOf({ auths, credsStore: 'all' })).toMatchObject({ username: 'all' });
    expect(await userOf({ auths, credsStore: 'none' })).toMatchObject({ username: 'config' });
    expect(await userOf({ auths, credHelpers: { [host]: 'none' } })).toBeNull();
  });

  it('takes a token for what it is', async () => {
    const helpers = { [`pass ${host}`]: '{"Username":"<token>","Secret":"t"}' };
    expect(await findCredentials(source({ credsStore: 'pass' }, helpers), host)).toEqual({
      kind: 'identity',
      token: 't',
    });
    const auths = { [host]: { auth: basic('a:b'), identitytoken: 'i' } };
    expect(await findCredentials(source({ auths }), host)).toEqual({ kind: 'identity', token: 'i' });
  });
});
