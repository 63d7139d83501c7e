import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { type CapturedOutput, inlineOutputBytes, type Runner } from '@strangler/process';
import { expect, test } from 'vitest';
import type { Workbench } from './workbench.ts';

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function text(output: CapturedOutput): string {
  return Buffer.from(output.content ?? []).toString();
}

/** What holds for the input and the outputs of a run, whichever runner it is. */
export function describeStreams(bench: Workbench, runner: () => Runner): void {
  test('outputs that cannot be stored reject the run', async () => {
    const request = bench.shell('head -c 200000 /dev/zero', { spillDir: bench.freshPath() });
    await expect(runner().run(request)).rejects.toMatchObject({ code: 'TOOL_FAILED' });
  });

  test('an input that is missing rejects the run', async () => {
    const request = bench.shell('exit 0', { stdin: bench.freshPath() });
    await expect(runner().run(request)).rejects.toMatchObject({ code: 'INPUT_NOT_FOUND' });
  });

  test('an input that is no regular file rejects the run', async () => {
    const request = bench.shell('exit 0', { stdin: bench.directory });
    await expect(runner().run(request)).rejects.toMatchObject({ code: 'INPUT_UNREADABLE' });
  });

  test('a large input that nobody reads does no harm', async () => {
    const stdin = bench.file(Buffer.alloc(1_000_000, 'x'));
    const run = await runner().run(bench.shell('exit 5', { stdin }));
    expect(run.end).toEqual({ kind: 'exited', code: 5 });
  });

  test('a large input that is closed half-way does no harm', async () => {
    const stdin = bench.file(Buffer.alloc(1_000_000, 'x'));
    const run = await runner().run(bench.shell('head -c 10; exec <&-; sleep 0.1; exit 3', { stdin }));
    expect(run.end).toEqual({ kind: 'exited', code: 3 });
    expect(text(run.stdout)).toBe('x'.repeat(10));
  });

  test('an input of 1 MB arrives whole while the output flows back', async () => {
    const bytes = randomBytes(1_000_000);
    const run = await runner().run(bench.request(['/bin/cat'], { stdin: bench.file(bytes) }));
    expect(run.stdout).toMatchObject({ bytes: 1_000_000, sha256: sha256(bytes), truncated: false });
  });

  test('no input is an empty one', async () => {
    const run = await runner().run(bench.request(['/usr/bin/wc', '-c']));
    expect(text(run.stdout)).toBe('0\n');
  });

  test('past the cap, output is counted and dropped, and the program ends as it would', async () => {
    const request = bench.shell('head -c 3000000 /dev/zero; exit 9', { maxOutputBytes: 1_000 });
    const run = await runner().run(request);
    expect(run.end).toEqual({ kind: 'exited', code: 9 });
    expect(run.stdout).toMatchObject({ bytes: 3_000_000, truncated: true, file: null });
    expect(run.stdout.content).toHaveLength(1_000);
    expect(run.stdout.sha256).toBe(sha256(Buffer.alloc(1_000)));
  });

  test('output of exactly the cap is not truncated', async () => {
    const run = await runner().run(bench.shell('head -c 1000 /dev/zero', { maxOutputBytes: 1_000 }));
    expect(run.stdout).toMatchObject({ bytes: 1_000, truncated: false });
  });

  test('a file of output is cut at the cap too', async () => {
    const request = bench.shell('head -c 3000000 /dev/zero', { maxOutputBytes: 100_000 });
    const { stdout } = await runner().run(request);
    expect(stdout).toMatchObject({
      bytes: 3_000_000,
      truncated: true,
      sha256: sha256(Buffer.alloc(100_000)),
    });
    expect(readFileSync(stdout.file ?? '')).toHaveLength(100_000);
  });

  test('10 MB go to a file of their own with the right hash', async () => {
    const bytes = randomBytes(10_000_000);
    const { stdout, stderr } = await runner().run(bench.request(['/bin/cat', bench.file(bytes)]));
    expect(stdout).toMatchObject({
      bytes: 10_000_000,
      content: null,
      sha256: sha256(bytes),
      truncated: false,
    });
    expect(sha256(readFileSync(stdout.file ?? ''))).toBe(sha256(bytes));
    expect(stderr).toMatchObject({ bytes: 0, file: null });
  });

  test('the largest output in memory is one byte smaller than the smallest in a file', async () => {
    const inMemory = await runner().run(bench.shell(`head -c ${inlineOutputBytes} /dev/zero >&2`));
    expect(inMemory.stderr.content).toHaveLength(inlineOutputBytes);
    expect(inMemory.stderr.file).toBeNull();
    const inFile = await runner().run(bench.shell(`head -c ${inlineOutputBytes + 1} /dev/zero >&2`));
    expect(inFile.stderr.content).toBeNull();
    expect(readFileSync(inFile.stderr.file ?? '')).toHaveLength(inlineOutputBytes + 1);
  });

  test('both streams can be flooded at once', async () => {
    const script = 'head -c 2000000 /dev/zero >&2 & head -c 2000000 /dev/zero; wait';
    const run = await runner().run(bench.shell(script));
    expect([run.stdout.bytes, run.stderr.bytes]).toEqual([2_000_000, 2_000_000]);
  });

  test('a program that floods its output without end is timed out', async () => {
    const request = bench.request(['/usr/bin/yes'], { timeoutMs: 300, maxOutputBytes: 10 });
    const run = await runner().run(request);
    expect(run.end).toEqual({ kind: 'timed-out' });
    expect(run.stdout.truncated).toBe(true);
  });

  test('an aborted run leaves no output file', async () => {
    const abort = new AbortController();
    const before = readdirSync(bench.spillDir).length;
    const run = runner().run(bench.request(['/usr/bin/yes']), abort.signal);
    setTimeout(() => abort.abort(), 200);
    await expect(run).rejects.toMatchObject({ code: 'INTERRUPTED' });
    expect(readdirSync(bench.spillDir)).toHaveLength(before);
  });

  test('every byte value comes back as it was written', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, value) => value);
    const run = await runner().run(bench.request(['/bin/cat'], { stdin: bench.file(bytes) }));
    expect(Buffer.from(run.stdout.content ?? [])).toEqual(Buffer.from(bytes));
    expect(run.stdout.sha256).toBe(sha256(bytes));
  });
}
