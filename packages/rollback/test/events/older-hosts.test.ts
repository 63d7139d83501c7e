import { appendFileSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findOlderHosts } from '../../src/events/older-hosts.ts';
import { nodeFileSystem } from '../../src/file-system/node-file-system.ts';
import { rollBack } from '../../src/rollback/roll-back.ts';
import { faultyFileSystem } from '../support/faulty-file-system.ts';
import { liveRollout } from '../support/live-rollout.ts';
import { makeHome, rollbackRequest } from '../support/rollout.ts';

const line = (host: string | undefined, generation: number | null, minute: number): string =>
  `${JSON.stringify({
    schemaVersion: 1,
    kind: 'event',
    time: `2026-03-01T11:${String(minute).padStart(2, '0')}:00.000Z`,
    flag: 'manifest_hasher',
    source: 'state',
    generation,
    stage: 'live',
    variant: 'candidate',
    answeredBy: 'candidate',
    fallback: null,
    durationMs: 1,
    ...(host !== undefined && { host }),
  })}\n`;

function write(home: string, name: string, ...lines: readonly string[]): string {
  const path = join(home, '../events', name);
  mkdirSync(dirname(path), { recursive: true });
  appendFileSync(path, lines.join(''));
  return path;
}

const older = (home: string, generation = 5, fs = nodeFileSystem) =>
  findOlderHosts({ fs, home, monotonic: () => performance.now() }, generation);

describe('the hosts that last reported an older generation', () => {
  it('are those whose newest event names one, the newest first', () => {
    const home = makeHome();
    write(home, '2026-03-01.jsonl', line('a', 3, 1), line('b', 5, 2), line('c', 4, 3), line('b', 4, 1));
    write(home, '2026-02-28.jsonl', line('a', 2, 0), line('c', 5, 2), line('d', 1, 9));
    expect(older(home)).toEqual([
      { host: 'd', generation: 1, time: '2026-03-01T11:09:00.000Z' },
      { host: 'c', generation: 4, time: '2026-03-01T11:03:00.000Z' },
      { host: 'a', generation: 3, time: '2026-03-01T11:01:00.000Z' },
    ]);
  });

  it.each([
    ['there are no events', () => {}],
    [
      'lines are torn or no events',
      (home: string) => write(home, 'x.jsonl', '{"schema', '\n{}\nnull\n\u0000\n'),
    ],
    [
      'an event names no host or no generation',
      (home: string) => write(home, 'x.jsonl', line(undefined, 1, 1), line('a', null, 1)),
    ],
    [
      'the directory is a file',
      (home: string) => {
        mkdirSync(join(home, '..'), { recursive: true });
        writeFileSync(join(home, '../events'), 'x');
      },
    ],
    [
      'a file is a directory',
      (home: string) => mkdirSync(join(home, '../events/x.jsonl'), { recursive: true }),
    ],
  ])('are none where %s', (_, prepare) => {
    const home = makeHome();
    prepare(home);
    expect(older(home)).toEqual([]);
  });

  it('are looked for in the ends of the newest files only', () => {
    const home = makeHome();
    write(home, 'long.jsonl', line('early', 1, 1), 'x'.repeat(100_000), '\n', line('late', 2, 2));
    for (let file = 0; file < 70; file += 1) {
      const path = write(home, `${file}.jsonl`, line(`h${file}`, 1, 1));
      utimesSync(path, file, file);
    }
    const hosts = older(home).map(({ host }) => host);
    expect(hosts).toContain('late');
    expect(hosts).toContain('h69');
    expect(hosts).not.toContain('early');
    expect(hosts).not.toContain('h3');
  });

  it('take no longer than the clock allows', () => {
    const home = makeHome();
    write(home, 'x.jsonl', ...Array.from({ length: 500 }, (_, index) => line(`h${index}`, 1, 1)));
    let time = 0;
    const place = { fs: nodeFileSystem, home, monotonic: () => (time += 1) };
    expect(findOlderHosts(place, 5).length).toBeLessThan(60);
  });

  it('never stop a rollback, whatever fails', () => {
    const { home } = liveRollout();
    write(home, 'x.jsonl', line('a', 2, 1));
    const { fs } = faultyFileSystem(({ args }) =>
      String(args[0]).includes('events') ? { code: 'EIO', when: 'before' } : null,
    );
    expect(rollBack(rollbackRequest(home, { fileSystem: fs })).olderHosts).toEqual([]);
    const time = '2026-03-01T11:01:00.000Z';
    expect(rollBack(rollbackRequest(home)).olderHosts).toEqual([{ host: 'a', generation: 2, time }]);
  });
});
