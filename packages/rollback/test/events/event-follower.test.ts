import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { EventFollower } from '../../src/events/event-follower.ts';
import { eventOf } from '../support/event-of.ts';
import { makeDirectory } from '../support/rollout.ts';

let directory: string;
let follower: EventFollower;
let pids: (number | undefined)[];

const line = (pid: number): string => `${JSON.stringify(eventOf({ pid }))}\n`;
const path = (name: string): string => join(directory, name);
const poll = async (): ReturnType<EventFollower['poll']> => follower.poll(({ pid }) => pids.push(pid));

beforeEach(() => {
  directory = join(makeDirectory(), 'events');
  mkdirSync(directory);
  follower = new EventFollower(directory);
  pids = [];
});

describe('EventFollower', () => {
  it('finds nothing where there is no directory, and the events of one that comes back', async () => {
    rmSync(directory, { recursive: true });
    expect(await poll()).toEqual({ events: 0, brokenLines: 0, restarts: 0, problems: [] });
    mkdirSync(directory);
    writeFileSync(path('a.jsonl'), line(1));
    await poll();
    expect(pids).toEqual([1]);
  });

  it('reads what was appended since, each event once', async () => {
    writeFileSync(path('a.jsonl'), line(1));
    await poll();
    appendFileSync(path('a.jsonl'), line(2));
    writeFileSync(path('b.jsonl'), line(3));
    await poll();
    await poll();
    expect(pids).toEqual([1, 2, 3]);
  });

  it('waits for the end of a line that is being written', async () => {
    const [half, rest] = [line(1).slice(0, 50), line(1).slice(50)];
    writeFileSync(path('a.jsonl'), half);
    expect(await poll()).toMatchObject({ brokenLines: 0 });
    appendFileSync(path('a.jsonl'), rest);
    await poll();
    expect(pids).toEqual([1]);
  });

  it('counts torn, foreign and endless lines, and goes on behind them', async () => {
    const lines = ['', '{', '{"kind":"event"}', 'x'.repeat(3_000_000), line(1).trimEnd()];
    writeFileSync(path('a.jsonl'), `${lines.join('\n')}\n`);
    expect(await poll()).toMatchObject({ brokenLines: 4 });
    expect(pids).toEqual([1]);
  });

  it('knows a file again that was renamed for rotation, and reads the new one of its name from the start', async () => {
    writeFileSync(path('a.jsonl'), line(1) + line(2));
    await poll();
    renameSync(path('a.jsonl'), path('a-1.jsonl'));
    appendFileSync(path('a-1.jsonl'), line(3));
    writeFileSync(path('a.jsonl'), line(4));
    await poll();
    expect(pids.toSorted()).toEqual([1, 2, 3, 4]);
  });

  it('reads a file anew that became shorter, and says so', async () => {
    writeFileSync(path('a.jsonl'), line(1) + line(2));
    await poll();
    truncateSync(path('a.jsonl'), 0);
    appendFileSync(path('a.jsonl'), line(3));
    expect(await poll()).toMatchObject({ restarts: 1 });
    expect(pids).toEqual([1, 2, 3]);
  });

  it('is not held up by a named pipe, a directory or a dangling link of the name of an event file', async () => {
    expect(spawnSync('mkfifo', [path('a.jsonl')]).status).toBe(0);
    mkdirSync(path('b.jsonl'));
    spawnSync('ln', ['-s', 'nowhere', path('c.jsonl')]);
    writeFileSync(path('d.jsonl'), line(1));
    await poll();
    expect(pids).toEqual([1]);
  });

  it('stops where it is told to, and goes on from there', async () => {
    writeFileSync(path('a.jsonl'), line(1));
    await follower.poll(({ pid }) => pids.push(pid), AbortSignal.abort());
    expect(pids).toEqual([]);
    await poll();
    expect(pids).toEqual([1]);
  });

  it('needs no more memory for 300,000 events than for a few', async () => {
    const block = line(1).repeat(10_000);
    for (let part = 0; part < 30; part += 1) appendFileSync(path('a.jsonl'), block);
    const before = process.memoryUsage().arrayBuffers;
    let largest = 0;
    let count = 0;
    await follower.poll(() => {
      count += 1;
      if (count % 50_000 === 0) largest = Math.max(largest, process.memoryUsage().arrayBuffers);
    });
    expect(count).toBe(300_000);
    expect(largest - before).toBeLessThan(40_000_000);
  });
});
