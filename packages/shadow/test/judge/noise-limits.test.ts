import { createHash, randomBytes } from 'node:crypto';
import type { FileChange, Observation, Output } from '@strangler/core';
import { allChannels, type CaseJudgement, judgeCase } from '@strangler/shadow';
import { describe, expect, test } from 'vitest';
import { sampleObservation, textOutput } from '../sample-observation.ts';

type Written = Partial<Pick<Observation, 'stdout' | 'files'>>;

/** Judges runs of the control and one of the candidate by what each wrote. */
function judge(controls: readonly Written[], candidate: Written): CaseJudgement {
  const runs = [
    ...controls.map((written, index) => sampleObservation({ attempt: index + 1, ...written })),
    sampleObservation({ role: 'candidate', ...candidate }),
  ];
  return judgeCase(runs, {
    channels: allChannels,
    controlAnswersAs: null,
    candidateAnswersAs: null,
    read: ({ text, base64 }) =>
      text === undefined ? Buffer.from(base64 ?? '', 'base64') : Buffer.from(text),
  });
}

function binaryOutput(...parts: readonly (string | Buffer)[]): Output {
  const bytes = Buffer.concat([Buffer.from([0xff]), ...parts.map((part) => Buffer.from(part))]);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { bytes: bytes.length, sha256, truncated: false, base64: bytes.toString('base64') };
}

describe('bytes that are noise excuse themselves and no others', () => {
  const stamp = (id: string, rest: string): Written => ({ stdout: binaryOutput('head', id, rest) });
  const runs = [stamp('abcd', 'good'), stamp('efgh', 'good')];

  test('where all of them have one length', () => {
    expect(judge(runs, stamp('ijkl', 'good')).status).toBe('noisy');
    expect(judge(runs, stamp('ijkl', 'evil')).status).toBe('mismatch');
    expect(judge(runs, stamp('ijkl', 'evil evil')).status).toBe('mismatch');
    expect(judge(runs, stamp('ijkl', 'goo')).status).toBe('mismatch');
  });

  test('and of another length nothing is excused', () => {
    expect(judge([stamp('ab', 'good'), stamp('efgh', 'good')], stamp('ijk', 'good')).status).toBe('mismatch');
  });

  test('where several runs of the control differ in several places', () => {
    const controls = [stamp('abcd1234', 'x1y'), stamp('efcd1234', 'x1y'), stamp('abcd5678', 'x2y')];
    expect(judge(controls, stamp('zycd9876', 'x3y')).status).toBe('noisy');
    expect(judge(controls, stamp('zycd9876', 'x3z')).status).toBe('mismatch');
  });

  test('also in text that is too large to be parsed', () => {
    const large = 'some line of text\n'.repeat(500_000);
    const log = (id: string, rest: string): Written => ({ stdout: textOutput(`${large}${id}${rest}`) });
    const controls = [log('0123', ' good\n'), log('4567', ' good\n')];
    expect(judge(controls, log('8901', ' good\n')).status).toBe('noisy');
    expect(judge(controls, log('8901', ' evil\n')).status).toBe('mismatch');
  });

  test('random bytes that agree here and there are noise all the same', () => {
    for (let tries = 0; tries < 50; tries++) {
      const run = (): Written => ({ stdout: binaryOutput('ab', randomBytes(1 << 12), 'cd') });
      const { status } = judge([run(), run(), run()], run());
      expect(status).toBe('noisy');
    }
  });
});

function file(path: string, text: string, changes: Partial<FileChange> = {}): FileChange {
  const { bytes, sha256 } = textOutput(text);
  return { path, change: 'added', type: 'file', mode: '0644', bytes, sha256, target: null, text, ...changes };
}

describe('a file with a name that chance wrote', () => {
  const named = (number: number, text: string, changes: Partial<FileChange> = {}): Written => ({
    files: [file(`out-${number}.txt`, text, changes)],
  });
  const runs = [named(1_234_567, 'good\n'), named(2_345_678, 'good\n')];

  test('is compared in its content', () => {
    expect(judge(runs, named(7_777_777, 'good\n')).status).toBe('noisy');
    expect(judge(runs, named(7_777_777, 'evil\n'))).toMatchObject({
      status: 'mismatch',
      differences: [{ kind: 'value', location: 'out-#.txt: line "good" word 1' }],
    });
  });

  test('is compared in its mode', () => {
    expect(judge(runs, named(7_777_777, 'good\n', { mode: '4777' })).differences).toMatchObject([
      { kind: 'extra' },
      { kind: 'mode', location: 'out-#.txt: mode 0644, 4777' },
    ]);
  });

  test('may hold noise of its own', () => {
    const at = (second: number, word = 'ok') => `2026-11-20T22:16:0${second}Z ${word}\n`;
    const stamped = [named(1_234_567, at(1)), named(2_345_678, at(2))];
    expect(judge(stamped, named(7_777_777, at(3))).status).toBe('noisy');
    expect(judge(stamped, named(7_777_777, at(3, 'no'))).status).toBe('mismatch');
  });

  test('is compared with the one of several that is most like it', () => {
    const written = (...names: readonly [number, number, number]): Written => ({
      files: ['{"a":1,"b":1}', '{"a":2,"b":2}', '{"c":3}']
        .map((text, index) => file(`cache/${names[index]}.json`, text.replace('}', `,"t":${names[index]}}`)))
        .sort((a, b) => (a.path < b.path ? -1 : 1)),
    });
    const controls = [written(1_111_111, 2_222_222, 3_333_333), written(5_555_555, 6_666_666, 4_444_444)];
    const candidate = written(9_999_999, 7_777_777, 8_888_888);
    expect(judge(controls, candidate).status).toBe('noisy');
    const evil = candidate.files?.map((each) =>
      each.text?.includes('"c"') ? file(each.path, each.text.replace('3', '4')) : each,
    );
    expect(judge(controls, { files: evil ?? [] }).status).toBe('mismatch');
  });

  test('is paired in no time where there are thousands', () => {
    const run = (first: number, word = 'x'): Written => ({
      files: Array.from({ length: 2000 }, (_, index) =>
        file(`cache/${1_000_000 + first + 5 * index}.bin`, index === 17 ? word : `${index % 100}`),
      ),
    });
    expect(judge([run(0), run(1)], run(2)).status).toBe('noisy');
    expect(judge([run(0), run(1)], run(2, 'y')).status).toBe('mismatch');
  });

  test('that is further where their number is noise has a type and a mode that was seen', () => {
    const first = file('log-1234567', 'x');
    const controls = [{ files: [first] }, { files: [first, file('log-2345678', 'x')] }];
    expect(judge(controls, { files: [first, file('log-3456789', 'x')] }).status).toBe('noisy');
    const evil = file('log-3456789', 'x', { mode: '4777' });
    expect(judge(controls, { files: [first, evil] }).status).toBe('mismatch');
  });
});

test('a file that is never read says nothing, unless the candidate writes one that is', () => {
  const unread = { sha256: null, text: undefined } as unknown as Partial<FileChange>;
  const run = (changes: Partial<FileChange>): Written => ({ files: [file('f', 'x', changes)] });
  expect(judge([run(unread), run(unread)], run(unread)).status).toBe('noisy');
  expect(judge([run(unread), run(unread)], run({})).status).toBe('mismatch');
  expect(judge([run({}), run({})], run(unread)).status).toBe('mismatch');
});

test('a mode that is noise excuses the modes that the control was seen with', () => {
  const run = (mode: string): Written => ({ files: [file('f', 'x', { mode })] });
  const controls = [run('0644'), run('0600'), run('0640')];
  expect(judge(controls, run('0600')).status).toBe('noisy');
  expect(judge(controls, run('4777')).status).toBe('mismatch');
});

test('a key that reads like a line is a place of its own in each record', () => {
  const run = (first: string, second = '"the line ":1,'): Written => ({
    stdout: textOutput(`[{${first}"a":1},{${second}"a":2}]`),
  });
  const controls = [run('"the line ":1,'), run('')];
  expect(judge(controls, run('')).status).toBe('noisy');
  expect(judge(controls, run('', '')).status).toBe('mismatch');
});

test('a key that reads like a word of a line is no part of another key', () => {
  const run = (noise: string, value: string): Written => ({
    stdout: textOutput(JSON.stringify({ 'line 1': noise, 'line 1 2': value })),
  });
  expect(judge([run('a', 'x'), run('b', 'x')], run('c', 'x')).status).toBe('noisy');
  expect(judge([run('a', 'x'), run('b', 'x')], run('c', 'y')).status).toBe('mismatch');
});
