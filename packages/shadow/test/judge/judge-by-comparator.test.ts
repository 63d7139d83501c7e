import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMigrateError, type Observation } from '@strangler/core';
import { allChannels, type Comparator, judgeCase, loadComparator } from '@strangler/shadow';
import { describe, expect, test } from 'vitest';
import { sampleObservation, textOutput } from '../sample-observation.ts';

const control = sampleObservation();
const candidate = (changes: Partial<Observation> = {}) =>
  sampleObservation({ role: 'candidate', ...changes });

function judge(comparator: unknown, ...runs: readonly Observation[]) {
  return judgeCase(runs.length === 0 ? [control, candidate()] : runs, {
    channels: allChannels,
    controlAnswersAs: null,
    candidateAnswersAs: null,
    read: (output) => Buffer.from(output.text ?? ''),
    comparator: comparator as Comparator,
  });
}

const found = { channel: 'stdout', location: 'picture', title: 'the pictures differ' };

describe('its answer replaces the built-in comparison', () => {
  test('an empty list is equal, whatever the outputs', () => {
    expect(judge(() => [], control, candidate({ stdout: textOutput('else') })).status).toBe('equal');
  });

  test('what it lists differs, whatever the outputs', () => {
    expect(judge(() => [found])).toMatchObject({
      status: 'mismatch',
      differences: [{ ...found, kind: 'custom' }],
    });
  });

  test('null leaves it to the built-in comparison', () => {
    expect(judge(() => null).status).toBe('equal');
    expect(judge(() => null, control, candidate({ stdout: textOutput('else') })).status).toBe('mismatch');
  });

  test('what it finds between two controls is noise in that place only', () => {
    const again = sampleObservation({ attempt: 2 });
    const noisy: Comparator = (_, other) => (other.role === 'control' ? [found] : [found]);
    expect(judge(noisy, control, again, candidate()).status).toBe('noisy');
    const more: Comparator = (_, other) =>
      other.role === 'control' ? [found] : [found, { ...found, location: 'size' }];
    expect(judge(more, control, again, candidate())).toMatchObject({
      status: 'mismatch',
      differences: [{ location: 'size' }],
    });
  });

  test('it gets the observations and what reads their outputs', () => {
    const sizes: Comparator = (a, b, { read }) =>
      read(a.stdout).length === read(b.stdout).length ? [] : [found];
    expect(judge(sizes, control, candidate({ stdout: textOutput('no\n') })).status).toBe('equal');
    expect(judge(sizes, control, candidate({ stdout: textOutput('else') })).status).toBe('mismatch');
  });

  test.each<Observation['end']>([
    { kind: 'timed-out' },
    { kind: 'not-started', error: 'EACCES' },
    { kind: 'signalled', signal: 'SIGSEGV' },
  ])('but never over a candidate that ended by $kind', (end) => {
    expect(judge(() => [], control, candidate({ end })).status).toBe('mismatch');
  });

  test('nor over an output of which a part is lost, nor over a fallback', () => {
    const cut = candidate({ stdout: { ...textOutput('ok\n'), truncated: true } });
    expect(judge(() => [], control, cut).status).toBe('mismatch');
    const answer = { answeredBy: 'control', fallback: 'exit 101' } as const;
    expect(judge(() => [], control, candidate({ answer })).status).toBe('mismatch');
  });
});

test.each<[string, unknown, string]>([
  [
    'throws',
    () => {
      throw new Error('boom');
    },
    'threw: boom',
  ],
  ['gives a promise', async () => [], 'gave a promise'],
  ['gives nothing', () => undefined, 'neither a list nor null'],
  ['gives true', () => true, 'neither a list nor null'],
  ['gives a list of words', () => ['differs'], 'without a known channel'],
  ['names no known channel', () => [{ ...found, channel: 'stdin' }], 'without a known channel'],
])('a comparator that %s makes the case errored, never equal', (_, comparator, why) => {
  const judged = judge(comparator);
  expect(judged.status).toBe('errored');
  expect(judged.differences[0]?.title).toContain(why);
});

test('a comparator cannot change what is judged', () => {
  const changing: Comparator = (a) => {
    (a as { stdout: unknown }).stdout = null;
    return null;
  };
  expect(judge(changing, control, candidate({ stdout: textOutput('else') })).status).toBe('mismatch');
});

describe('loading', () => {
  const dir = mkdtempSync(join(tmpdir(), 'comparator-'));
  const write = (name: string, text: string): string => {
    writeFileSync(join(dir, name), text);
    return join(dir, name);
  };
  const codeOf = async (path: string): Promise<string> => {
    try {
      await loadComparator(path);
    } catch (error) {
      if (isMigrateError(error)) return `${error.code}: ${error.why}`;
      throw error;
    }
    return 'none';
  };

  test('a module that exports a function by default gives it', async () => {
    const comparator = await loadComparator(write('good.mjs', 'export default () => [];'));
    expect(comparator(control, control, { read: () => new Uint8Array() })).toEqual([]);
  });

  test('anything else is an error that says what it is', async () => {
    expect(await codeOf(join(dir, 'absent.mjs'))).toContain('INPUT_NOT_FOUND');
    expect(await codeOf(write('none.mjs', 'export const a = 1;'))).toBe(
      'INPUT_INVALID: Its default export is missing.',
    );
    expect(await codeOf(write('odd.mjs', 'export default 7;'))).toBe(
      'INPUT_INVALID: Its default export is not a function.',
    );
    expect(await codeOf(write('broken.mjs', 'export default ('))).toContain('INPUT_INVALID');
    expect(await codeOf(write('throws.mjs', 'throw new Error("no licence")'))).toBe(
      'INPUT_INVALID: no licence',
    );
  });
});
