import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DurationSketch } from '../../src/events/duration-sketch.ts';
import { summariseEvents } from '../../src/events/summarise-events.ts';
import { makeHome } from '../support/rollout.ts';

function eventLine(answeredBy: string, durationMs: number, fallback: string | null = null): string {
  const fixed = { schemaVersion: 1, kind: 'event', time: '2026-03-01T12:00:00Z', flag: 'f', source: 'state' };
  const choice = { generation: 1, stage: 'canary', variant: 'candidate', answeredBy, fallback, durationMs };
  return JSON.stringify({ ...fixed, ...choice });
}

function homeWith(files: Readonly<Record<string, string>>): string {
  const home = makeHome();
  const directory = join(home, '..', 'events');
  mkdirSync(directory, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
  return home;
}

const nothing = { count: 0, fallbacks: 0, durationMs: { p50: null, p95: null, p99: null } };

describe('summariseEvents', () => {
  it('finds nothing where there are no events', async () => {
    expect(await summariseEvents(makeHome())).toEqual({
      control: nothing,
      candidate: nothing,
      brokenLines: 0,
    });
  });

  it('counts broken lines and goes on', async () => {
    const lines = [
      '',
      '{',
      '{"kind":"event"}',
      eventLine('control', -1),
      'x'.repeat(3_000_000),
      eventLine('control', 1),
    ];
    const home = homeWith({ 'a.jsonl': `${lines.join('\n')}\n${eventLine('control', 2).slice(0, 40)}` });
    expect(await summariseEvents(home)).toMatchObject({ control: { count: 1 }, brokenLines: 6 });
  });

  it('stops where it is told to', async () => {
    const home = homeWith({ 'a.jsonl': `${eventLine('control', 1)}\n` });
    await expect(summariseEvents(home, AbortSignal.abort())).rejects.toThrow('aborted');
  });

  it('counts answers and fallbacks by who answered, over all files and no others', async () => {
    const candidate = Array.from({ length: 100 }, (_, index) => eventLine('candidate', index + 1)).join('\n');
    const home = homeWith({
      '2026-03-01.jsonl': candidate,
      '2026-03-02.jsonl': `${eventLine('control', 3, 'crashed')}\n${eventLine('control', 3)}\n`,
      'notes.txt': 'not an event\n',
    });
    const summary = await summariseEvents(home);
    expect(summary.control).toMatchObject({ count: 2, fallbacks: 1 });
    expect(summary.candidate).toMatchObject({ count: 100, fallbacks: 0 });
    const { p50, p95, p99 } = summary.candidate.durationMs;
    for (const [found, exact] of [
      [p50, 50],
      [p95, 95],
      [p99, 99],
    ] as const) {
      expect(Math.abs(found! / exact - 1)).toBeLessThan(0.011);
    }
    expect(summary.brokenLines).toBe(0);
  });
});

describe('a duration sketch', () => {
  it('gives every quantile within 1 percent', () => {
    const durations = fc.array(fc.double({ min: 0.001, max: 1e7, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(durations, fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
        const sketch = new DurationSketch();
        for (const value of values) sketch.add(value);
        const sorted = values.toSorted((left, right) => left - right);
        const exact = sorted[Math.max(1, Math.ceil(share * values.length)) - 1]!;
        expect(Math.abs(sketch.quantile(share)! / exact - 1)).toBeLessThanOrEqual(0.0100001);
      }),
    );
  });
});
