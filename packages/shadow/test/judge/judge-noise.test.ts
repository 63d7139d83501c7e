import { randomUUID } from 'node:crypto';
import { createSeededRandom, type FileChange, type Observation, type Rule } from '@strangler/core';
import {
  allChannels,
  type CaseJudgement,
  compileRules,
  type JudgeSettings,
  judgeCase,
  proposeRules,
} from '@strangler/shadow';
import { describe, expect, test } from 'vitest';
import { sampleObservation, textOutput } from '../sample-observation.ts';

const settings: JudgeSettings = {
  channels: allChannels,
  controlAnswersAs: null,
  candidateAnswersAs: null,
  read: (output) => Buffer.from(output.text ?? ''),
};

/** Judges runs of the control and attempts of the candidate by what each wrote to standard output. */
function judge(
  controls: readonly string[],
  candidates: readonly string[],
  rules: readonly Rule[] = [],
): CaseJudgement {
  const written = (role: Observation['role']) => (text: string, index: number) =>
    sampleObservation({ role, attempt: index + 1, stdout: textOutput(text) });
  const runs = [...controls.map(written('control')), ...candidates.map(written('candidate'))];
  return judgeCase(runs, {
    ...settings,
    rules: compileRules({ schemaVersion: 1, kind: 'rules', rules: [...rules] }),
  });
}

const at = (second: number) => `2026-11-20T22:16:${String(second).padStart(2, '0')}.123Z`;
const scan = (second: number, more: object = {}) =>
  JSON.stringify({ at: at(second), id: randomUUID(), files: [{ name: 'a', size: 1 }], ...more });

describe('noise is judged place by place', () => {
  test('a candidate with other values of the same shape in noisy places is noisy', () => {
    const judged = judge([scan(1), scan(2)], [scan(3)]);
    expect(judged.status).toBe('noisy');
    expect(judged.noise.map(({ location, shape }) => [location, shape])).toEqual([
      ['$.at', 'timestamp iso T.Z'],
      ['$.id', 'uuid 4 lower'],
    ]);
  });

  test.each<[string, string]>([
    ['another value elsewhere in the record', scan(3, { files: [{ name: 'a', size: 2 }] })],
    ['a missing place', scan(3, { files: undefined })],
    ['a further place', scan(3, { more: 1 })],
    ['another type in a noisy place', scan(3, { at: null })],
    ['what is no timestamp in a noisy place', scan(3, { at: 'never' })],
    ['a timestamp of another format', scan(3, { at: '2026-11-20 22:16:03.123Z' })],
    ['nothing in a noisy place', scan(3, { id: '' })],
    ['a UUID of another version', scan(3, { id: '018f4c3e-7a1b-7c2d-8e3f-0123456789ab' })],
    ['white space', `${scan(3)}\n`],
    ['the order of keys', JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(scan(3))).reverse()))],
  ])('but %s is a mismatch', (_, candidate) => {
    expect(judge([scan(1), scan(2)], [candidate]).status).toBe('mismatch');
  });

  test('an order that is noise still has to be an order of the same items', () => {
    const runs = ['[1,2,3]', '[2,1,3]'];
    expect(judge(runs, ['[3,2,1]']).status).toBe('noisy');
    expect(judge(runs, ['[3,2,4]']).status).toBe('mismatch');
    expect(judge(runs, ['[3,2,1,1]']).status).toBe('mismatch');
  });

  test('a list of which the length is noise covers what is beneath it and nothing beside it', () => {
    const runs = ['{"a":[1,2],"b":1}', '{"a":[1],"b":1}'];
    expect(judge(runs, ['{"a":[7,8,9],"b":1}']).status).toBe('noisy');
    expect(judge(runs, ['{"a":[7,8,9],"b":2}']).status).toBe('mismatch');
    expect(judge(runs, ['{"a":7,"b":1}']).status).toBe('mismatch');
  });

  test('a candidate that does exactly what one run of the control did is not held to the others', () => {
    expect(judge(['{"a":1}', 'oops'], ['oops']).status).toBe('noisy');
    expect(judge(['{"a":1}', 'oops'], ['ooops']).status).toBe('mismatch');
  });

  test('a candidate may be like any run of the control, up to the noise of that one', () => {
    const runs = ['{"cached":true}', 'computed in 12 ms\n', 'computed in 13 ms\n'];
    expect(judge(runs, ['computed in 14 ms\n']).status).toBe('noisy');
    expect(judge(runs, ['computes in 14 ms\n']).status).toBe('mismatch');
    expect(judge(runs, ['{"cached":false}']).status).toBe('mismatch');
  });

  test('in a text each word is a place', () => {
    const line = (ms: number, files = 7) => `[12:00:${10 + ms}] scanned ${files} files in ${ms}ms\ndone\n`;
    expect(judge([line(1), line(2)], [line(3)]).status).toBe('noisy');
    expect(judge([line(1), line(2)], [line(3, 8)]).status).toBe('mismatch');
    expect(judge([line(1), line(2)], [line(3).replace('3ms', '850µs')]).status).toBe('noisy');
    expect(judge([line(1), line(2)], [line(3).replace('3ms', 'ERR')]).status).toBe('mismatch');
    expect(judge([line(1), line(2)], [line(3).replace('done', '')]).status).toBe('mismatch');
  });

  test('keys that chance wrote are one place', () => {
    const runs = () => JSON.stringify({ [randomUUID()]: 1 });
    expect(judge([runs(), runs()], [runs()]).status).toBe('noisy');
    expect(judge([runs(), runs()], ['{}']).status).toBe('mismatch');
  });

  test('keys that only look like chance wrote them are places of their own', () => {
    const hashes = (a: number, b: number) => JSON.stringify({ '3f2b9c01d4': a, aa11bb22cc: b });
    expect(judge([hashes(1, 1), hashes(2, 1)], [hashes(3, 1)]).status).toBe('noisy');
    expect(judge([hashes(1, 1), hashes(2, 1)], [hashes(3, 2)]).status).toBe('mismatch');
  });

  test('ten thousand controls against themselves, with times and ids injected, give no false mismatch', () => {
    const random = createSeededRandom(7);
    for (let index = 0; index < 2500; index++) {
      const time = () => new Date(1_790_000_000_000 + Math.floor(random() * 1e10));
      const texts = [
        () => JSON.stringify({ started: time().toISOString(), id: randomUUID(), n: index, took: random() }),
        () =>
          `${time().toISOString()} [${Math.floor(random() * 1e12)}] INFO run ${randomUUID()} case ${index}\nok\n`,
        () =>
          JSON.stringify(
            {
              list: [
                { id: randomUUID(), t: time().getTime() },
                { id: randomUUID(), t: time().getTime() },
              ],
            },
            null,
            2,
          ),
        () => `${time().toUTCString()}\n${random().toString(16).slice(2).padEnd(8, '0')}\n`,
      ];
      for (const text of texts) {
        const runs = [text(), text(), text()];
        const { status, differences } = judge(runs.slice(0, 2), runs.slice(2));
        expect(status, JSON.stringify([runs, differences])).toBe('noisy');
      }
    }
  });
});

describe('the candidate against itself', () => {
  test('two attempts that are wrong in the same way are a mismatch, whatever the noise', () => {
    expect(judge([scan(1), scan(2)], [scan(3, { x: 1 }), scan(4, { x: 1 })]).status).toBe('mismatch');
  });

  test('two attempts that are wrong in different ways are flaky', () => {
    expect(judge([scan(1), scan(2)], [scan(3, { x: 1 }), scan(4, { x: 2 })]).status).toBe('flaky');
    expect(judge([scan(1), scan(2)], [scan(3, { x: 1 }), scan(4)]).status).toBe('flaky');
  });
});

describe('written files', () => {
  const file = (path: string, text: string): FileChange => ({
    path,
    change: 'added',
    type: 'file',
    mode: '0644',
    bytes: text.length,
    sha256: textOutput(text).sha256,
    target: null,
    text,
  });
  const judgeFiles = (
    controls: readonly (readonly FileChange[])[],
    candidate: readonly FileChange[],
    rules: Rule[] = [],
  ) =>
    judgeCase(
      [
        ...controls.map((files, index) => sampleObservation({ attempt: index + 1, files: [...files] })),
        sampleObservation({ role: 'candidate', files: [...candidate] }),
      ],
      { ...settings, rules: compileRules({ schemaVersion: 1, kind: 'rules', rules }) },
    );

  test('are compared place by place in their content', () => {
    const judged = judgeFiles([[file('o.json', '{"a":1}')]], [file('o.json', '{"a":2}')]);
    expect(judged.differences).toEqual([
      {
        channel: 'files',
        kind: 'value',
        location: 'o.json: $.a',
        title: 'written file o.json: $.a: control "1", candidate "2"',
      },
    ]);
  });

  test('are noise only where the control disagrees with itself', () => {
    const log = (second: number, word: string) => file('run.log', `${at(second)} ${word}\n`);
    expect(judgeFiles([[log(1, 'ok')], [log(2, 'ok')]], [log(3, 'ok')]).status).toBe('noisy');
    expect(judgeFiles([[log(1, 'ok')], [log(2, 'ok')]], [log(3, 'no')]).status).toBe('mismatch');
    expect(judgeFiles([[log(1, 'ok')], [log(2, 'ok')]], []).status).toBe('mismatch');
  });

  test('with names that chance wrote are one place', () => {
    const cache = () => file(`cache/${randomUUID()}.bin`, 'x');
    expect(judgeFiles([[cache()], [cache()]], [cache()]).status).toBe('noisy');
    expect(judgeFiles([[cache()], [cache()]], []).status).toBe('mismatch');
  });

  test('are excused by rules on their path only', () => {
    const rules: Rule[] = [
      { type: 'ignore', channel: 'files', file: '**/*.log' },
      { type: 'mode', channel: 'files', file: 'bin/*' },
    ];
    expect(judgeFiles([[file('a/b.log', 'x')]], [file('a/b.log', 'y')], rules)).toMatchObject({
      status: 'equal',
      ruleHits: [0],
    });
    expect(judgeFiles([[file('a/b.txt', 'x')]], [file('a/b.txt', 'y')], rules).status).toBe('mismatch');
    expect(judgeFiles([[file('a/b.log', 'x')]], [], rules).status).toBe('mismatch');
    expect(judgeFiles([[file('bin/x', 'x')]], [{ ...file('bin/x', 'x'), mode: '0755' }], rules).status).toBe(
      'equal',
    );
    expect(judgeFiles([[file('bin/x', 'x')]], [{ ...file('bin/x', 'y'), mode: '0755' }], rules).status).toBe(
      'mismatch',
    );
    expect(judgeFiles([[file('lib/x', 'x')]], [{ ...file('lib/x', 'x'), mode: '0755' }], rules).status).toBe(
      'mismatch',
    );
  });
});

describe('proposed rules make the noise go away that they were made from', () => {
  const temp = (): string => {
    const name = Math.random().toString(36).slice(2, 10);
    return /^(?=.*\d.*\d).{8}$/.test(name) ? `/tmp/tmp${name}/out.json` : temp();
  };
  const shuffled = () => ['[1,2,3]', '[3,2,1]', '[2,1,3]'];
  const cases: readonly [string, () => string, string][] = [
    ['a timestamp', () => JSON.stringify({ a: [{ t: at(Math.floor(Math.random() * 60)) }] }), 'timestamp'],
    ['a UUID', () => JSON.stringify({ id: randomUUID() }), 'uuid'],
    ['a number', () => JSON.stringify({ took: Math.floor(Math.random() * 1e6) }), 'pattern'],
    ['the last digit of a sum', () => JSON.stringify({ sum: 0.3 + Math.random() * 1e-13 }), 'float'],
    ['a path of a temporary file', () => JSON.stringify({ out: temp() }), 'temp-path'],
    [
      'words around numbers',
      () => JSON.stringify({ m: `took ${Math.floor(Math.random() * 1e6)} ms` }),
      'pattern',
    ],
    ['anything else', () => JSON.stringify({ m: Math.random().toString(36).replace(/\d/g, 'q') }), 'ignore'],
    ['the time in a line', () => `${at(Math.floor(Math.random() * 60))} done\nbye\n`, 'timestamp'],
    [
      'a number in a line',
      () => `scanned 12 files (100%) in ${Math.floor(Math.random() * 1e6)}ms\n`,
      'pattern',
    ],
    ['a duration in a line', () => `took ${Math.floor(Math.random() * 1e6) / 1000}ms\n`, 'pattern'],
    ['two words of a line', () => `pid ${Math.floor(Math.random() * 1e6)} id ${randomUUID()}\n`, 'pattern'],
    ['a further line', () => (Math.random() < 0.5 ? 'a\nwarning: 3 of 7\nb\n' : 'a\nb\n'), 'presence'],
    ['a key', () => (Math.random() < 0.5 ? '{"a":1,"b/*":2}' : '{"a":1}'), 'presence'],
    ['NDJSON', () => `{"t":${1_790_000_000_000 + Math.floor(Math.random() * 1e9)}}\n{"t":1}\n`, 'timestamp'],
  ];

  test.each(cases)('%s', (_, write, type) => {
    const runs = [write(), write()];
    for (let tries = 0; runs[0] === runs[1] && tries < 100; tries++) runs[1] = write();
    const candidate = write();
    const before = judge(runs, [candidate]);
    expect(before.status).toBe('noisy');
    const proposed = proposeRules([before.noise]);
    const rules = proposed.map(({ rule }) => rule as Rule);
    expect(rules.map((rule) => rule.type)).toContain(type);
    const after = judge(runs, [candidate], rules);
    expect(after).toMatchObject({ status: 'equal', noise: [] });
    expect(judge(['{"else":1}\n'], ['{"else":2}\n'], rules).status).toBe('mismatch');
  });

  test('an order', () => {
    const [a = '', b = '', c = ''] = shuffled();
    const { noise } = judge([a, b], [c]);
    const rules = proposeRules([noise]).map(({ rule }) => rule as Rule);
    expect(rules).toEqual([{ type: 'set', channel: 'stdout' }]);
    expect(judge([a, b], [c], rules).status).toBe('equal');
    expect(judge([a, b], ['[1,2,4]'], rules).status).toBe('mismatch');
  });

  test('a line that stands elsewhere in each run, and then its parts', () => {
    const runs = ['a\nwarn 1 of x\nb\nc\n', 'a\nb\nc\nwarn 2 of x\nslow\n'];
    const candidate = 'a\nb\nwarn 3 of x\nc\n';
    const rules: Rule[] = [];
    for (const types of [['presence', 'set'], ['pattern']]) {
      const { noise } = judge(runs, [candidate], rules);
      const proposed = proposeRules([noise]).map(({ rule }) => rule as Rule);
      expect(proposed.map((rule) => rule.type).sort()).toEqual(types);
      rules.push(...proposed);
    }
    expect(judge(runs, [candidate], rules).status).toBe('equal');
    expect(judge(runs, ['a\nb\nwarn of x\nc\n'], rules).status).toBe('mismatch');
  });

  test.each([
    ['a word', 'a: True\n', 'a: true\n', 'a: TRUE\n'],
    ['a tag', 'a: !x 1\n', 'a: !y 1\n', 'a: !z 1\n'],
    ['an alias', 't: &x 1\na: *x\n', 't: &x 2\na: *x\n', 't: &x 3\na: *x\n'],
  ])('%s in YAML that no rule on how things are written excuses', (_, one, other, candidate) => {
    const yaml: Rule = { type: 'ignore', channel: 'stdout', at: '/t', format: 'yaml' };
    const { noise } = judge([one, other], [candidate], [yaml]);
    const rules = proposeRules([noise]).map(({ rule }) => rule as Rule);
    expect(rules).toEqual([{ type: 'ignore', channel: 'stdout', at: '/a', format: 'yaml' }]);
    expect(judge([one, other], [candidate], [yaml, ...rules]).status).toBe('equal');
  });

  test('show both values', () => {
    const { noise } = judge(['{"took":1}', '{"took":2}'], ['{"took":3}']);
    expect(proposeRules([noise])).toEqual([
      {
        rule: { type: 'pattern', match: '[+-]?[0-9]+', channel: 'stdout', at: '/took' },
        cases: 1,
        example: '$.took: "1", "2"',
      },
    ]);
  });

  test('are counted over cases, most frequent first', () => {
    const one = judge([scan(1), scan(2)], [scan(3)]).noise;
    const other = judge(['{"id":1}', '{"id":2}'], ['{"id":3}']).noise;
    expect(proposeRules([one, one, other]).map(({ rule, cases }) => [(rule as Rule).type, cases])).toEqual([
      ['timestamp', 2],
      ['uuid', 2],
      ['pattern', 1],
    ]);
  });
});

describe('every rule counts', () => {
  const rules: Rule[] = [
    { type: 'timestamp', channel: 'stdout', at: '/at' },
    { type: 'uuid', channel: 'stdout', at: '/nowhere' },
    { type: 'uuid', channel: 'stdout', at: '/id' },
  ];

  test('where it excuses something, and where it could have', () => {
    const same = '{"at":"2026-11-20T22:16:01Z","id":"x"}';
    const judged = judge([same, same], [same.replace('01Z', '09Z')], rules);
    expect(judged).toMatchObject({ status: 'equal', ruleHits: [0], ruleChances: [0, 2] });
    expect(judge([same], [same], rules)).toMatchObject({ ruleHits: [], ruleChances: [0, 2] });
  });
});
