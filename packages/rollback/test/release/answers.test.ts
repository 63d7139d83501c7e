import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type LastAnswer, readLastAnswers } from '../../src/release/answers.ts';
import { makeHome } from '../support/rollout.ts';

const now = new Date('2026-03-10T12:00:00.000Z');

function line(time: string, changes: object = {}): string {
  const fixed = {
    schemaVersion: 1,
    kind: 'event',
    flag: 'f',
    source: 'state',
    generation: 1,
    stage: 'canary',
  };
  const choice = { variant: 'candidate', answeredBy: 'control', fallback: null, durationMs: 1 };
  return JSON.stringify({ ...fixed, time, ...choice, ...changes });
}

function answersOf(files: Readonly<Record<string, string>>): Promise<readonly LastAnswer[]> {
  const home = makeHome();
  const directory = join(home, '..', 'events');
  mkdirSync(directory, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
  return readLastAnswers(home, now);
}

const iso = (answers: readonly LastAnswer[]): object[] =>
  answers.map(({ lastMs, ...rest }) => ({ ...rest, last: new Date(lastMs).toISOString() }));

describe('readLastAnswers', () => {
  it('finds none where there are no events', async () => {
    expect(await readLastAnswers(makeHome(), now)).toEqual([]);
  });

  it.each([
    ['is torn', line('2026-03-01T09:00:00Z').slice(0, 60)],
    ['is no event', '{}'],
    ['is too long', 'x'.repeat(2_000_000)],
  ])('takes a line that %s for an answer of both, at the end of its day', async (_, text) => {
    const last = '2026-03-01T23:59:59.999Z';
    expect(iso(await answersOf({ '2026-03-01.jsonl': text }))).toEqual([
      { role: 'control', digest: null, generation: null, last },
      { role: 'candidate', digest: null, generation: null, last },
    ]);
  });

  it('takes a broken line of a file that names no day, and a time to come, for an answer of now', async () => {
    for (const files of [
      { 'events.jsonl': '{' },
      { '2026-03-10.jsonl': '{' },
      { 'a.jsonl': line('2099-01-01T00:00:00Z') },
    ]) {
      expect(iso(await answersOf(files))[0]).toMatchObject({ last: now.toISOString() });
    }
  });

  it('takes a time that nobody can read for the end of its day', async () => {
    const answers = await answersOf({ '2026-03-02.jsonl': line('noon') });
    expect(iso(answers)[0]).toMatchObject({ last: '2026-03-02T23:59:59.999Z' });
  });

  it('keeps the last answer of each binary, whatever the order', async () => {
    const digest = `sha256:${'a'.repeat(64)}`;
    const lines = [
      line('2026-03-03T00:00:00Z', { digest }),
      line('2026-03-01T00:00:00Z', { digest }),
      line('2026-03-02T00:00:00Z'),
      line('2026-03-04T00:00:00Z', { answeredBy: 'candidate', generation: 2 }),
    ];
    expect(iso(await answersOf({ 'a.jsonl': lines.join('\n') }))).toEqual([
      { role: 'control', digest, generation: 1, last: '2026-03-03T00:00:00.000Z' },
      { role: 'control', digest: null, generation: 1, last: '2026-03-02T00:00:00.000Z' },
      { role: 'candidate', digest: null, generation: 2, last: '2026-03-04T00:00:00.000Z' },
    ]);
  });

  it('stops where it is told to', async () => {
    const home = makeHome();
    mkdirSync(join(home, '..', 'events'), { recursive: true });
    writeFileSync(join(home, '..', 'events', 'a.jsonl'), line('2026-03-01T00:00:00Z'));
    await expect(readLastAnswers(home, now, AbortSignal.abort())).rejects.toThrow('aborted');
  });
});
