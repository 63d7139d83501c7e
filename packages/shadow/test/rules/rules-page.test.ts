import { readFileSync } from 'node:fs';
import { checkDocument, type Rule } from '@strangler/core';
import { allChannels, compileRules, judgeCase } from '@strangler/shadow';
import { expect, test } from 'vitest';
import { sampleObservation, textOutput } from '../sample-observation.ts';

const page = readFileSync(new URL('../../../../docs/rules.md', import.meta.url), 'utf8');
const rows = [...page.matchAll(/^\| `(\{"type".*?\})` \| `(.*?)` \| `(.*?)` \| (equal|mismatch) \|$/gm)];

test.each(rows.map(([, ...cells]) => cells))(
  '%s on %s and %s: %s',
  (rule = '', control = '', candidate = '', status) => {
    const rules = [{ channel: 'stdout', ...(JSON.parse(rule) as object) }] as Rule[];
    const judged = judgeCase(
      [
        sampleObservation({ stdout: textOutput(control) }),
        sampleObservation({ role: 'candidate', stdout: textOutput(candidate) }),
      ],
      {
        channels: allChannels,
        controlAnswersAs: null,
        candidateAnswersAs: null,
        read: (output) => Buffer.from(output.text ?? ''),
        rules: compileRules({ schemaVersion: 1, kind: 'rules', rules }),
      },
    );
    expect(judged.status).toBe(status);
  },
);

test('every type of the page has an example', () => {
  const shown = new Set(rows.map(([, rule = '']) => (JSON.parse(rule) as Rule).type));
  const named = [...page.matchAll(/^- `([a-z-]+)`(?:, `([a-z-]+)`)?:/gm)].flatMap(([, ...types]) =>
    types.filter(Boolean),
  );
  expect(named.filter((type) => !shown.has(type as Rule['type']))).toEqual(['mode']);
});

test('the rules file of the page can be used', () => {
  const [, text = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
  const checked = checkDocument('RulesDocument', JSON.parse(text));
  expect(checked.ok && compileRules(checked.value).rules).toHaveLength(3);
});
