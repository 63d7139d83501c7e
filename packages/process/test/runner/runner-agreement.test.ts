import { createRunner, type FinishedRun } from '@strangler/process';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { testCacheDir, Workbench } from './shared/workbench.ts';

const bench = new Workbench();
const measured = await createRunner({ kind: 'measured', cacheDir: testCacheDir });
const node = await createRunner({ kind: 'node', cacheDir: testCacheDir });

afterAll(async () => {
  await Promise.all([measured.close(), node.close()]);
  bench.remove();
});

/** Every standard signal that ends a program, by number: a shell does not know all of the names. */
const signals = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 24, 25, 26, 27, 29, 30, 31];

/** What is observed, without what no two runs share: costs and the names of files. */
function observation({ end, stdout, stderr }: FinishedRun) {
  const outputs = [stdout, stderr].map(({ bytes, sha256, truncated, content, file }) => {
    return {
      bytes,
      sha256,
      truncated,
      content: content && Buffer.from(content).toString('hex'),
      spilled: file !== null,
    };
  });
  return { end, outputs };
}

test('both runners observe the same of random programs', async () => {
  const ending = fc.oneof(
    fc.integer({ min: 0, max: 255 }).map((code) => `exit ${code}`),
    fc.constantFrom(...signals).map((signal) => `kill -${signal} $$`),
  );
  const bytes = fc.uint8Array({ maxLength: 100_000, size: 'max' });
  const cap = fc.constantFrom(0, 100, 65_536, 70_000, 1_000_000);
  const agreement = fc.asyncProperty(bytes, bytes, ending, cap, async (out, err, last, maxOutputBytes) => {
    const script = `cat; cat ${bench.file(err)} >&2; ${last}`;
    const request = bench.shell(script, { stdin: bench.file(out), maxOutputBytes });
    const [first, second] = await Promise.all([measured.run(request), node.run(request)]);
    expect(observation(first)).toEqual(observation(second));
    expect(first.stdout.bytes).toBe(out.length);
    expect(first.stderr.bytes).toBe(err.length);
  });
  await fc.assert(agreement, { numRuns: 60 });
}, 60_000);

test('both runners hand over the same arguments and variables', async () => {
  // Whole code points, so that no half of a surrogate pair is among them.
  const word = fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0'));
  const name = fc.stringMatching(/^[A-Za-z_]{1,8}$/);
  const agreement = fc.asyncProperty(
    fc.array(word),
    fc.dictionary(name, word),
    word,
    async (args, env, argv0) => {
      const command: [string, ...string[]] = [
        '/bin/sh',
        '-c',
        'cat /proc/$$/cmdline /proc/$$/environ',
        'sh',
        ...args,
      ];
      const request = bench.request(command, { env: { ...env, PATH: '/usr/bin:/bin' }, argv0: `-${argv0}` });
      const [first, second] = await Promise.all([measured.run(request), node.run(request)]);
      expect(observation(first)).toEqual(observation(second));
      const variables = Object.entries(request.env).map(([key, value]) => `${key}=${value}`);
      const written = [request.argv0, ...command.slice(1), ...variables].map((text) => `${text}\0`).join('');
      expect(Buffer.from(first.stdout.content ?? []).toString()).toBe(written);
    },
  );
  await fc.assert(agreement, { numRuns: 60 });
}, 60_000);
