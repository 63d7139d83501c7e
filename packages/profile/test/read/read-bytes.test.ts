import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../src/read/read-bytes.ts';
import { readProfile } from '../../src/read/read-profile.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const directory = temporaryDirectory();
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function pipe(name: string): string {
  const path = join(directory, name);
  execFileSync('mkfifo', [path]);
  return path;
}

describe('the bytes of a profile', () => {
  it('are those of a file', async () => {
    const file = join(directory, 'file');
    writeFileSync(file, 'main 1\n');
    expect(text(await readBytes(file, { limit: 100 }))).toBe('main 1\n');
  });

  it('come from a named pipe, also where its writer comes late', async () => {
    const path = pipe('late');
    const writer = spawn('sh', ['-c', `sleep 0.3; printf 'main 1' > "$0"`, path]);
    expect(text(await readBytes(path, { limit: 100 }))).toBe('main 1');
    await new Promise((resolve) => writer.on('close', resolve));
  });

  it.each([
    ['a device that never ends', () => '/dev/zero'],
    [
      'a large file',
      () => {
        const file = join(directory, 'large');
        writeFileSync(file, Buffer.alloc(5000));
        return file;
      },
    ],
  ])('of %s are refused past the limit', async (_, place) => {
    await expect(readBytes(place(), { limit: 4000 })).rejects.toMatchObject({
      code: 'PROFILE_INVALID',
      message: expect.stringContaining('it holds more than 4000 bytes'),
    });
  });

  it.each(['with a writer that is silent', 'without a writer'])(
    'of a pipe %s can be waited for in vain, and stopped',
    async (kind) => {
      const path = pipe(kind.replaceAll(' ', '-'));
      const silent = kind.startsWith('with a') ? spawn('sh', ['-c', 'exec sleep 30 > "$0"', path]) : null;
      const stopping = new AbortController();
      setTimeout(() => stopping.abort(), 300);
      await expect(readBytes(path, { limit: 100, signal: stopping.signal })).rejects.toMatchObject({
        code: 'INTERRUPTED',
      });
      silent?.kill('SIGKILL');
    },
  );

  it('of a directory, or of nothing, are an error of the system', async () => {
    mkdirSync(join(directory, 'folder'));
    await expect(readBytes(join(directory, 'folder'), { limit: 9 })).rejects.toMatchObject({
      code: 'EISDIR',
    });
    await expect(readBytes(join(directory, 'none'), { limit: 9 })).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('what another program compressed', () => {
  it.each([
    ['xz', 'fd377a585a000004'],
    ['zstd', '28b52ffd04580000'],
    ['bzip2', '425a683931415926'],
    ['zip', '504b030414000000'],
  ])('with %s is named', (name, hex) => {
    expect(() => readProfile(Buffer.from(hex, 'hex'), 'x')).toThrow(name);
  });

  it('with gzip twice is named', async () => {
    const { gzipSync } = await import('node:zlib');
    expect(() => readProfile(gzipSync(gzipSync('main 1\n')), 'x')).toThrow('compressed by gzip twice');
  });
});
