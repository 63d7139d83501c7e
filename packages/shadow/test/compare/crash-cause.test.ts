import { describe, expect, test } from 'vitest';
import { crashCause } from '../../src/compare/crash-cause.ts';
import { textOutput } from '../sample-observation.ts';

const causeOf = (text: string) => crashCause(textOutput(text), () => Buffer.from(text));

test.each([
  ['', ''],
  ['\n\n  \n', ''],
  ['error: bad token "abc" at line 17', 'error: bad token "…" at line <n>'],
  ['cannot open /tmp/x-123/data.json: No such file', 'cannot open <path>: No such file'],
  ['cannot open data/b.json', 'cannot open <path>'],
  ['SIGSEGV at 0x7ffd3a00', 'SIGSEGV at <n>'],
  ['run 123e4567-e89b-12d3-a456-426614174000 failed', 'run <uuid> failed'],
  [
    'panic: runtime error: index out of range [5] with length 3\n\ngoroutine 1 [running]:',
    'panic: runtime error: index out of range [<n>] with length <n>',
  ],
  ['Traceback (most recent call last):\n  File "a.py", line 3\nKeyError: \'x\'\n', 'KeyError: "…"'],
])('%j is normalised to %j', (text, cause) => {
  expect(causeOf(text)).toBe(cause);
});

describe('a Rust panic', () => {
  const panic = (place: string, message: string) =>
    `\nthread 'main' (4711) panicked at ${place}:\n${message}\nnote: run with…`;

  test('keeps its place in the source, which is the cause, and its message', () => {
    expect(causeOf(panic('src/main.rs:10:5', 'index 7 of 3'))).toBe(
      'panic at src/main.rs:10:5: index <n> of <n>',
    );
  });

  test('at another place is another cause', () => {
    expect(causeOf(panic('src/main.rs:10:5', 'x'))).not.toBe(causeOf(panic('src/main.rs:99:5', 'x')));
  });
});

test('two cases that differ in what they fed the program have one cause', () => {
  expect(causeOf('error: a.txt:3: unknown word `foo`')).toBe(
    causeOf('error: a.txt:29: unknown word `barbar`'),
  );
});

test('a line of any length gives a short cause', () => {
  expect(causeOf(`error ${'x'.repeat(100_000)}`).length).toBeLessThanOrEqual(160);
});

test('a standard error over 1 MiB is not read', () => {
  const output = { ...textOutput(''), bytes: (1 << 20) + 1 };
  expect(
    crashCause(output, () => {
      throw new Error('read');
    }),
  ).toBe('');
});
