import { mergeProfiles, readProfileFile } from '@strangler/profile';
import { beforeAll, describe, expect, test } from 'vitest';
import { captureShapes } from '../support/go-programs.ts';
import { ourTop } from '../support/our-top.ts';
import { pprofTop } from '../support/pprof-top.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const directory = temporaryDirectory();
let files: readonly string[];

beforeAll(async () => {
  files = await captureShapes(8, directory);
}, 180_000);

describe.each(['flat', 'cum'] as const)('every row of go tool pprof -top, by %s', (by) => {
  test('equals ours for a captured profile', async () => {
    const first = files.slice(0, 1);
    const ours = ourTop(await readProfileFile(first[0] ?? ''), by, 'ns');
    expect(ours.length).toBeGreaterThan(5);
    expect(ours).toEqual(await pprofTop(first, { unit: 'ns', by }));
  });

  test('equals ours for several merged', async () => {
    const merged = mergeProfiles(await Promise.all(files.map((file) => readProfileFile(file))));
    const ours = ourTop(merged, by, 'ns');
    const names = ours.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['main.main', 'main.fibonacci', 'main.churn', 'main.stir', 'main.scramble']),
    );
    expect(names.filter((name) => name.includes('[go.shape.int]'))).not.toEqual([]);
    expect(ours).toEqual(await pprofTop(files, { unit: 'ns', by }));
  });
});
