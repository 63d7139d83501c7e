import { describe, expect, it } from 'vitest';
import { parseRepository } from '../../src/registry/repository.ts';

describe('parseRepository', () => {
  it.each([
    '',
    'tool',
    'host/',
    '/tool',
    'https://host/tool',
    'host/tool:1.0',
    'host/Tool',
    'host/a//b',
    'host/../b',
    'user:pw@host/a',
    'ho st/a',
    `host/${'a'.repeat(256)}`,
  ])('refuses %j', (text) => {
    expect(() => parseRepository(text, false)).toThrow(expect.objectContaining({ code: 'USAGE' }));
  });

  it.each([
    ['ghcr.io/example/tool', 'https://ghcr.io', 'example/tool', 'ghcr.io'],
    ['localhost:5000/a', 'http://localhost:5000', 'a', 'localhost:5000'],
    ['127.0.0.1:5000/a/b', 'http://127.0.0.1:5000', 'a/b', '127.0.0.1:5000'],
    ['[::1]:5000/a', 'http://[::1]:5000', 'a', '[::1]:5000'],
    ['127.0.0.1.example.com/a', 'https://127.0.0.1.example.com', 'a', '127.0.0.1.example.com'],
    ['localhost.example.com/a', 'https://localhost.example.com', 'a', 'localhost.example.com'],
    ['docker.io/library/tool', 'https://registry-1.docker.io', 'library/tool', 'https://index.docker.io/v1/'],
  ])('reads %s', (text, origin, name, host) => {
    expect(parseRepository(text, false)).toEqual({ shown: text, origin, name, host });
  });

  it('speaks HTTP to another machine only where it is asked to', () => {
    expect(parseRepository('registry.lan:5000/a', true).origin).toBe('http://registry.lan:5000');
  });
});
