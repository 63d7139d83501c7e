import { expect, test } from 'vitest';
import { environmentFor, withInput } from '../../src/observe/environment.ts';
import { commandFor } from '../../src/observe/observer.ts';
import { Workspace } from '../../src/workspace/workspace.ts';

const { paths } = new Workspace('/place');

test('a case chooses its locale and zone, the isolation stays, and the side has the last word', () => {
  const each = { env: { TZ: 'Asia/Tokyo', HOME: '/root', MODE: 'case' }, input: null };
  expect(environmentFor({ env: { MODE: 'side' } }, each, paths, '/bin')).toEqual({
    LC_ALL: 'C.UTF-8',
    TZ: 'Asia/Tokyo',
    COLUMNS: '80',
    NO_COLOR: '1',
    PATH: '/bin',
    HOME: '/place/slot/home',
    TMPDIR: '/place/slot/tmp',
    STRANGLER_EVENTS: '/place/slot/events.jsonl',
    MODE: 'side',
  });
});

test('an input is put in as it is, whatever signs its name holds', () => {
  const input = "data/$&$$$'.json";
  expect(withInput('--in={input}', input)).toBe(`--in=${input}`);
  expect(commandFor(['tool', '{input}'], { args: ['{input}'], input })).toEqual(['tool', input, '{input}']);
  expect(environmentFor({ env: { IN: '{input}' } }, { env: {}, input }, paths, '')).toMatchObject({
    IN: input,
  });
});
