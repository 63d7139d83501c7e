import type { Output, Rule } from '@strangler/core';
import { compileRules, judgeCase } from '@strangler/shadow';
import { describe, expect, test } from 'vitest';
import { sampleObservation, textOutput } from '../sample-observation.ts';

/** How a case comes out in which both sides write to standard output, under rules on it. */
function judge(control: string, candidate: string, ...rules: readonly Partial<Rule>[]) {
  const document = rules.map((rule) => ({ channel: 'stdout', ...rule }) as Rule);
  return judgeCase(
    [
      sampleObservation({ stdout: textOutput(control) }),
      sampleObservation({ role: 'candidate', stdout: textOutput(candidate) }),
    ],
    {
      channels: ['exit', 'stdout', 'stderr', 'files'],
      controlAnswersAs: null,
      candidateAnswersAs: null,
      read: (output: Output) => Buffer.from(output.text ?? ''),
      rules: compileRules({ schemaVersion: 1, kind: 'rules', rules: document }),
    },
  );
}

type Row = readonly [rule: Partial<Rule>, control: string, candidate: string, status: 'equal' | 'mismatch'];

const id = '0b0e3a52-6f2f-4a51-9c3b-1f2e3d4c5b6a';
const goTime = '2026-11-20 22:16:36 +0000 UTC ';
const other = '9d1c7a10-2b3c-4d5e-8f90-a1b2c3d4e5f6';

const rows: Record<string, readonly Row[]> = {
  ignore: [
    [{ type: 'ignore', at: '/t' }, '{"t":1,"u":1}', '{"t":[2],"u":1}', 'equal'],
    [{ type: 'ignore', at: '/t' }, '{"t":1,"u":1}', '{"t":2,"u":2}', 'mismatch'],
    [{ type: 'ignore', at: '/t' }, '{"t":1,"u":1}', '{"u":1}', 'mismatch'],
    [{ type: 'ignore', at: '/*/t' }, '[{"t":1},{"t":2}]', '[{"t":3},{"t":4}]', 'equal'],
    [{ type: 'ignore', at: '/*/t' }, '[{"t":1},{"t":2}]', '[{"t":3}]', 'mismatch'],
    [{ type: 'ignore', at: '/**/t' }, '{"a":{"b":{"t":1}},"t":2}', '{"a":{"b":{"t":3}},"t":4}', 'equal'],
    [{ type: 'ignore', at: '/**/t' }, '{"a":{"b":{"s":1}}}', '{"a":{"b":{"s":3}}}', 'mismatch'],
    [{ type: 'ignore', at: '/a~1b~2' }, '{"a/b*":1}', '{"a/b*":2}', 'equal'],
    [{ type: 'ignore', line: '^took .*' }, 'a\ntook 1\n', 'a\ntook 2\n', 'equal'],
    [{ type: 'ignore', line: '^took .*' }, 'a\ntook 1\n', 'b\ntook 2\n', 'mismatch'],
    [{ type: 'ignore', line: '^took .*' }, 'a\ntook 1\n', 'a\n', 'mismatch'],
    [{ type: 'ignore', line: '^took (.*) s$' }, 'took 1 s\n', 'took 2 ms\n', 'mismatch'],
    [{ type: 'ignore' }, 'a', 'b', 'equal'],
    [{ type: 'ignore' }, 'a', '', 'mismatch'],
  ],
  presence: [
    [{ type: 'presence', at: '/t' }, '{"t":1,"u":1}', '{"u":1}', 'equal'],
    [{ type: 'presence', at: '/t' }, '{"u":1}', '{"t":1,"u":1}', 'equal'],
    [{ type: 'presence', at: '/t' }, '{"t":1,"u":1}', '{"t":2,"u":1}', 'mismatch'],
    [{ type: 'presence', line: '^warning' }, 'a\nwarning: x\n', 'a\n', 'equal'],
    [{ type: 'presence', line: '^warning' }, 'a\nwarning: x\nb\n', 'a\n', 'mismatch'],
    [{ type: 'presence' }, 'a', '', 'equal'],
  ],
  timestamp: [
    [
      { type: 'timestamp', at: '/t' },
      '{"t":"2026-11-20T22:16:36Z"}',
      '{"t":"2026-11-21T01:02:03Z"}',
      'equal',
    ],
    [
      { type: 'timestamp', at: '/t' },
      '{"t":"2026-11-20T22:16:36Z"}',
      '{"t":"2026-11-21 01:02:03Z"}',
      'mismatch',
    ],
    [
      { type: 'timestamp', at: '/t' },
      '{"t":"2026-11-20T22:16:36Z"}',
      '{"t":"2026-11-31T01:02:03Z"}',
      'mismatch',
    ],
    [{ type: 'timestamp', at: '/t' }, '{"t":"2026-11-20T22:16:36Z"}', '{"t":"soon"}', 'mismatch'],
    [{ type: 'timestamp', at: '/t' }, '{"t":"now"}', '{"t":"soon"}', 'mismatch'],
    [{ type: 'timestamp', at: '/t' }, '{"t":1790000000}', '{"t":1790000001}', 'equal'],
    [{ type: 'timestamp', at: '/t' }, '{"t":1790000000}', '{"t":1790000001000}', 'mismatch'],
    [{ type: 'timestamp', at: '/t', withinSeconds: 2 }, '{"t":1790000000}', '{"t":1790000002}', 'equal'],
    [{ type: 'timestamp', at: '/t', withinSeconds: 2 }, '{"t":1790000000}', '{"t":1790000003}', 'mismatch'],
    [{ type: 'timestamp' }, '2026-11-20 22:16:36 UTC\n', '2026-11-20 22:16:39 UTC\n', 'equal'],
    [{ type: 'timestamp' }, '2026-11-20 22:16:36 UTC\n', '2026-11-20 22:16:36 PST\n', 'mismatch'],
    [{ type: 'timestamp' }, '2026-11-20 22:16:36 +0000 UTC\n', '2026-11-20 22:16:36 +0000 XYZ\n', 'mismatch'],
    [{ type: 'timestamp' }, 'Fri Nov 20 22:16:36 2026\n', 'Sat Nov 21 22:16:36 2026\n', 'equal'],
    [{ type: 'timestamp' }, 'Fri Nov 20 22:16:36 2026\n', 'Mon Nov 20 22:16:36 2026\n', 'mismatch'],
    [{ type: 'timestamp', withinSeconds: 1 }, `${goTime}m=+0.5\n`, `${goTime}m=+0.7\n`, 'equal'],
    [{ type: 'timestamp', withinSeconds: 1 }, `${goTime}m=+0.5\n`, `${goTime}m=+9.5\n`, 'mismatch'],
    [{ type: 'timestamp' }, `${goTime}m=+0.5\n`, `${goTime}m=+9.5\n`, 'equal'],
    [{ type: 'timestamp' }, `${goTime}m=+0.5\n`, `${goTime}m=-9999.5\n`, 'mismatch'],
    [{ type: 'timestamp', line: '^\\[([^\\]]+)\\]' }, '[22:16:36] a\n', '[22:16:40] a\n', 'equal'],
    [{ type: 'timestamp', line: '^\\[([^\\]]+)\\]' }, '[22:16:36] a\n', '[22:16:40] b\n', 'mismatch'],
    [{ type: 'timestamp', line: '^\\[([^\\]]+)\\]' }, '[22:16:36] a\n', '[22:16:61] a\n', 'mismatch'],
  ],
  uuid: [
    [{ type: 'uuid', at: '/id' }, `{"id":"${id}"}`, `{"id":"${other}"}`, 'equal'],
    [{ type: 'uuid', at: '/id' }, `{"id":"${id}"}`, `{"id":"${other.toUpperCase()}"}`, 'mismatch'],
    [{ type: 'uuid', at: '/id' }, `{"id":"${id}"}`, '{"id":""}', 'mismatch'],
    [{ type: 'uuid', at: '/id' }, `{"id":"{${id}}"}`, `{"id":"{${other}}"}`, 'equal'],
    [{ type: 'uuid', at: '/id' }, `{"id":"${id}"}`, `{"id":"${id}}"}`, 'mismatch'],
    [{ type: 'uuid' }, `${id.toUpperCase()}\n`, `${other.toUpperCase()}\n`, 'equal'],
    [{ type: 'uuid' }, `${id.toUpperCase()}\n`, `${id.toUpperCase().replace('B', 'b')}\n`, 'mismatch'],
  ],
  float: [
    [{ type: 'float', at: '/x', absolute: 0.1 }, '{"x":1.0}', '{"x":1.1}', 'equal'],
    [{ type: 'float', at: '/x', absolute: 0.1 }, '{"x":1.0}', '{"x":1.1000001}', 'mismatch'],
    [{ type: 'float', at: '/x', relative: 0.01 }, '{"x":-100}', '{"x":-101}', 'equal'],
    [{ type: 'float', at: '/x', relative: 0.01 }, '{"x":-100}', '{"x":100}', 'mismatch'],
    [{ type: 'float', at: '/x', relative: 0.01 }, '{"x":1e400}', '{"x":1.001e400}', 'equal'],
    [{ type: 'float', at: '/x', relative: 0.01 }, '{"x":1e400}', '{"x":2e400}', 'mismatch'],
    [{ type: 'float', at: '/x', relative: 0.5 }, '{"x":"NaN"}', '{"x":"1"}', 'mismatch'],
    [{ type: 'float', at: '/x', relative: 0.5 }, '{"x":1}', '{"x":null}', 'mismatch'],
    [{ type: 'float', at: '/x', absolute: 1 }, '{"x":1e999999999999}', '{"x":1e999999999998}', 'mismatch'],
  ],
  set: [
    [{ type: 'set', at: '/l' }, '{"l":[1,2,2]}', '{"l":[2,1,2]}', 'equal'],
    [{ type: 'set', at: '/l' }, '{"l":[1,2,2]}', '{"l":[2,1,1]}', 'mismatch'],
    [{ type: 'set', at: '/l' }, '{"l":[1,2]}', '{"l":[2]}', 'mismatch'],
    [{ type: 'set', line: '^job' }, 'begin\njob 1\njob 2\nend\n', 'begin\njob 2\njob 1\nend\n', 'equal'],
    [{ type: 'set', line: '^job' }, 'begin\njob 1\njob 2\nend\n', 'end\njob 2\njob 1\nbegin\n', 'mismatch'],
    [{ type: 'set', at: '/rows', format: 'csv' }, 'a,b\n1,2\n3,4\n', 'a,b\n3,4\n1,2\n', 'equal'],
    [{ type: 'set', at: '/rows', format: 'csv' }, 'a,b\n1,2\n3,4\n', 'b,a\n3,4\n1,2\n', 'mismatch'],
  ],
  keyed: [
    [
      { type: 'keyed', at: '', key: '/id' },
      '[{"id":1,"v":1},{"id":2,"v":2}]',
      '[{"id":2,"v":2},{"id":1,"v":1}]',
      'equal',
    ],
    [
      { type: 'keyed', at: '', key: '/id' },
      '[{"id":1,"v":1},{"id":2,"v":2}]',
      '[{"id":2,"v":1},{"id":1,"v":2}]',
      'mismatch',
    ],
    [{ type: 'keyed', at: '', key: '/id' }, '[{"id":1},{"id":2}]', '[{"id":2},{"id":"1"}]', 'mismatch'],
  ],
  'key-order': [
    [{ type: 'key-order' }, '{"a":{"b":1,"c":2}}', '{"a":{"c":2,"b":1}}', 'equal'],
    [{ type: 'key-order', at: '/x' }, '{"a":{"b":1,"c":2}}', '{"a":{"c":2,"b":1}}', 'mismatch'],
    [{ type: 'key-order' }, '{"a":1,"b":1}', '{"b":1}', 'mismatch'],
  ],
  notation: [
    [{ type: 'notation' }, '{"a":1.0,"b":"<"}\n', '{"a": 1, "b":"\\u003c"}', 'equal'],
    [{ type: 'notation', of: ['numbers'] }, '{"a":1.0}', '{"a":1}', 'equal'],
    [{ type: 'notation', of: ['numbers'] }, '{"a":1.0}', '{"a": 1}', 'mismatch'],
    [{ type: 'notation', of: ['numbers'] }, '{"a":1.0}', '{"a":1.0000000000000000000000001}', 'mismatch'],
    [{ type: 'notation', of: ['white-space'] }, 'a\nb\n', 'a\r\nb', 'equal'],
    [{ type: 'notation', of: ['white-space'] }, 'a\nb\n', 'a\nc\n', 'mismatch'],
    [{ type: 'notation', of: ['white-space'] }, ' a\t b \n', 'a b\n', 'equal'],
    [{ type: 'notation', of: ['white-space'] }, 'a b\n', 'a\u00a0b\n', 'mismatch'],
    [{ type: 'notation', of: ['white-space'] }, 'a b\n', 'a b\u00a0\n', 'mismatch'],
    [{ type: 'notation', of: ['white-space'] }, 'a\rb\n', 'a b\n', 'mismatch'],
    [{ type: 'notation', of: ['white-space'] }, 'a\fb\n', 'a b\n', 'mismatch'],
    [{ type: 'notation', of: ['white-space'] }, 'a\n', '\ufeffa\n', 'mismatch'],
    [{ type: 'notation', of: ['white-space'] }, '[1]\n', '\ufeff[1]\n', 'mismatch'],
    [{ type: 'notation', of: ['white-space'] }, '\ufeff[1]\n', '\ufeff[ 1 ]\r\n', 'equal'],
    [{ type: 'notation', of: ['white-space'] }, '[1, 2]\n', '[1,\r2]\n', 'mismatch'],
    [{ type: 'notation', of: ['white-space'] }, '[1, 2]\n', '[1,\r\n2]\r\n', 'equal'],
    [
      { type: 'notation', format: 'csv', of: ['white-space'] },
      'a,b\n1,2\n',
      '\ufeffa,b\r\n1,2\r\n',
      'mismatch',
    ],
    [{ type: 'notation' }, '{"a":"1"}', '{"a":1}', 'mismatch'],
  ],
  'temp-path': [
    [{ type: 'temp-path' }, '{"p":"/tmp/tmpa1b2c3d4/x"}', '{"p":"/tmp/tmpz9y8x7w6/x"}', 'equal'],
    [{ type: 'temp-path' }, '{"p":"/tmp/tmpa1b2c3d4/x"}', '{"p":"/tmp/tmpz9y8x7w6/y"}', 'mismatch'],
    [
      { type: 'temp-path' },
      'open /tmp/go-build123456789/a.o: no\n',
      'open /tmp/go-build987654321/a.o: no\n',
      'equal',
    ],
    [
      { type: 'temp-path' },
      'open /tmp/go-build123456789/a.o: no\n',
      'open /srv/go-build987654321/a.o: no\n',
      'mismatch',
    ],
    [{ type: 'temp-path', roots: ['/srv'] }, '/srv/a1b2c3d4e5\n', '/srv/f6g7h8i9j0\n', 'equal'],
    [{ type: 'temp-path' }, '/tmp/output1\n', '/tmp/output2\n', 'mismatch'],
    [{ type: 'temp-path' }, 'open /tmp/in\n', 'open /var/tmp/in\n', 'equal'],
    [{ type: 'temp-path' }, 'open /tmp/in\n', 'open #tmp/in\n', 'mismatch'],
    [{ type: 'temp-path' }, 'open /tmp/tmpk3j2h1g0/in\n', 'open #tmp/#/in\n', 'mismatch'],
    [{ type: 'temp-path' }, 'open /tmp/in\n', 'open \ufdd4/in\n', 'mismatch'],
    [{ type: 'temp-path' }, '{"p":"/tmp/in"}', '{"p":"\ufdd4/in"}', 'mismatch'],
    [{ type: 'temp-path' }, '/tmp/k8s/v1alpha1/a.yaml\n', '/tmp/k8s/v2beta99/a.yaml\n', 'mismatch'],
    [{ type: 'temp-path' }, '{"p":"/tmp/x/sha256sum"}', '{"p":"/tmp/x/base64dec"}', 'mismatch'],
    [{ type: 'temp-path' }, '/tmp/tmp_control/x\n', '/tmp/tmp_results/x\n', 'mismatch'],
    [{ type: 'temp-path' }, '/tmp/report20260101.txt\n', '/tmp/report19990101.txt\n', 'mismatch'],
    [{ type: 'temp-path' }, '/tmp/a/b/k3j2h1g0\n', '/tmp/a/b/z9y8x7w6\n', 'mismatch'],
    [
      { type: 'temp-path' },
      '/dev/shm/s/slot/tmp/tmpk3j2h1g0\n',
      '/dev/shm/s/slot/tmp/tmpz9y8x7w6\n',
      'equal',
    ],
  ],
  pattern: [
    [{ type: 'pattern', match: 'v[0-9.]+' }, 'tool v1.2, ok\n', 'tool v1.10, ok\n', 'equal'],
    [{ type: 'pattern', match: 'v[0-9.]+' }, 'tool v1.2, ok\n', 'tool v1.10, no\n', 'mismatch'],
    [{ type: 'pattern', at: '/v', match: '^[0-9]+$' }, '{"v":"1"}', '{"v":"2"}', 'equal'],
    [{ type: 'pattern', at: '/v', match: '^[0-9]+$' }, '{"v":"1"}', '{"v":"x"}', 'mismatch'],
    [{ type: 'pattern', match: 'v[0-9.]+' }, 'tool v1.2, ok\n', 'tool \ufdd0\ufdd8\ufdd1, ok\n', 'mismatch'],
    [{ type: 'pattern', match: 'v[0-9.]+' }, 'tool v1.2, ok\n', 'tool \ufdd00\ufdd1, ok\n', 'mismatch'],
    [{ type: 'pattern', at: '/v', match: '[0-9]+' }, '{"v":1,"w":1}', '{"v":1,"w":2}', 'mismatch'],
  ],
};

describe.each(Object.entries(rows))('%s', (_, of) => {
  test.each(of)('%j: %j, %j: %s', (rule, control, candidate, status) => {
    const judged = judge(control, candidate, rule);
    expect(judged.status).toBe(status);
    if (status === 'equal') expect(judged.ruleHits).toEqual([0]);
    expect(judge(candidate, control, rule).status).toBe(status);
  });
});

test('several rules on one line excuse their own parts of it', () => {
  const rules: Partial<Rule>[] = [
    { type: 'timestamp', line: '^(\\S+)' },
    { type: 'uuid', line: 'id=(\\S+)' },
    { type: 'pattern', match: '[0-9]+ms' },
  ];
  const line = (time: string, uuid: string, took: string, what = 'done') =>
    `${time} ${what} id=${uuid} in ${took}\n`;
  const control = line('22:16:36', id, '12ms');
  expect(judge(control, line('22:16:37', other, '9ms'), ...rules)).toMatchObject({
    status: 'equal',
    ruleHits: [0, 1, 2],
  });
  expect(judge(control, line('22:16:37', other, '9ms', 'failed'), ...rules).status).toBe('mismatch');
  expect(judge(control, line('22:16:37', 'x', '9ms'), ...rules).status).toBe('mismatch');
});

test('an order under a set is told from what differs in an item', () => {
  const rules: Partial<Rule>[] = [
    { type: 'set', at: '/f' },
    { type: 'timestamp', at: '/f/*/t' },
  ];
  const item = (name: string, second: number) => ({ name, t: `2026-11-20T22:16:${second}Z` });
  const control = JSON.stringify({ f: [item('a', 10), item('b', 11)] });
  expect(judge(control, JSON.stringify({ f: [item('b', 20), item('a', 21)] }), ...rules)).toMatchObject({
    status: 'equal',
    ruleHits: [0, 1],
  });
  expect(
    judge(control, JSON.stringify({ f: [item('b', 20), item('c', 21)] }), ...rules).differences,
  ).toMatchObject([{ kind: 'value', location: '$.f[*].name' }]);
});

test('white space is still compared where a rule excuses a value', () => {
  const rule = { type: 'ignore', at: '/t' } as const;
  expect(judge('{"t":1,"u":1}', '{"t":2, "u":1}', rule).differences).toMatchObject([
    { location: '$: white space' },
  ]);
  expect(judge('{"t":1,"u":1}', '{"t":2,"u":1}\n', rule).differences).toMatchObject([
    { location: '$: trailing newline' },
  ]);
});

test('rules apply to no output of the other stream', () => {
  const rules = compileRules({
    schemaVersion: 1,
    kind: 'rules',
    rules: [{ type: 'ignore', channel: 'stderr' }],
  });
  expect(rules.scopeOf('stdout', null).rules).toEqual([]);
});

test('what one pattern replaced is no match of another', () => {
  const rules: Partial<Rule>[] = ['v[0-9]+', 'rc[a-z]+', '[0-9]+'].map((match) => ({
    type: 'pattern',
    match,
  }));
  expect(judge('tool v1\n', 'tool v2\n', ...rules).status).toBe('equal');
  expect(judge('tool v1\n', 'tool rcx\n', ...rules).status).toBe('mismatch');
});

test('a noncharacter in a date is a difference, whatever else a rule excuses', () => {
  const date = '20 Nov 2026 22:16:36 UTC';
  const rule = { type: 'ignore', line: '^id ([0-9]+)$' } as const;
  const odd = date.replaceAll(' ', '\ufdd2');
  expect(judge(`id 1\n${date} | ${date}\n`, `id 2\n${date} | ${date}\n`, rule).status).toBe('equal');
  expect(judge(`id 1\n${date} | ${date}\n`, `id 2\n${odd} | ${date}\n`, rule).status).toBe('mismatch');
});
