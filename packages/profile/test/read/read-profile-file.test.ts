import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProfileFile } from '@strangler/profile';
import { expect, test } from 'vitest';
import { encodeProfile } from '../support/encode-profile.ts';
import { profileOfStacks } from '../support/minimal-profile.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const directory = temporaryDirectory();

test('says which file is missing', async () => {
  const missing = readProfileFile(join(directory, 'missing.pb'));
  await expect(missing).rejects.toMatchObject({ code: 'INPUT_NOT_FOUND', exitCode: 2 });
  await expect(missing).rejects.toThrow(/missing\.pb/);
});

test('says that something is no file', async () => {
  mkdirSync(join(directory, 'folder'));
  const unreadable = readProfileFile(join(directory, 'folder'));
  await expect(unreadable).rejects.toMatchObject({ code: 'INPUT_UNREADABLE' });
});

test('names the file in the error of a broken one', async () => {
  const path = join(directory, 'broken.pb');
  writeFileSync(path, new Uint8Array([0x0a, 0x7f]));
  await expect(readProfileFile(path)).rejects.toThrow(`${path} is not a valid profile`);
});

test('reads a file', async () => {
  const path = join(directory, 'cpu.pb');
  writeFileSync(path, encodeProfile(profileOfStacks({ 'main.main': 2 })));
  await expect(readProfileFile(path)).resolves.toMatchObject({ samples: { length: 1 } });
});
